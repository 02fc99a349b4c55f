"""The field for a page's address, which spells a Vietnamese title out in plain letters."""

import unicodedata
from collections import defaultdict

from wagtail.admin.widgets import SlugInput

from core.text import LATIN

MARKED = [*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00)]  # Latin letters with marks
MARKS = "[\u0300-\u036f]"


def plain_letters() -> list[tuple[str, str]]:
    """Return pairs of a pattern and what stands for it: `[àáả…]` and `a`.

    Wagtail's own table knows no letter with two marks: "thử nghiệm" came out as "th-nghim".
    """
    letters = defaultdict(str)
    for mark in map(chr, MARKED):
        plain = unicodedata.normalize("NFD", mark.translate(LATIN))[0].lower()
        if plain.isascii() and plain.isalpha():
            letters[plain] += mark
    pairs = [(f"[{marked}]", plain) for plain, marked in sorted(letters.items())]
    return [*pairs, (MARKS, "")]


def slug_input() -> SlugInput:
    """Return the field."""
    return SlugInput(formatters=plain_letters())
