"""Texts from the address of a page."""

import pytest
from django.http import QueryDict

from core.typed import typed_text


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("", ""),
        ("q=", ""),
        ("q=%00", ""),
        ("q=n%C6%B0%E1%BB%9Bc%00m%E1%BA%AFm", "nước mắm"),
        ("q=++hai%0A%09d%C3%B2ng++", "hai dòng"),
        ("q=" + "x" * 300, "x" * 100),
        ("q=a&q=b", "b"),
        ("q=%E2%80%AEtxt", "txt"),
    ],
)
def test_text_is_one_short_printable_line(query, text):
    assert typed_text(QueryDict(query)) == text


def test_name_and_length_are_the_callers():
    assert typed_text(QueryDict("seller=abcdef"), "seller", longest=3) == "abc"
