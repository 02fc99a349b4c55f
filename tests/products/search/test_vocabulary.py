"""The words of the catalogue, and what a misspelt one may have been."""

import time

import pytest

from products.models import SearchTerm
from products.search.terms import recount_terms
from products.search.vocabulary import Vocabulary, vocabulary
from tests.factories import make_category, make_product, make_seller


@pytest.fixture
def words():
    """The words of three products, counted."""
    shared = {"seller": make_seller(), "category": make_category()}
    for name in ("Mật ong rừng", "Mật ong nhãn", "Nước mắm chim én"):
        make_product(name=name, **shared)
    recount_terms(str)
    return vocabulary()


def test_a_word_is_known_with_and_without_its_tones(words):
    assert (words.knows("mat"), words.knows("met")) == (True, False)
    assert (words.knows_exact("mật"), words.knows_exact("mất")) == (True, False)


def test_words_are_counted_once_a_product(words):
    assert (words.frequency["mat"], words.frequency["nhan"]) == (2, 1)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nuoac", ("nước",)),
        ("nuco", ("nước",)),
        ("rungg", ("rừng",)),
        ("matong", ("mật", "ong")),
        ("nuocmam", ("nước", "mắm")),
    ],
)
def test_a_misspelt_word_is_corrected(words, typed, meant):
    assert words.corrections(typed)[0] == meant


@pytest.mark.parametrize("typed", ["", "x", "mm", "zzzzzz", "m4t", "mật1", "🍯🍯🍯"])
def test_nonsense_is_not_corrected(words, typed):
    assert words.corrections(typed) == []


def test_the_more_frequent_word_is_likelier():
    words = Vocabulary({"chao": "cháo", "chau": "châu"}, {"chao": 1, "chau": 9}, frozenset(), {},
                       {4: ["chao", "chau"]})  # fmt: skip

    assert words.corrections("chae") == [("châu",), ("cháo",)]


def test_a_new_word_is_known_at_once():
    make_product(name="Bánh gai")

    assert vocabulary().with_tones(("banh", "gai")) == ("bánh", "gai")


def test_words_that_are_gone_are_forgotten(words):
    SearchTerm.objects.create(exact="xưa", folded="xua", frequency=9)

    recount_terms(str)

    assert not vocabulary().knows("xua")


def test_a_correction_takes_a_millisecond_or_so():
    letters = "abcdeghiklmnopqrstuvxy"
    some = [f"{a}{b}{c}{d}" for a in letters for b in "aeiou" for c in letters for d in "bcdgh"]
    words = Vocabulary(
        dict(zip(some, some, strict=True)), dict.fromkeys(some, 1), by_length={4: some}
    )

    start = time.perf_counter()
    for _ in range(20):
        words.corrections("zzzz")

    assert (time.perf_counter() - start) / 20 < 0.02  # generous: the machine may be busy
