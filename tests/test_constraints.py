"""Every rule of the database has a test."""

import re
from pathlib import Path

from django.apps import apps

from tests.test_architecture import FLOORS

OURS = set().union(*FLOORS)


def test_every_constraint_has_a_test():
    texts = (path.read_text() for path in Path(__file__).parent.rglob("*.py"))
    words = {word for text in texts for word in re.findall(r"\w+", text)}
    models = (model for model in apps.get_models() if model.__module__.split(".")[0] in OURS)
    names = {rule.name for model in models for rule in model._meta.constraints}
    untested = sorted(names - words)

    assert len(names) > 200
    assert untested == [], "Write a test that breaks these rules of the database, by name."
