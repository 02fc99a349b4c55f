"""What stands in an address after the question mark, safe to look for."""

from collections.abc import Mapping


def typed_text(query: Mapping[str, str], name: str = "q", longest: int = 100) -> str:
    """Return a short text of a query string: one line, at most `longest` characters.

    Control characters become spaces: PostgreSQL takes no NUL, and nobody types the others.
    """
    text = query.get(name, "")[: longest * 4]
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(plain.split())[:longest].strip()
