"""Words typed for a Vietnamese keyboard that was switched off."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from products.search.words.keystrokes import decode


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ("nuowcs", "nước"),
        ("nuocws", "nước"),
        ("nuwowcs", "nước"),
        ("mawms", "mắm"),
        ("masmw", "mắm"),
        ("ddawcj", "đặc"),
        ("daudj", "đạu"),
        ("vieetj", "việt"),
        ("vietej", "việt"),
        ("hoaf", "hòa"),
        ("quys", "quý"),
        ("giaf", "già"),
        ("gif", "gì"),
        ("thuyr", "thủy"),
        ("khoais", "khoái"),
        ("toans", "toán"),
        ("nghieengs", "nghiếng"),
        ("cuwar", "cửa"),
        ("mâtj", "mật"),  # half of it was composed
        ("nu7o71c", "nước"),
        ("ma81m", "mắm"),
        ("d9a65u", "đậu"),
        ("lo62ng", "lồng"),
    ],
)
def test_keys_write_a_word(keys, word):
    assert decode(keys) == word


@pytest.mark.parametrize(
    "keys", ["", "nước", "ong", "9o62", "1", "kg5", "honeybeefarmers" * 2, "đậu"]
)
def test_other_words_stay(keys):
    assert decode(keys) == ""


@given(st.text(max_size=20))
def test_nothing_typed_is_an_error(keys):
    assert isinstance(decode(keys), str)
