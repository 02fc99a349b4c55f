"""Text cut into words."""

import pytest

from products.search.tokens import comparable, folded_words, marked_words, written_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bánh đa, cua!", ["banh", "da", "cua"]),
        ("cha\u0300o ta\u0309i", ["chao", "tai"]),  # decomposed
        ("5kg/túi 3-4 ngày", ["5kg", "tui", "3", "4", "ngay"]),
        ("🍯mật🍯ong", ["mat", "ong"]),
        ("शुद्ध शहद।", ["शुद्ध", "शहद"]),
        ("عَسَل، أصلي", ["عسل", "اصلي"]),
        ("\0 ' \" * ( : ^ \ud800", []),
        ("x" * 100, ["x" * 60]),
    ],
)
def test_words_are_folded_and_nothing_else_is_left(text, words):
    assert folded_words(text) == words


def test_words_as_written_keep_their_marks():
    assert written_words("Bánh ĐA\u0301") == ["bánh", "đá"]


def test_marked_words_are_those_that_folding_changes():
    assert marked_words("Cốm ngon làng Vòng") == ["cốm", "làng", "vòng"]


@pytest.mark.parametrize(("one", "other"), [("hoà", "hòa"), ("thuỷ", "thủy"), ("khoẻ", "khỏe")])
def test_where_the_tone_stands_makes_no_other_word(one, other):
    assert comparable(one) == comparable(other)


def test_another_tone_makes_another_word():
    assert len({comparable(word) for word in ("hòa", "hóa", "hoa", "hơa")}) == 4
