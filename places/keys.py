"""Search keys of place names, and the ranges of keys that begin alike."""

from __future__ import annotations

import re

from core.text import fold

# Round a name people may write what kind of place it is, in full or short.
KIND_BEFORE = re.compile(
    "^(?:thanh0pho|thi0xa|thi0tran|dac0khu|tinh|huyen|quan|phuong|xa|tp|tx|tt|h|q|p|x)0"
)
KIND_AFTER = re.compile("0(?:commune|ward|special0zone|district|province|city|town)$")
LAST_CHARACTER = "z"


def place_key(name: str) -> str:
    """Return `name` folded to a-z and 0-9, with "0" between words: "gia0vien".

    Nothing else, because these sort alike in every database and every locale; a
    space doesn't.
    """
    return re.sub("[^a-z0-9]+", "0", fold(name)).strip("0")


def keys_typed(text: str) -> list[str]:
    """Return the keys that `text` may mean: as it is, and without a kind of place.

    Both, because "Phương Liệt" begins like a ward, "phường".
    """
    key = place_key(text)
    name = KIND_AFTER.sub("", key)
    keys = [key, name, KIND_BEFORE.sub("", key), KIND_BEFORE.sub("", name)]
    return list(dict.fromkeys(filter(None, keys)))


def after_all(prefix: str) -> str:
    """Return the first key after all those that begin with `prefix`; "" if none is."""
    shorter = prefix.rstrip(LAST_CHARACTER)
    if not shorter:
        return ""
    last = shorter[-1]
    return shorter[:-1] + ("a" if last == "9" else chr(ord(last) + 1))


def words_inside(name: str) -> list[str]:
    """Return the rests of a name from each later word on: Gia Viễn → Viễn."""
    words = name.split()
    return [" ".join(words[start:]) for start in range(1, len(words))]
