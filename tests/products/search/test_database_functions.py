"""PostgreSQL folds and cuts text as Python does, or the same words would not meet."""

import unicodedata

import pytest
from django.db import connection
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.text import fold
from products.search.tokens import folded_words, marked_words

pytestmark = pytest.mark.skipif(connection.vendor != "postgresql", reason="needs PostgreSQL")

VIETNAMESE = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)
LETTERS = VIETNAMESE + VIETNAMESE.upper() + "ßøØłŁæÆœŒñçÅÑ09 .,'’-_/\\:&|!()*\"🍯\u200b\u00ad"
ARABIC, HINDI = (0x0600, 0x06FF), (0x0900, 0x097F)

words = st.text(st.sampled_from(LETTERS)) | st.text(
    st.characters(min_codepoint=ARABIC[0], max_codepoint=ARABIC[1])
    | st.characters(min_codepoint=HINDI[0], max_codepoint=HINDI[1])
    | st.characters(min_codepoint=0x20, max_codepoint=0x17F)
)


def ask(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchone()[0]


@settings(deadline=None, max_examples=300)
@given(words, st.sampled_from(["NFC", "NFD"]))
@example("ĐƯỜNG phèn", "NFD")
def test_it_folds_alike(text, form):
    text = unicodedata.normalize(form, text)

    assert ask("SELECT search_fold(%s)", text).split() == fold(text).split()


@settings(deadline=None, max_examples=300)
@given(words, st.sampled_from(["NFC", "NFD"]))
def test_it_finds_the_same_words(text, form):
    text = unicodedata.normalize(form, text)

    indexed = ask("SELECT array_agg(lexeme) FROM unnest(search_vector(%s, '', '', '', ''))", text)

    assert set(indexed or []) == {*folded_words(text), *marked_words(text)}
