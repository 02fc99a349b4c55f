"""Watched words are found however they are disguised; other words are left in peace."""

import pytest

from community.links import has_link
from community.words import contains, letters_of


@pytest.mark.parametrize(
    "text",
    [
        "Đồ lừa đảo!",
        "do lua dao",
        "LỪA   ĐẢO",
        "l4 lùa dảo",
        "lu@ đ@o",
        "l.ừ.a đ.ả.o",
        "l u a d a o",
        "luuuừa đảooo",
        "lừa\u200b đảo",
        "lừa-đảo",
        "luа dаo",  # two letters are Cyrillic
    ],
)
def test_a_disguised_word_is_found(text):
    assert contains(letters_of(text), letters_of("lừa đảo"))


@pytest.mark.parametrize("text", ["lúa đạo ôn", "lụa đào Nha Xá", "lừa", "vừa đảo cơm", ""])
def test_other_words_are_left_in_peace(text):
    assert not contains(letters_of(text), letters_of("lừa đảo"))


@pytest.mark.parametrize(
    "text",
    [
        "Xem https://x.example/a",
        "vào www.re.example",
        "mua ở shopgiare.com nhé",
        "zalo.me/0912",
        "shopgiare [.] com",
        "shopgiare chấm com",
        "tại 10.0.0.1/a",
        "shop\u200bgiare.\u200bcom",
        "quàrẻ.vn",
        "shopgiare。com",
        "vào shopgiare.tech/a",
    ],
)
def test_an_address_of_the_web_is_seen(text):
    assert has_link(text)


@pytest.mark.parametrize(
    "text", ["Rất ngon. Fun day", "giá 1.250.000 đ", "Cảm ơn chị.Em mua rồi", "lan@x", "3.5 kg"]
)
def test_plain_words_are_no_address(text):
    assert not has_link(text)
