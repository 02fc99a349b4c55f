from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.messages.storage.base import Message
from django.template.loader import get_template
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


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "500"])
def test_error_pages_need_neither_request_nor_database(name, django_assert_num_queries):
    with django_assert_num_queries(0):
        page = get_template(f"{name}.html").render({})

    assert '<a class="button button--leaf" href="/' in page
