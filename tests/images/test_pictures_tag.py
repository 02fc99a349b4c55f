"""A small picture is named once a width."""

import re
from pathlib import Path

from django.conf import settings
from django.template import Context, Template

from images.models import Photo
from tests.images.builders import make_photo

TAGS = "{% load pictures %}{% srcset_image photo fill-{400x200,800x400} format-webp sizes='9em' %}"


def drawn(size: tuple[int, int]) -> str:
    photo = Photo.objects.create(title="Rừng", file=make_photo(size))
    return Template(TAGS).render(Context({"photo": photo}))


def test_each_width_is_offered():
    assert re.findall(r" (\d+)w", drawn((900, 450))) == ["400", "800"]


def test_a_small_picture_is_offered_once():
    html = drawn((400, 200))

    assert "srcset" not in html
    assert "sizes" not in html
    assert html.count("format-webp") == 1


def test_every_template_names_widths_once():
    sources = Path(settings.BASE_DIR, "templates").rglob("*.html")

    assert [path.name for path in sources if "wagtailimages_tags" in path.read_text()] == []
