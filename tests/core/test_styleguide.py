from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.messages.storage.base import Message
from django.test.signals import template_rendered

from marketplace.views.styleguide import styleguide

pytestmark = pytest.mark.django_db


@pytest.fixture
def drawn(rf):
    """Names of the templates used by both pages of the style guide."""
    names = set()

    def note(template, **_signal):
        names.add(template.name)

    template_rendered.connect(note)
    for page in ("index", "desk"):
        request = rf.get("/styleguide/")
        request._messages = [Message(25, "Saved.")]
        assert styleguide(request, page).status_code == 200
    template_rendered.disconnect(note)
    return names


def test_styleguide_shows_every_component(drawn):
    folder = Path(settings.BASE_DIR / "templates/components")

    components = {f"components/{path.name}" for path in folder.glob("*.html")}

    assert components - drawn == set()


def test_styleguide_speaks_the_language_asked_for(rf):
    english = styleguide(rf.get("/styleguide/", {"lang": "en"})).content.decode()
    vietnamese = styleguide(rf.get("/styleguide/", {"lang": "xx"})).content.decode()

    assert '<html lang="en" dir="ltr">' in english
    assert '<html lang="vi" dir="ltr">' in vietnamese
