"""Groups of words that mean the same, as staff type them.

See also `products.search.words.synonyms`, which reads them for searches.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from products.search.words.synonyms import ONE_WAY

BETWEEN = re.compile(r"[,;=>\n\r]+")


class Group(NamedTuple):
    """Words that mean the same; with `meant`, they find that but not the other way round."""

    words: list[str]
    meant: list[str]

    def __str__(self) -> str:
        """Return the group as it is kept: "heo, lợn" or "thơm => dứa, khóm"."""
        sides = (", ".join(side) for side in (self.words, self.meant) if side)
        return f" {ONE_WAY} ".join(sides)

    def shared_with(self, other: "Group") -> set[str]:
        """Return the words, in small letters, that both groups explain in the same way."""
        if bool(self.meant) != bool(other.meant):
            return set()
        return {word.lower() for word in self.words} & {word.lower() for word in other.words}


def read_group(text: str) -> Group:
    """Return a group as it is kept."""
    words, _arrow, meant = text.partition(ONE_WAY)
    return Group(split_words(words), split_words(meant))


def split_words(text: str) -> list[str]:
    """Return the words in `text`, each once: NFC, single spaces, in the order typed.

    A comma, a semicolon, an equals sign or a new line stands between. Words that differ
    only in capital letters are the same; those that differ in tones are not.
    """
    composed = unicodedata.normalize("NFC", text.replace("\0", " "))
    words = (" ".join(word.split()) for word in BETWEEN.split(composed))
    once: dict[str, str] = {}
    for word in filter(None, words):
        once.setdefault(word.lower(), word)
    return list(once.values())


def added(words: Sequence[str], word: str) -> list[str]:
    """Return `words` and, if it isn't among them, one more."""
    return split_words(", ".join([*words, word]))
