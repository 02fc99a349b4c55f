"""A page's address keeps every letter of a Vietnamese title."""

import re

import pytest

from cms.models import NewsPage
from cms.slug_field import plain_letters


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("thử nghiệm đầu tiên", "thu nghiem dau tien"),
        ("Được mùa ở Cúc Phương", "duoc mua o Cuc Phuong"),
        ("thử".replace("ử", "u\u031b\u0309"), "thu"),
    ],
)
def test_marks_fall_off_and_letters_stay(title, plain):
    for pattern, letter in plain_letters():
        title = re.sub(pattern, letter, title)
    assert title == plain


def test_the_editor_spells_titles_that_way():
    form = NewsPage.get_edit_handler().get_form_class()
    value = form().fields["slug"].widget.attrs["data-w-slug-formatters-value"]
    assert "ử" in value or "\\u1eed" in value
