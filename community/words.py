"""Find watched words in what people write, also when they are disguised.

Marks may be missing ("lua dao" is "lừa đảo") but never others than the word's: "lúa đạo" is
something else. Digits and signs may stand for letters ("l4 đ@o"), letters may be repeated,
and anything that is no letter may stand between them ("l.ừ.a", "l u a d a o").
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from community.links import INVISIBLE
from community.models import WatchedWord

STANDS_FOR = dict(zip("013457@$!|€£", "oieastasilel", strict=True))
# Cyrillic and Greek letters that look like Latin ones.
ALIKE = str.maketrans("асеорхуіктмнвαορνικ", "aceopxyiktmhbaopvik")
SPACED = r"\s+"
TIGHT = r"[^\w\s]{0,2}"


class Letter(NamedTuple):
    base: str  # one character; "đ" is "d"
    marks: frozenset[str]


def letters_of(text: str) -> list[Letter]:
    """Return the letters of a text, small, without marks and with the marks beside them."""
    text = INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).casefold().translate(ALIKE)
    letters: list[Letter] = []
    for character in unicodedata.normalize("NFD", text):
        if unicodedata.combining(character) and letters:
            letters[-1] = Letter(letters[-1].base, letters[-1].marks | {character})
        elif character == "đ":
            letters.append(Letter("d", frozenset("đ")))
        else:
            letters.append(Letter(character, frozenset()))
    return letters


def pattern_of(word: list[Letter]) -> re.Pattern[str]:
    """Return what finds a word in bases, each letter of it a group."""
    syllables = "".join(letter.base for letter in word).split()
    tight = r"[\W_]*".join(
        TIGHT.join(f"({re.escape(base)}+)" for base in syllable) for syllable in syllables
    )
    spaced = SPACED.join(f"({re.escape(base)})" for base in "".join(syllables))
    return re.compile(rf"(?<!\w)(?:{tight}|{spaced})(?!\w)")


def contains(text: list[Letter], word: list[Letter]) -> bool:
    """Return whether the word stands in the text."""
    plain = "".join(letter.base for letter in text)
    read = "".join(STANDS_FOR.get(base, base) for base in plain)
    wanted = [letter for letter in word if not letter.base.isspace()]
    return any(
        _marks_fit(match, text, wanted)
        for bases in (plain, read)
        for match in pattern_of(word).finditer(bases)
    )


def _marks_fit(match: re.Match[str], text: list[Letter], wanted: list[Letter]) -> bool:
    """Return whether no letter carries a mark that the word's letter has not."""
    spans = [match.span(n) for n in range(1, len(match.groups()) + 1) if match.span(n)[0] >= 0]
    return all(
        text[place].marks <= letter.marks
        for (start, end), letter in zip(spans, wanted, strict=True)
        for place in range(start, end)
    )


def first_found(text: str, words: Iterable[WatchedWord]) -> WatchedWord | None:
    """Return the word on the list that stands in `text`; one that is refused comes first."""
    letters = letters_of(text)
    found = [word for word in words if contains(letters, letters_of(word.text))]
    found.sort(key=lambda word: word.action != WatchedWord.Action.REFUSE)
    return found[0] if found else None
