"""What was typed, cut into words: cleaned, keystrokes decoded, fillers left out."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from core.text import fold
from products.search.tokens import fold_word, written_words
from products.search.types import LONGEST_SEARCH, MOST_WORDS
from products.search.words.keystrokes import decode
from products.search.words.known import Known
from products.search.words.word import Word, word

# Characters that stand inside a word without being seen: joiners, direction, soft hyphen.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]+")
CODE = re.compile(r"(?=.*[0-9])(?=.*[a-z/_.-]|[0-9]{4})[a-z0-9]+(?:[-_./][a-z0-9]+)*")
LONGEST_CODE = 40  # characters
LETTERS_AND_DIGITS = re.compile("[0-9]+|[^0-9]+")

# Words that say that something is looked for, not what. With their marks where, without
# them, they would be others: "ban" is a table too.
FILLERS = [
    *["mua", "bán", "giá", "rẻ", "ở", "tại", "cần", "tìm", "và", "ngon", "giá rẻ", "ở đâu"],
    *["đặc sản", "chính gốc", "chính hiệu", "the", "of", "for", "with", "from", "and"],
    *["xã", "phường", "huyện", "tỉnh", "quận", "thị xã", "thị trấn", "thành phố", "tp"],
    *["hợp tác xã", "htx"],
]
FILLER_NAMES = [tuple(map(word, filler.split())) for filler in FILLERS]


@dataclass(frozen=True, slots=True)
class Piece:
    """One word, or the words of a code, which belong together."""

    words: tuple[Word, ...]
    code: str = ""  # folded; "" for a word


def cut(text: str, known: Known) -> list[Piece]:
    """Return what was typed, piece by piece. Never raises."""
    text = unicodedata.normalize("NFC", UNSEEN.sub("", text[:LONGEST_SEARCH]))
    pieces = [piece for chunk in text.split() for piece in _pieces(chunk, known)]
    pieces = _without_fillers(pieces) or pieces
    if len(pieces) > 1 and _is_letter(pieces[-1]) and not text[-1].isspace():
        pieces.pop()  # hardly begun
    return pieces[:MOST_WORDS]


def _is_letter(piece: Piece) -> bool:
    return len(piece.words[0].exact) == 1 and piece.words[0].exact.isalpha()


def _pieces(chunk: str, known: Known) -> Iterator[Piece]:
    words = [_meant(word(written), known) for written in written_words(chunk)]
    words = [each for each in words if each.folded]
    code = fold(chunk).strip("-_./#")
    has_digits = any(character.isdigit() for each in words for character in each.exact)
    if has_digits and len(code) <= LONGEST_CODE and CODE.fullmatch(code):
        yield Piece(tuple(words), code)
    else:
        yield from (Piece((each,)) for each in words)


def _meant(typed: Word, known: Known) -> Word:
    """Return the word that was meant by marks or keystrokes that make no word."""
    if known.knows(typed.folded):
        return _trusted(typed, known)
    decoded = decode(typed.exact)
    if decoded and known.knows(fold_word(decoded)):
        return _trusted(word(decoded), known)
    return typed


def _trusted(typed: Word, known: Known) -> Word:
    """Return the word without its marks where nobody writes it with these: "nươc" → "nuoc"."""
    if not typed.has_tones or known.knows_exact(typed.exact):
        return typed
    return word(typed.folded)


def _without_fillers(pieces: list[Piece]) -> list[Piece]:
    kept: list[Piece] = []
    place = 0
    while place < len(pieces):
        length = max((_filler_at(pieces, place, filler) for filler in FILLER_NAMES), default=0)
        if not length:
            kept.append(pieces[place])
        place += length or 1
    return kept


def _filler_at(pieces: list[Piece], place: int, filler: tuple[Word, ...]) -> int:
    """Return how many pieces from `place` on are this filler; 0 if they are something else."""
    there = pieces[place : place + len(filler)]
    if len(there) < len(filler) or any(piece.code for piece in there):
        return 0
    typed = [piece.words[0] for piece in there]
    if len(filler) == 1:
        return int(typed[0] == filler[0])
    return len(filler) if all(map(Word.may_mean, typed, filler)) else 0
