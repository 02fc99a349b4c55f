"""Left-over keystrokes: words typed for a Vietnamese keyboard that was switched off.

Telex writes marks with letters (`nuowcs` → nước), VNI with digits (`nu7o71c`); the key of
the tone may come anywhere after the first vowel. Whether the result is a word is for the
caller to know.
"""

import re
import unicodedata

GRAVE, ACUTE, HOOK, TILDE, DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
CIRCUMFLEX, BREVE, HORN = "\u0302", "\u0306", "\u031b"
TELEX_TONES = {"f": GRAVE, "s": ACUTE, "r": HOOK, "x": TILDE, "j": DOT}
VNI_TONES = {"1": ACUTE, "2": GRAVE, "3": HOOK, "4": TILDE, "5": DOT}
LONGEST = 12  # characters; no syllable with its keys is longer
VOWELS = frozenset("aeiouyăâêôơư")
MARKED = frozenset("ăâêôơư")


def decode(word: str) -> str:
    """Return the word that these keys write, in NFC; "" if they write no other."""
    if len(word) > LONGEST or not word[:1].isalpha():
        return ""
    letters, tone = _parts(word)
    read = _read_vni if re.search("[1-9]", word) else _read_telex
    letters, tone = read(letters, tone)
    if not VOWELS.intersection(letters):
        return ""
    decoded = _with_tone(letters, tone)
    return decoded if decoded != word else ""


def _parts(word: str) -> tuple[str, str]:
    """Return the letters without their tone, and the tone: "mật" → "mât", dot."""
    tones = re.findall(f"[{GRAVE}{ACUTE}{HOOK}{TILDE}{DOT}]", unicodedata.normalize("NFD", word))
    letters = unicodedata.normalize("NFD", word)
    for tone in tones:
        letters = letters.replace(tone, "")
    return unicodedata.normalize("NFC", letters), tones[-1] if tones else ""


def _read_telex(word: str, tone: str) -> tuple[list[str], str]:
    letters: list[str] = []
    for key in word:
        has_vowel = any(letter in VOWELS for letter in letters)
        if key in TELEX_TONES and has_vowel:
            tone = TELEX_TONES[key]
        elif key == "w" and _mark(letters, HORN):
            pass
        elif key == "w":
            letters.append("ư")
        elif key in "aeo" and _mark(letters, CIRCUMFLEX, key):
            pass
        elif key == "d" and letters[:1] == ["d"]:
            letters[0] = "đ"
        else:
            letters.append(key)
    return letters, tone


def _read_vni(word: str, tone: str) -> tuple[list[str], str]:
    letters: list[str] = []
    for key in word:
        if key in VNI_TONES:
            tone = VNI_TONES[key]
        elif key in "678":
            _mark(letters, {"6": CIRCUMFLEX, "7": HORN, "8": BREVE}[key])
        elif key == "9" and "d" in letters:
            letters[letters.index("d")] = "đ"
        else:
            letters.append(key)
    return letters, tone


def _mark(letters: list[str], mark: str, only: str = "") -> bool:
    """Put a mark on the last vowel that takes it; return False if there is none."""
    takes = {CIRCUMFLEX: "aeo", HORN: "uoa", BREVE: "a"}[mark]
    for place in range(len(letters) - 1, -1, -1):
        letter = letters[place]
        if letter in takes and (not only or letter == only):
            used = BREVE if mark == HORN and letter == "a" else mark
            letters[place] = unicodedata.normalize("NFC", letter + used)
            if mark == HORN and letter == "o" and place and letters[place - 1] == "u":
                letters[place - 1] = "ư"
            return True
    return False


def _with_tone(letters: list[str], tone: str) -> str:
    """Return the word with its tone on the vowel that carries it."""
    if tone and (place := _place_of_tone(letters)) is not None:
        letters[place] += tone
    return unicodedata.normalize("NFC", "".join(letters))


def _place_of_tone(letters: list[str]) -> int | None:
    vowels = [place for place, letter in enumerate(letters) if letter in VOWELS]
    if len(vowels) > 1 and "".join(letters[:2]) in ("qu", "gi"):
        vowels = [place for place in vowels if place > 1]
    marked = [place for place in vowels if letters[place] in MARKED]
    if marked:
        return marked[-1]
    if len(vowels) < 2:
        return vowels[0] if vowels else None
    ends_open = vowels[-1] == len(letters) - 1
    return vowels[0] if ends_open and len(vowels) == 2 else vowels[1]
