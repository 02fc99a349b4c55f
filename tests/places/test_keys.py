import pytest
from hypothesis import given
from hypothesis import strategies as st

from places.keys import after_all, keys_typed, place_key, words_inside

any_key = st.text("aby019", min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Gia Viễn", "gia0vien"),
        ("Đ'Ran", "d0ran"),
        ("Phan Rang - Tháp Chàm", "phan0rang0thap0cham"),
        (" A Lưới 1 ", "a0luoi01"),
        ("\0😀", ""),
    ],
)
def test_place_key_keeps_letters_and_digits(name, key):
    assert place_key(name) == key


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Xã Gia Viễn", ["xa0gia0vien", "gia0vien"]),
        ("TP. Hoa Lư", ["tp0hoa0lu", "hoa0lu"]),
        ("Gia Viễn commune", ["gia0vien0commune", "gia0vien"]),
        (
            "Phương Liệt ward",
            ["phuong0liet0ward", "phuong0liet", "liet0ward", "liet"],
        ),
        ("Gia Viễn", ["gia0vien"]),
        ("xã", ["xa"]),
        ("", []),
    ],
)
def test_keys_typed_are_those_with_and_without_the_kind_of_place(typed, meant):
    assert keys_typed(typed) == meant


@given(any_key, any_key)
def test_after_all_bounds_exactly_the_keys_that_begin_alike(prefix, key):
    end = after_all(prefix)

    in_range = prefix <= key and (not end or key < end)

    assert in_range == key.startswith(prefix)


@pytest.mark.parametrize(
    ("prefix", "end"), [("gia", "gib"), ("tuz", "tv"), ("a9", "aa"), ("a0", "a1"), ("zz", "")]
)
def test_after_all_stays_within_letters_and_digits(prefix, end):
    assert after_all(prefix) == end


def test_words_inside_lists_every_later_beginning():
    assert words_inside("Nam Hoa Lư") == ["Hoa Lư", "Lư"]
