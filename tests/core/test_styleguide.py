import re
from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.messages.storage.base import Message
from django.test.signals import template_rendered

from marketplace.views.styleguide import styleguide

pytestmark = pytest.mark.django_db

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


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


# Looks of whole pages that no small sample shows, and the menu, which a new site has not yet.
WHOLE_PAGES = {"certificates", "delivery", "facets", "money", "star-choices", "vouchers"}
WHOLE_PAGES |= {"site-nav"}


def test_styleguide_shows_every_style_sheet_of_components(rf):
    request = rf.get("/styleguide/")
    request._messages = [Message(25, "Saved.")]
    pages = [styleguide(request, page).content.decode() for page in ("index", "desk")]
    drawn = set(" ".join(re.findall(r'class="([^"]*)"', "".join(pages))).split())
    sheets = {
        path.stem: set(re.findall(r"\.([a-z][\w-]+)", COMMENT.sub("", path.read_text("utf-8"))))
        for path in Path(settings.BASE_DIR / "static/css/components").glob("*.css")
    }
    known = Counter(name for names in sheets.values() for name in names)

    own = {sheet: {name for name in names if known[name] == 1} for sheet, names in sheets.items()}

    assert {sheet for sheet, names in own.items() if not names & drawn} == WHOLE_PAGES


def test_styleguide_speaks_the_language_asked_for(rf):
    english = styleguide(rf.get("/styleguide/", {"lang": "en"})).content.decode()
    vietnamese = styleguide(rf.get("/styleguide/", {"lang": "xx"})).content.decode()

    assert '<html lang="en" dir="ltr">' in english
    assert '<html lang="vi" dir="ltr">' in vietnamese
