"""Text as people type it, made comparable: folding, slugs, sort keys, phone numbers."""

from __future__ import annotations

import re
import secrets
import unicodedata

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

COLLATION_KEY_LENGTH = 190  # characters; fits an index on every database

# Latin letters that no normalisation form takes apart.
LATIN = str.maketrans(
    {
        **dict.fromkeys("đĐðÐ", "d"),
        **dict.fromkeys("øØ", "o"),
        **dict.fromkeys("łŁ", "l"),
        **dict.fromkeys("æÆ", "ae"),
        **dict.fromkeys("œŒ", "oe"),
        "ı": "i",
        "\0": " ",  # PostgreSQL stores no NUL
    }
)
# Digits of Arabic, Persian and Hindi keyboards, each from its nought on.
DIGITS = {start + n: str(n) for start in (0x0660, 0x06F0, 0x0966) for n in range(10)}
# Joiners, and marks that say which way to write: seen by nobody.
UNSEEN = dict.fromkeys(
    [0x061C, *range(0x200C, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
# Tatweel, short vowels and the dot under Hindi letters go, as many writers leave them out;
# letters that they use for each other become one. `search_fold` in PostgreSQL has the same
# rules: who changes them writes a migration, like products/0013.
SCRIPTS = {
    **str.maketrans("أإآٱىیةک", "اااايي\u0647ك"),
    **dict.fromkeys([0x0640, *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06EE), 0x093C]),
    **str.maketrans("\u0929\u0931\u0934\u0901", "\u0928\u0930\u0933\u0902"),
    **DIGITS,
    **UNSEEN,
}
# Only these marks: dropping every mark would destroy Hindi vowel signs.
LATIN_MARKS = re.compile("[\u0300-\u036f]+")
NOT_LETTERS = re.compile(r"[\W_]+")

# What the marks mean in Vietnamese: some make another letter, the others are tones.
LETTER_MARKS = {"a\u0306": "a2", "a\u0302": "a3", "e\u0302": "e2", "o\u0302": "o2"}
LETTER_MARKS |= {"o\u031b": "o3", "u\u031b": "u2"}
TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
TWO_PART_LETTERS = frozenset("adeouz")  # "a" is written "a1": see `collation_key`

MOBILE = re.compile("[35789][0-9]{8}")
LANDLINE = re.compile("2[0-9]{9}")


def fold(text: str) -> str:
    """Return `text` without tone marks, case or extra spaces, to compare and search.

    Folding twice changes nothing. Arabic letters are unified, Hindi vowel signs kept,
    every script's digits are 0-9. German ä is a, as "Käse" looks to who has no ä.
    """
    text = unicodedata.normalize("NFC", text).translate(SCRIPTS)
    text = LATIN_MARKS.sub("", unicodedata.normalize("NFD", text))
    text = unicodedata.normalize("NFC", text.translate(LATIN).casefold())
    return " ".join(text.split())


def latin_digits(text: str) -> str:
    """Return `text` with the digits of an Arabic or Hindi keyboard as 0-9."""
    return text.translate(DIGITS)


def slugify(text: str, max_length: int = 80) -> str:
    """Return `text` as a piece of a URL: a-z, 0-9 and single dashes, never empty.

    Text without a Latin letter or digit gets a short random slug.
    """
    slug = re.sub("[^a-z0-9]+", "-", fold(text)).strip("-")
    if len(slug) > max_length:
        whole_words = slug[: max_length + 1].rpartition("-")[0]
        slug = whole_words or slug[:max_length]
    return slug or secrets.token_hex(4)[:max_length]


def collation_key(text: str) -> str:
    """Return a key of a-z and 0-9 whose byte order is Vietnamese dictionary order.

    Word by word: base letters first (a ă â b c d đ e ê … o ô ơ … u ư …), then tones
    (ngang huyền hỏi ngã sắc nặng). Digits come before letters, other scripts last.
    """
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    words = NOT_LETTERS.split(text)
    return "".join(map(_word_key, filter(None, words)))[:COLLATION_KEY_LENGTH]


def _word_key(word: str) -> str:
    """Return letters, "0", tones, "0"; "0" sorts before anything it can meet."""
    letters, tones = [], []
    for character in word:
        base, *marks = unicodedata.normalize("NFD", character)
        tones += [TONES[mark] for mark in marks if mark in TONES]
        changed = [LETTER_MARKS[base + m] for m in marks if base + m in LETTER_MARKS]
        letters.append(changed[0] if changed else _letter_key(base))
    return f"{''.join(letters)}0{''.join(tones)}0"


def _letter_key(letter: str) -> str:
    """Return the sort key of one letter: no key is the beginning of another's."""
    if letter == "đ":
        return "d2"
    if letter in TWO_PART_LETTERS:
        return f"{letter}1"
    if "a" <= letter <= "z":
        return letter
    if "0" <= letter <= "9":
        return f"1{letter}"
    return f"z2{ord(letter):06x}"


def normalise_phone(text: str) -> str:
    """Return a Vietnamese mobile or landline number as "+84…".

    Raises:
        ValueError: it is no such number; the sentence says what is wrong.
    """
    plain = latin_digits(unicodedata.normalize("NFKC", text)).translate(UNSEEN)
    digits = re.sub(r"[\s().\-\u2010-\u2015]+", "", plain)
    if re.fullmatch(r"\+?[0-9]+", digits) is None:
        raise ValueError(_("Write the phone number with digits, like 0912 345 678."))
    if re.match(r"\+(?!84)|00(?!84)", digits):
        raise ValueError(_("Only Vietnamese phone numbers work here, so far."))
    national = re.sub(r"^(\+84|0084|84(?=[0-9]{9}))?0?", "", digits)
    if MOBILE.fullmatch(national) or LANDLINE.fullmatch(national):
        return f"+84{national}"
    raise ValueError(_phone_problem(national))


def national_phone(number: str) -> str:
    """Return "+84912345678" as people here write it: "0912 345 678"; others unchanged."""
    if not number.startswith("+84"):
        return number
    digits = f"0{number[3:]}"
    return f"{digits[:-6]} {digits[-6:-3]} {digits[-3:]}"


def _phone_problem(national: str) -> str:
    wanted = 10 if national.startswith("2") else 9
    missing = wanted - len(national)
    if not re.match("[235789]", national):
        return _("No Vietnamese phone number begins like this. Check the first digits.")
    if missing > 0:
        return ngettext(
            "The phone number is %(count)d digit short.",
            "The phone number is %(count)d digits short.",
            missing,
        ) % {"count": missing}
    return ngettext(
        "The phone number has %(count)d digit too many.",
        "The phone number has %(count)d digits too many.",
        -missing,
    ) % {"count": -missing}
