"""Text as a row of words: the same cut for what is indexed and what is looked for.

SQLite indexes what these functions return; PostgreSQL has the same rules in its own language
(`search_fold` and `search_vector`, migration 0009). They must agree: see
tests/products/search/test_database_functions.py.
"""

import re
import unicodedata
from functools import lru_cache

from core.text import fold

LONGEST_WORD = 60  # characters; the rest of a longer one is left out
KIND_ENDS = "\n\n"  # in `SearchWords.near`: before it what a product is, behind it where from
MOST_WORDS_INDEXED = 3000  # of one field

# Everything that stands between words: spaces, punctuation, signs, emoji; as ranges of code
# points, which every engine reads alike. Letters, digits and marks of any script are not here.
SEPARATORS = (
    r"\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8"
    r"\u00bb-\u00bf\u00d7\u00f7\u02c2-\u02c5\u02d2-\u02df\u060c\u061b-\u061f\u066a-\u066d"
    r"\u06d4\u0964\u0965\u0970\u1680\u180e\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff"
    r"\u2e00-\u2e7f\u3000-\u303f\ufe00-\ufe0f\ufeff\ufff0-\uffff"
    r"\U0001f000-\U0001faff\U000e0000-\U000e01ef"
)
_BETWEEN = re.compile(f"[\0{SEPARATORS}\ud800-\udfff]+")  # a lone surrogate is no letter
TONES = "\u0300\u0301\u0303\u0309\u0323"
_fold = lru_cache(20_000)(fold)  # a language has few syllables


def folded_words(text: str) -> list[str]:
    """Return the words of `text`, folded, in order."""
    return [folded for word in written_words(text) if (folded := _fold(word))]


def written_words(text: str) -> list[str]:
    """Return the words of `text` as written, in lower case and NFC, in order."""
    return _cut(unicodedata.normalize("NFC", text).lower())


def fold_word(word: str) -> str:
    """Return one word folded; remembered."""
    return _fold(word)


@lru_cache(20_000)
def comparable(word: str) -> str:
    """Return a written word with its tone at the end: "hoà" and "hòa" are the same word."""
    letters = unicodedata.normalize("NFD", word)
    tones = "".join(letter for letter in letters if letter in TONES)
    return "".join(letter for letter in letters if letter not in TONES) + tones


def marked_words(text: str) -> list[str]:
    """Return those words of `text` that folding changes, as written: what tones are known by."""
    return [word for word in written_words(text) if _fold(word) not in ("", word)]


def _cut(text: str) -> list[str]:
    words = _BETWEEN.sub(" ", text).split(" ")
    return [word[:LONGEST_WORD] for word in words if word][:MOST_WORDS_INDEXED]
