"""Short texts fit, whatever is filled in, and never break a word."""

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from notices import kinds
from notices.checks import short_texts_fit
from notices.kinds import Kind
from notices.short_texts import cut, fit


@pytest.mark.parametrize(
    ("text", "letters", "short"),
    [
        ("Mật ong rừng", 12, "Mật ong rừng"),
        ("Mật ong rừng", 11, "Mật ong…"),
        ("Mật ong, rừng", 9, "Mật ong…"),
        ("Mật  ong\nrừng", 12, "Mật ong rừng"),
        ("Abcdefgh", 5, "Abcd…"),
        ("Abc", 1, ""),
    ],
)
def test_texts_are_cut_between_words(text, letters, short):
    assert cut(text, letters) == short


@given(st.text(max_size=900), st.text(max_size=900))
def test_a_filled_text_is_never_too_long(word, seller):
    text = fit("Rice: {word}, from {seller}.", {"word": word, "seller": seller}, {"seller": 60})

    assert len(text) <= 400


def test_a_value_that_is_missing_is_empty():
    assert fit("Rice: {word}.", {}, {}) == "Rice: ."


@pytest.mark.parametrize("word", ["{0.__class__}", "{seller}", "}{", "%s"])
def test_values_are_not_read_as_templates(word):
    assert fit("Rice: {word}.", {"word": word}, {}) == f"Rice: {word}."


def test_a_text_that_may_be_too_long_is_refused():
    with pytest.raises(ValueError, match="may be longer than 400"):
        kinds.register(Kind("x", "x", "x", dict, text="{word}", longest={"word": 401}))


def test_a_value_without_a_length_is_refused():
    with pytest.raises(ValueError, match="how long is word"):
        kinds.register(Kind("x", "x", "x", dict, text="{word}"))


def test_a_translation_that_is_too_long_is_found(monkeypatch):
    long = type("Long", (), {"__str__": lambda self: "x" * 401})()
    monkeypatch.setitem(kinds._kinds, "x", Kind("x", "x", "x", dict, text=long))

    errors = short_texts_fit(None)

    assert [error.id for error in errors] == ["notices.E001"] * len(settings.LANGUAGES)


def test_addresses_are_shortened_last():
    link = "https://example.org/" + "x" * 200
    values = {"word": "rice " * 60, "seller": link}

    text = fit("{word} {seller}", values, {})

    assert text.endswith(f"… {link}")
    assert len(text) <= 400
