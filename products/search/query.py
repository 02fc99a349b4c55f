"""What was typed, understood: words with and without tones, and other names for them.

Both engines read the same `Query`, so that they mean the same by the same words.
"""

from dataclasses import dataclass

from products.search.words import corrections
from products.search.words.endings import other_forms
from products.search.words.known import Known, known_words
from products.search.words.synonyms import Name
from products.search.words.typed import LETTERS_AND_DIGITS, Piece, cut
from products.search.words.word import Word, word

__all__ = ["Concept", "Query", "Word", "guess", "read_query"]

SHORTEST_PART = 3  # letters of a word that may be part of one written together


@dataclass(frozen=True)
class Concept:
    """One thing meant. Any of `alternatives` will do; several words of one stand together."""

    alternatives: tuple[tuple[Word, ...], ...]  # the first is what was typed
    is_prefix: bool = False  # the last word may be the beginning of a longer one
    joins_next: bool = False  # in names its last word stands right before the next concept


@dataclass(frozen=True)
class Query:
    """All concepts must be found. Empty although text was given: nothing can match."""

    concepts: tuple[Concept, ...] = ()
    codes: tuple[str, ...] = ()  # folded runs that may be a seller's own code
    suggestion: str = ""  # what was probably meant, where a word is unknown

    @property
    def is_empty(self) -> bool:
        return not self.concepts and not self.codes


def read_query(text: str, *, is_typing: bool = False) -> Query:
    """Return the meaning of `text`. Never raises, whatever was typed.

    `is_typing`: the last word is still being written, so it may always go on.
    """
    if not text.strip():
        return Query()
    known = known_words()
    pieces = cut(text, known)
    is_open = not text[-1].isspace()
    concepts = tuple(_concepts(pieces, known, is_open, is_typing))
    codes = tuple(dict.fromkeys(piece.code for piece in pieces if piece.code))
    return Query(concepts, codes, corrections.suggestion(pieces, known, may_go_on=is_open))


def guess(text: str) -> str:
    """Return what may have been meant by words that found nothing, known ones too; or ""."""
    known = known_words()
    return corrections.guess(cut(text, known), known)


def _concepts(pieces: list[Piece], known: Known, is_open: bool, is_typing: bool) -> list[Concept]:
    concepts, place = [], 0
    while place < len(pieces):
        length, names = _names_at(pieces, place, known)
        place += length
        is_last = is_open and place == len(pieces)
        is_prefix = is_last and (is_typing or _may_go_on(names[0][-1], known))
        joins_next = place < len(pieces) and _is_pair(names[0], pieces[place].words, known)
        concepts.append(Concept(tuple(names), is_prefix, joins_next))
    return concepts


def _is_pair(before: Name, behind: Name, known: Known) -> bool:
    return known.are_pair(before[-1].folded, behind[0].folded)


def _names_at(pieces: list[Piece], place: int, known: Known) -> tuple[int, list[Name]]:
    """Return how many pieces from `place` on make one thing, and all names for it."""
    if pieces[place].code:
        return 1, _readings_of_code(pieces[place])
    for length in range(min(known.names.longest, len(pieces) - place), 1, -1):
        there = pieces[place : place + length]
        typed = tuple(piece.words[0] for piece in there)
        if not any(piece.code for piece in there) and (names := known.names.names_for(typed)):
            return length, [typed, *names]
    if names := _run_together(pieces[place : place + 2], known):
        return 2, names
    typed = pieces[place].words
    if _is_beginning(typed[0]):
        return 1, [typed]
    forms = [typed, *((word(form),) for form in other_forms(typed[0].exact) if known.knows(form))]
    names = [*forms, *(name for form in forms for name in known.names.names_for(form))]
    return 1, list(dict.fromkeys(names))


def _run_together(pieces: list[Piece], known: Known) -> list[Name]:
    """Return "bird watching" also as "birdwatching", where somebody writes it so."""
    if len(pieces) < 2 or any(piece.code for piece in pieces):
        return []
    typed = tuple(piece.words[0] for piece in pieces)
    joined = "".join(each.folded for each in typed)
    is_word = min(len(each.folded) for each in typed) >= SHORTEST_PART and known.knows(joined)
    return [typed, (word(joined),)] if is_word else []


def _readings_of_code(piece: Piece) -> list[Name]:
    """Return "5kg" also as "5 kg"."""
    parts = [part for each in piece.words for part in LETTERS_AND_DIGITS.findall(each.exact)]
    apart = tuple(each for each in map(word, parts) if each.folded)
    return list(dict.fromkeys([piece.words, apart]))


def _may_go_on(last: Word, known: Known) -> bool:
    """Return True if the last word looks unfinished."""
    return not known.knows(last.folded) or _is_beginning(last)


def _is_beginning(typed: Word) -> bool:
    """Return True for two letters without marks: few words are that short."""
    return len(typed.folded) <= 2 and not typed.has_tones
