"""The server reads words as `core.text.fold` does."""

import unicodedata

import pytest

from core.text import fold
from products.search.elastic import index
from products.search.elastic.connection import work_client
from products.search.elastic.rebuild import rebuild

TEXTS = [
    "Đường phèn BÁNH đa",
    "à ả ã á ạ ằ ẳ ẵ ắ ặ ầ ẩ ẫ ấ ậ è ẻ ẽ é ẹ ề ể ễ ế ệ ì ỉ ĩ í ị",
    "ò ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ",
    "smørrebrød Łódź straße cœur ærø",
    "نَّة أحمد إلى ـسـ",
    "शुद्ध घी",
    "m̀ thường",
]


@pytest.fixture
def analyse(server):
    rebuild()

    def tokens(analyser, text):
        answer = work_client().indices.analyze(index=index.alias(), analyzer=analyser, text=text)
        return [each["token"] for each in answer["tokens"]]

    return tokens


def test_folding_agrees_with_ours(analyse):
    for text in TEXTS:
        assert analyse("folded", text) == fold(text).split()
        assert analyse("exact", unicodedata.normalize("NFC", text)) != []


def test_punctuation_and_emoji_stand_between_words(analyse):
    assert analyse("folded", "Bánh-đa (1.5kg), 🍯mật/ong…") == [
        "banh", "da", "1", "5kg", "mat", "ong",
    ]  # fmt: skip


def test_exact_words_keep_their_tones_in_one_spelling(analyse):
    assert analyse("exact", "Hoà HÒA hoa thuỷ") == ["hòa", "hòa", "hoa", "thủy"]


def test_beginnings_are_of_letters(analyse):
    assert analyse("letter_beginnings", "đườ") == ["đ", "đư", "đươ"]
    assert analyse("folded_beginnings", "đườ") == ["d", "du", "duo"]


def test_neighbours_make_pairs(analyse):
    assert analyse("folded_pairs", "Nước mắm cốt") == ["nuoc mam", "mam cot"]
