"""In which language people's words are shown: the reader's, else English, else Vietnamese."""

from collections.abc import Callable

from django.conf import settings
from django.utils.translation import get_language

FIRST = "vi"  # in which sellers write, and editors as a rule
COMMON = "en"  # what most readers of other languages understand
RIGHT_TO_LEFT = frozenset({"ar"})
ISOLATE, END_OF_ISOLATE = "\u2066", "\u2069"  # left to right until the end
FIRST_STRONG = "\u2068"  # in the direction of its own first letter, until the end


class Said(str):
    """Words of somebody, and the language in which they are."""

    __slots__ = ("language",)
    language: str

    def __new__(cls, words: str, language: str = FIRST) -> "Said":
        said = super().__new__(cls, words)
        said.language = language
        return said

    def __reduce__(self) -> tuple[object, ...]:
        return Said, (str(self), self.language)


def reader_language() -> str:
    """Return the language of the page that is being made; the first outside of pages."""
    return get_language() or FIRST


def other_languages() -> list[tuple[str, str]]:
    """Return code and name of each language into which people's words are translated."""
    return [(code, name) for code, name in settings.LANGUAGES if code != FIRST]


def to_try(language: str = "") -> tuple[str, ...]:
    """Return in which languages to look for words, best first; `language`: the reader's.

    Vietnamese readers get the originals, everybody else English before these.
    """
    language = language or reader_language()
    return (FIRST,) if language == FIRST else tuple(dict.fromkeys((language, COMMON, FIRST)))


def others() -> tuple[str, ...]:
    """Return the languages in which words stand beside the first: the reader's, then English."""
    return to_try()[:-1]


def first_said(words_in: Callable[[str], str | None]) -> Said:
    """Return the first words there are; `words_in` knows those in a language."""
    for language in to_try():
        if words := words_in(language):
            return Said(words, language)
    return Said("", FIRST)


def of_columns(row: object, name: str) -> Said:
    """Return `name` of a row that keeps each language in a column of its own.

    The first language stands in `name` itself, the others in `name_en`, `name_de`, …
    """
    return first_said(lambda code: getattr(row, name if code == FIRST else f"{name}_{code}", ""))


def left_to_right(text: str, language: str) -> str:
    """Return digits and what belongs to them so that an Arabic line does not turn them round.

    Invisible marks hold them together: they work in letters and PDF files as on pages.
    """
    return f"{ISOLATE}{text}{END_OF_ISOLATE}" if text and language in RIGHT_TO_LEFT else text


def isolate(text: str, language: str) -> str:
    """Return a name so that what stands round it in an Arabic line stays where it is."""
    return f"{FIRST_STRONG}{text}{END_OF_ISOLATE}" if text and language in RIGHT_TO_LEFT else text


def direction(language: str) -> str:
    """Return how a language is written: "rtl" or "ltr"."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"
