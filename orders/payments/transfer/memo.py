"""The words a buyer writes beside her transfer, and finding her order in what banks leave of them.

Banks put their own numbers in front ("MBVCB.3278907687."), write everything in capitals, drop
tones, dashes and spaces, glue digits behind, and cut at 25 to 50 letters. So an order's letters
are looked for anywhere in what is left; a slip of one letter counts as likely, not as certain.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from core.keys import LETTERS
from core.text import fold

NOT_LETTERS_OR_DIGITS = re.compile("[^A-Z0-9]+")
CODE_LENGTH = 8  # letters of an order's number, without its dash
SHORTEST_CUT = 6  # letters after the site's own that still point at one order
LONGEST = 1000  # characters of a memo that are looked at


@dataclass(frozen=True)
class Found:
    """An order whose number stands in a memo, word for word or nearly."""

    number: str  # K7TQ-2MXP
    is_exact: bool


def memo_for(number: str, prefix: str) -> str:
    """Return what the buyer writes: the site's letters and the order's, in one piece."""
    return f"{prefix}{number.replace('-', '')}"


@lru_cache(maxsize=4096)  # a statement's rows are compared with each other
def squeeze(text: str) -> str:
    """Return the letters A-Z and digits of a memo: nothing a bank changes matters then."""
    return NOT_LETTERS_OR_DIGITS.sub("", fold(text[:LONGEST]).upper())


def written_numbers(memo: str) -> set[str]:
    """Return every order number that could stand in a memo word for word."""
    letters = squeeze(memo)
    pieces = _pieces(letters, CODE_LENGTH)
    return {f"{piece[:4]}-{piece[4:]}" for piece in pieces if set(piece) <= set(LETTERS)}


def find_orders(memo: str, numbers: Iterable[str], prefix: str) -> list[Found]:
    """Return the orders among `numbers` that a memo names; exact ones alone if there are any.

    Likely is one letter read wrongly, one left out, or a code cut off at the end of the memo.
    """
    codes = {number.replace("-", ""): number for number in numbers}
    letters = squeeze(memo)
    pieces = _pieces(letters, CODE_LENGTH)
    exact = sorted(codes[piece] for piece in pieces & codes.keys())
    if exact:
        return [Found(number, is_exact=True) for number in exact]
    near = _misread(codes, pieces) | _letter_missing(codes, letters)
    near |= _cut_off(letters, codes, prefix)
    return [Found(codes[code], is_exact=False) for code in sorted(near)]


def _misread(codes: Iterable[str], pieces: set[str]) -> set[str]:
    """Return codes of which all letters but one stand in the memo, in their places."""
    holes = {hole for piece in pieces for hole in _holes(piece)}
    return {code for code in codes if not holes.isdisjoint(_holes(code))}


def _letter_missing(codes: Iterable[str], letters: str) -> set[str]:
    """Return codes that stand in the memo but for one letter in the middle."""
    shorter = _pieces(letters, CODE_LENGTH - 1)
    inner = range(1, CODE_LENGTH - 1)
    return {code for code in codes if any(code[:i] + code[i + 1 :] in shorter for i in inner)}


def _cut_off(letters: str, codes: Iterable[str], prefix: str) -> set[str]:
    """Return the one code that a memo's last letters begin, after the site's own."""
    start = letters.rfind(prefix.upper())
    end = letters[start + len(prefix) :] if prefix and start >= 0 else ""
    if not SHORTEST_CUT <= len(end) < CODE_LENGTH:
        return set()
    found = {code for code in codes if code.startswith(end)}
    return found if len(found) == 1 else set()


def _pieces(letters: str, length: int) -> set[str]:
    return {letters[start : start + length] for start in range(len(letters) - length + 1)}


def _holes(code: str) -> set[str]:
    """Return the code eight times, each with another letter taken out."""
    return {f"{code[:place]}?{code[place + 1 :]}" for place in range(CODE_LENGTH)}
