"""What was probably meant: the likeliest row of words, known ones changed only at need."""

import pytest

from products.models import SearchTerm
from products.search.query import guess, read_query
from products.search.tokens import fold_word

NAMES = ["mật ong rừng", "nước mắm cốt", "cơm cháy", "nem chua yên mạc", "bánh nhãn", "sedge bag"]
MORE = "mắt mạt má mâm chau chấu nhận nhân nhấn trường tương ớt len bag tương"  # and of bodies


@pytest.fixture(autouse=True)
def _catalogue():
    words, pairs = set(MORE.split()), {"tương ớt"}
    for name in NAMES:
        parts = name.split()
        words |= set(parts)
        pairs |= {" ".join(pair) for pair in zip(parts, parts[1:], strict=False)}
    SearchTerm.objects.bulk_create(
        SearchTerm(exact=term, folded=" ".join(map(fold_word, term.split())), frequency=1)
        for term in words | pairs
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mật onh", "mật ong"),
        ("mat onh", "mật ong"),  # tones as names have them
        ("mât onng", "mật ong"),
        ("nuoc mma", "nước mắm"),  # not the nearer "má": no name has "nước má"
        ("bahn nhna", "bánh nhãn"),
        ("comm chyaa", "cơm cháy"),
        ("matong", "mật ong"),
        ("sedge bagg", "sedge bag"),
        ("mật ong", ""),
        ("mật on", ""),  # may go on
        ("mật on ", ""),  # two letters may be anything
        ("xqzwvkj", ""),
        ("MORCP-7", ""),  # a code
        ("", ""),
    ],
)
def test_unknown_words_are_corrected_together(text, expected):
    assert read_query(text).suggestion == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nem chau yen mac", "nem chua yên mạc"),
        ("trương ớt len", "tương ớt len"),
        ("mật ong", ""),  # nothing is more likely
    ],
)
def test_where_nothing_is_found_known_words_may_be_wrong_too(text, expected):
    assert read_query(text).suggestion == ""
    assert guess(text) == expected
