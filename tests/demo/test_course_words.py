"""The courses of the demo in more languages: complete, with the same markup."""

import re

import pytest

from marketplace.demo.course_words import LISTS, words

TAG = re.compile(r"</?\w+/?>")


@pytest.mark.parametrize("language", LISTS)
def test_every_text_is_translated_with_its_markup(language):
    known = words(language)

    assert known.keys() == words("de").keys()
    assert all(known.values())
    assert [TAG.findall(text) for text in known] == [TAG.findall(t) for t in known.values()]


@pytest.mark.parametrize("language", LISTS)
def test_addresses_are_plain_letters(language):
    slugs = [text for source, text in words(language).items() if re.fullmatch(r"[a-z-]+", source)]

    assert len(slugs) == 9
    assert all(re.fullmatch(r"[a-z0-9-]+", slug) for slug in slugs)
