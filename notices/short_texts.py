"""Texts for SMS and Zalo: at most 400 letters, whatever is filled in."""

from string import Formatter

LONGEST = 400  # letters: what Zalo's notification service takes


def names_in(text: str) -> set[str]:
    """Return what is filled into a text like "Order {number} has arrived"."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def fill(text: str, values: dict[str, str]) -> str:
    """Return `text` with `values`; "" where one is missing."""
    names = names_in(text)
    return text.format(**{name: str(values.get(name, "")) for name in names})


def fit(text: str, values: dict[str, str], longest: dict[str, int]) -> str:
    """Return the filled text, no value longer than said and the whole not longer than allowed.

    Values are cut between words and end in “…”; what has no words is cut where it must be.
    """
    short = {name: cut(str(value), longest.get(name, LONGEST)) for name, value in values.items()}
    filled = fill(text, short)
    while len(filled) > LONGEST and any(short.values()):
        # Words first: an address that is cut leads nowhere.
        name = max(short, key=lambda name: (" " in short[name], len(short[name])))
        short[name] = cut(short[name], max(0, len(short[name]) - (len(filled) - LONGEST)))
        filled = fill(text, short)
    return cut(filled, LONGEST)


def cut(text: str, letters: int) -> str:
    """Return `text` with at most so many letters, cut between words."""
    text = " ".join(text.split())
    if len(text) <= letters:
        return text
    if letters < 2:
        return ""
    room = text[:letters]
    words = room[: room.rfind(" ")] if " " in room else room[:-1]
    return words[: letters - 1].rstrip(" ,.;:") + "…"
