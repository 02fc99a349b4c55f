"""What was probably meant: the likeliest row of known words near the typed ones."""

from dataclasses import dataclass

from products.search.tokens import fold_word
from products.search.words.known import Known
from products.search.words.typed import Piece

SHORTEST = 3  # letters of an unknown word: a shorter one may have been anything
SHORTEST_KNOWN = 2  # of a known word that may still be the wrong one
CANDIDATES = 8  # for each word

# What makes a row likely: words side by side as in a name, little changed.
SIDE_BY_SIDE = 1.0
NEXT_BEST = 0.05  # less for each better candidate
KNOWN_CHANGED = 0.8  # less for a word that the catalogue knows as it was typed


@dataclass(frozen=True)
class Row:
    """Words as they are found so far, folded; and written where they were changed."""

    likely: float
    folded: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    is_changed: bool = False


def suggestion(pieces: list[Piece], known: Known) -> str:
    """Return what was typed with unknown words replaced; "" if there is nothing to replace."""
    return _likeliest(pieces, known, may_change_known=False)


def guess(pieces: list[Piece], known: Known) -> str:
    """Return the same where nothing was found: then known words may be wrong ones too."""
    return _likeliest(pieces, known, may_change_known=True)


def _likeliest(pieces: list[Piece], known: Known, *, may_change_known: bool) -> str:
    rows = [Row(0.0)]
    for piece in pieces:
        options = _options(piece, known, may_change_known)
        best: dict[str, Row] = {}  # by the last word: what comes next asks for no more
        for row in rows:
            for option in options:
                longer = _longer(row, option, known)
                last = longer.folded[-1] if longer.folded else ""
                if last not in best or best[last].likely < longer.likely:
                    best[last] = longer
        rows = list(best.values())
    row = max(rows, key=lambda row: row.likely)
    return " ".join(_with_tones(row, known)) if row.is_changed else ""


def _options(piece: Piece, known: Known, may_change_known: bool) -> list[Row]:
    """Return the typed word, or what it may have been."""
    folded = tuple(word.folded for word in piece.words)
    typed = Row(0.0, folded, tuple(word.exact for word in piece.words))
    if piece.code:
        return [typed]
    is_known = known.knows(folded[0])
    if len(folded[0]) < (SHORTEST_KNOWN if is_known else SHORTEST):
        return [typed]
    if is_known and not may_change_known:
        return [typed]
    cost = KNOWN_CHANGED if is_known else 0.0
    others = [
        Row(-cost - NEXT_BEST * place, tuple(map(fold_word, words)), words, is_changed=True)
        for place, words in enumerate(known.corrections(folded[0], CANDIDATES))
        if words != typed.written
    ]
    return [typed, *others] if is_known or not others else others


def _longer(row: Row, option: Row, known: Known) -> Row:
    likely = row.likely + option.likely
    folded = row.folded + option.folded
    for place in range(max(len(row.folded), 1), len(folded)):
        likely += SIDE_BY_SIDE * known.are_pair(folded[place - 1], folded[place])
    return Row(likely, folded, row.written + option.written, row.is_changed or option.is_changed)


def _with_tones(row: Row, known: Known) -> list[str]:
    """Return the words as names write them side by side, but keep marks that were typed."""
    written = list(row.written)
    for place in range(len(written) - 1):
        pair = known.written_pair(row.folded[place], row.folded[place + 1])
        for offset, word in enumerate(pair):
            if written[place + offset] == row.folded[place + offset]:
                written[place + offset] = word
    return written
