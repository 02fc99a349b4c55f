"""What is typed is understood: marks, fillers, codes, prefixes, synonyms."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from products.models import SearchTerm, SynonymGroup
from products.search import query as reading
from products.search.query import Query, read_query
from products.search.tokens import fold_word
from products.search.types import MOST_WORDS
from products.search.vocabulary import Vocabulary
from products.search.words.known import Known
from products.search.words.synonyms import read_synonyms
from products.search.words.typed import cut

CATALOGUE = """lớn mật ong rừng nước mắm bánh đa tráng dứa thơm khóm lợn heo bag bags berry túi cói
nón lá đậu phụ trà sen bàn ở bán the kg berries birdwatching"""


@pytest.fixture(autouse=True)
def _catalogue():
    SynonymGroup.objects.all().delete()
    words = dict.fromkeys(CATALOGUE.split())
    SearchTerm.objects.bulk_create(
        SearchTerm(exact=word, folded=fold_word(word), frequency=1) for word in words
    )


def typed(query):
    """Each concept as what was typed, with a star where the last word may go on."""
    stars = ["*" * concept.is_prefix for concept in query.concepts]
    texts = (" ".join(w.exact for w in c.alternatives[0]) for c in query.concepts)
    return [f"{text}{star}" for text, star in zip(texts, stars, strict=True)]


def other_names(text):
    return [
        [" ".join(word.exact for word in words) for words in concept.alternatives[1:]]
        for concept in read_query(text).concepts
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mật  ONG", ["mật", "ong"]),
        (unicodedata.normalize("NFD", "mật ong"), ["mật", "ong"]),
        ("🍯 mật, «ong»!", ["mật", "ong"]),
        ("m\u200bật o\u00adng", ["mật", "ong"]),
        ("mật\0ong\ud800", ["mật", "ong"]),
        ("#mật_ong", ["mật", "ong"]),
        ("🐝 !!! ❤️", []),
        ("", []),
    ],
)
def test_words_are_cut_clean(text, expected):
    assert typed(read_query(text)) == expected


def test_only_so_many_words_are_read():
    assert len(read_query("ong " * 50).concepts) == MOST_WORDS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mua mật ong ở đâu", ["mật", "ong"]),
        ("đặc sản mật ong", ["mật", "ong"]),
        ("dac san mat ong", ["mat", "ong"]),
        ("bag for the ong", ["bag", "ong"]),
        ("ban", ["ban"]),  # a table, too
        ("bán", ["bán"]),  # nothing else was said
    ],
)
def test_words_that_say_nothing_are_left_out(text, expected):
    assert typed(read_query(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mật on", ["mật", "on*"]),  # no word yet
        ("mật on ", ["mật", "on"]),  # finished by a space
        ("on mật", ["on", "mật"]),
        ("da", ["da*"]),  # two letters are a beginning
        ("đa", ["đa"]),  # … but not with marks
        ("mat", ["mat"]),
    ],
)
def test_the_last_word_may_go_on_where_it_looks_unfinished(text, expected):
    assert typed(read_query(text)) == expected


def test_while_typing_the_last_word_may_always_go_on():
    assert typed(read_query("mật ong", is_typing=True)) == ["mật", "ong*"]


@pytest.mark.parametrize(
    ("text", "codes", "concepts"),
    [
        ("SP-012", ("sp-012",), ["sp 012*"]),
        ("GTXHH-1 ", ("gtxhh-1",), ["gtxhh 1"]),
        ("8934563138165 ", ("8934563138165",), ["8934563138165"]),
        ("mật 500 ", (), ["mật", "500"]),
        ("ong 5kg ", ("5kg",), ["ong", "5kg"]),
    ],
)
def test_runs_with_digits_may_be_codes(text, codes, concepts):
    query = read_query(text)

    assert (query.codes, typed(query)) == (codes, concepts)


@pytest.mark.parametrize(("text", "expected"), [("5kg", [["5 kg"]]), ("kg5\u0301", [["kg 5"]])])
def test_a_code_is_also_read_with_its_letters_and_digits_apart(text, expected):
    assert other_names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lợn", [["heo"]]),
        ("heo", [["lợn"]]),
        ("lon", [["heo"]]),  # marks may be missing
        ("lớn", [[]]),  # … but not be others
        ("bánh tráng", [["bánh đa"]]),
        ("banh da", [["bánh tráng"]]),
        ("thơm", [["dứa", "khóm"]]),
        ("dứa", [["khóm"]]),  # an arrow reads one way
        ("bag", [["bags", "túi"]]),
        ("bags", [["bag", "túi"]]),
        ("berry", [["berries"]]),
        ("berries", [["berry"]]),
        ("bird watching", [["birdwatching"]]),  # as somebody writes it
    ],
)
def test_other_names_for_the_same(text, expected):
    for words in ("lợn, heo", "bánh đa, bánh tráng", "dứa, khóm", "thơm => dứa, khóm"):
        SynonymGroup.objects.create(words=words)
    SynonymGroup.objects.create(words="bag => túi")

    assert other_names(text) == expected


def test_the_longest_name_is_meant():
    SynonymGroup.objects.create(words="nước mắm, mắm cốt")
    SynonymGroup.objects.create(words="mắm, muối")

    assert typed(read_query("nước mắm ong ")) == ["nước mắm", "ong"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nuowcs mawms", ["nước", "mắm"]),
        ("maatj ong", ["mật", "ong"]),
        ("nu7o71c ma81m", ["nước", "mắm"]),
        ("d9a65u phuj", ["đậu", "phụ"]),
        ("bags", ["bags"]),  # a word as it is
    ],
)
def test_left_over_keystrokes_are_read(text, expected):
    assert typed(read_query(text)) == expected


def test_a_suggestion_changes_only_unknown_words(monkeypatch):
    monkeypatch.setattr(Vocabulary, "corrections", lambda *_args, **_more: [("ong",)])

    assert read_query("mật onh").suggestion == "mật ong"
    assert read_query("mật ong").suggestion == ""


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_nothing_typed_is_an_error(text):
    known = Known(Vocabulary(), read_synonyms(["lợn, heo"]))
    query = Query(tuple(reading._concepts(cut(text, known), known, True, False)))

    assert len(query.concepts) <= MOST_WORDS
    assert all(word.folded for c in query.concepts for words in c.alternatives for word in words)
