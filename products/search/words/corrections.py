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
NEXT_BEST = 0.02  # less for each better candidate
KNOWN_CHANGED = 0.8  # less for a word that the catalogue knows as it was typed


@dataclass(frozen=True)
class Row:
    """Words as they are found so far: folded, as written, and which of them were changed."""

    likely: float
    folded: tuple[str, ...] = ()
    written: tuple[str, ...] = ()  # changed words without tones: neighbours tell which
    changed: tuple[bool, ...] = ()


def suggestion(pieces: list[Piece], known: Known, *, may_go_on: bool = False) -> str:
    """Return what was typed with unknown words replaced; "" if there is nothing to replace.

    `may_go_on`: the last word may be the beginning of a known one, and then is no mistake.
    """
    last = pieces[-1] if pieces and may_go_on else None
    options = [
        [_typed(piece)] if piece is last and known.begins(_plain(piece)) else _options(piece, known)
        for piece in pieces
    ]
    return _likeliest(options, known)


def guess(pieces: list[Piece], known: Known) -> str:
    """Return the same where nothing was found: then known words may be wrong ones too."""
    return _likeliest([_options(piece, known, may_change_known=True) for piece in pieces], known)


def _likeliest(options: list[list[Row]], known: Known) -> str:
    rows = [Row(0.0)]
    for ways in options:
        best: dict[tuple[str, ...], Row] = {}  # by the last word: what comes next asks no more
        for longer in (_longer(row, way, known) for row in rows for way in ways):
            last = longer.folded[-1:]
            if last not in best or best[last].likely < longer.likely:
                best[last] = longer
        rows = list(best.values())
    row = max(rows, key=lambda row: row.likely)
    return " ".join(_with_tones(row, known)) if any(row.changed) else ""


def _typed(piece: Piece) -> Row:
    folded = tuple(word.folded for word in piece.words)
    return Row(0.0, folded, tuple(word.exact for word in piece.words), (False,) * len(folded))


def _plain(piece: Piece) -> str:
    return piece.words[0].folded


def _options(piece: Piece, known: Known, *, may_change_known: bool = False) -> list[Row]:
    """Return the typed word, or what it may have been."""
    typed, plain = _typed(piece), _plain(piece)
    is_known = known.knows(plain)
    is_short = len(plain) < (SHORTEST_KNOWN if is_known else SHORTEST)
    if piece.code or is_short or (is_known and not may_change_known):
        return [typed]
    cost = KNOWN_CHANGED if is_known else 0.0
    others = []
    for place, words in enumerate(known.corrections(plain, CANDIDATES)):
        folded = tuple(map(fold_word, words))
        is_no_name = len(folded) > 1 and not known.are_pair(*folded)
        if folded != typed.folded and not is_no_name:
            changed = (True,) * len(folded)
            others.append(Row(-cost - NEXT_BEST * place, folded, folded, changed))
    return [typed, *others] if is_known or not others else others


def _longer(row: Row, way: Row, known: Known) -> Row:
    likely = row.likely + way.likely
    folded = row.folded + way.folded
    for place in range(max(len(row.folded), 1), len(folded)):
        likely += SIDE_BY_SIDE * known.are_pair(folded[place - 1], folded[place])
    return Row(likely, folded, row.written + way.written, row.changed + way.changed)


def _with_tones(row: Row, known: Known) -> list[str]:
    """Return the words as names write them side by side, but keep marks that were typed."""
    written = list(row.written)
    for place in range(len(written) - 1):
        pair = known.written_pair(row.folded[place], row.folded[place + 1])
        for offset, word in enumerate(pair):
            if written[place + offset] == row.folded[place + offset]:
                written[place + offset] = word
    for place, is_changed in enumerate(row.changed):
        if is_changed and written[place] == row.folded[place]:
            written[place] = known.written(written[place])
    return written
