"""Which product answers better: rules, one at a time."""

from dataclasses import replace

import pytest

from core.text import fold
from products.search.database.ranking import Words, popularity, score
from products.search.query import Concept, Query, Word
from products.search.tokens import KIND_ENDS

PLAIN = {"sold": 0, "rating_key": 0, "in_stock": True}


def asked(text, *synonyms, **fields):
    """A query of single words; `synonyms` are other names of the last."""
    concepts = [Concept(((Word(word, fold(word)),),)) for word in text.split()]
    others = [tuple(Word(w, fold(w)) for w in each.split()) for each in synonyms]
    concepts[-1] = Concept((*concepts[-1].alternatives, *others), **fields)
    return Query(tuple(concepts))


def points(query, name="", **fields):
    numbers = {key: fields.pop(key, value) for key, value in PLAIN.items()}
    return score(query, Words(name, **fields), is_sure=False) + popularity(**numbers)


@pytest.mark.parametrize(
    ("text", "better", "worse"),
    [
        ("đường", {"name": "Đường phèn"}, {"name": "Hoa hướng dương"}),
        ("đường", {"body": "nấu với đường"}, {"name": "Hoa hướng dương"}),
        ("hoà", {"name": "Hòa Bình"}, {"name": "Hoa Bình"}),
        ("mat ong", {"name": "Mật ong"}, {"name": "Mật ong hoa nhãn"}),
        ("mat ong", {"name": "Kẹo mật ong"}, {"name": "Ong ngâm mật"}),
        ("mat ong", {"name": "Ong mật"}, {"name": "Ong ngâm mật"}),
        ("banh cua", {"name": "Bánh đa cua"}, {"name": "Bánh đa", "body": "cua đồng"}),
        ("honey", {"other_names": "Wild honey"}, {"near": f"Trà{KIND_ENDS}Honey House"}),
        ("coi", {"near": "Làng cói"}, {"body": "bằng cói"}),
        ("gom", {"name": "Bình gốm", "near": f"Gốm{KIND_ENDS}Bà Lý"}, {"name": "Chậu gốm"}),
        ("muoi hai", {"name": "Muối", "near": "Hải Hậu"}, {"name": "Gạo Hải", "body": "muối"}),
    ],
)
def test_what_answers_better_has_more_points(text, better, worse):
    assert points(asked(text), **better) > points(asked(text), **worse)


def test_words_that_names_put_side_by_side_mean_little_apart():
    kim, son = asked("kim").concepts[0], asked("sơn").concepts[0]
    query = Query((replace(kim, joins_next=True), son))
    apart = {"name": "Kim chi ngon nhà bà Sơn"}

    assert points(query, **apart) + 10 < points(asked("kim sơn"), **apart)
    assert points(query, near="Kim Sơn") > points(query, **apart)


def test_a_synonym_is_worth_a_little_less():
    query = asked("heo", "lợn")

    assert points(query, "Giò heo") > points(query, "Giò lợn") > points(query, "Giò gà") + 5


def test_a_whole_word_comes_before_a_longer_one():
    query = asked("co", is_prefix=True)

    assert points(query, "Rổ cỏ") > points(query, "Rổ cói") > points(query, "Rổ tre")


@pytest.mark.parametrize("text", ["đườ", "đường", "duong"])
def test_a_word_begun_knows_its_tone(text):
    query = asked(text, is_prefix=True)

    assert points(query, "Kẹo đường") >= points(query, "Kẹo dương")


@pytest.mark.parametrize("better", [{"sold": 90}, {"rating_key": 480}])
def test_sales_and_stars_decide_among_equals_only(better):
    query = asked("tra")

    assert points(query, "Trà sen") < points(query, "Trà sen", **better)
    assert points(query, "Trà sen") > points(query, "Cốc sen", body="uống trà", **better)


def test_what_is_sold_out_sinks_a_little():
    query = asked("tra sen")

    assert points(query, "Trà sen", in_stock=False) < points(query, "Trà sen")
    assert points(query, "Trà sen", in_stock=False) > points(query, "Trà", body="sen")


def test_a_sellers_code_comes_first():
    query = Query(asked("tra").concepts, codes=("ts 01",))

    assert points(query, "Ấm", codes="ts 01") > points(query, "Trà")
