"""The words of a page: folded for the index, and read again to show where a search hit.

Index and query are folded by the same `search_key`, so every database finds the same.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import models
from django.utils.html import strip_tags
from wagtail.fields import StreamField

from core.text import fold
from products.search import MOST_WORDS, Part

EXCERPT = 180  # characters, about two lines of a phone
# Letters, digits, and the marks that Vietnamese in pieces, Arabic and Hindi are written with.
MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963"
WORD = re.compile(rf"(?:[^\W_]|[{MARKS}])+")
UMLAUTS = re.compile("[ao]e|(?<![aeq])ue")  # "ue" behind these is no ü: neue, Quelle
READ_BLOCKS = {"heading", "paragraph"}  # of a body; a quote has its words in "text"


@dataclass(frozen=True)
class Typed:
    """One word of a search: in lower case, and folded."""

    exact: str
    folded: str

    @property
    def has_tones(self) -> bool:
        return self.exact != self.folded


def words_of(text: str) -> list[str]:
    """Return the words of `text` as they stand there."""
    return WORD.findall(text)


def search_key(text: str) -> str:
    """Return the words of `text`, folded, a space between: nothing an engine could misread."""
    return " ".join(words_of(fold(text)))


def typed_words(text: str) -> list[Typed]:
    """Return the first words of a search."""
    words = words_of(lower(text))[:MOST_WORDS]
    return [Typed(word, fold(word)) for word in words if fold(word)]


def readings(text: str, language: str) -> list[list[Typed]]:
    """Return what a search may mean, best first; [] for nonsense.

    Germans without umlauts on the keyboard write "kaese" for "Käse"; "neue" stays "neue".
    """
    texts = [text, UMLAUTS.sub(_without_e, lower(text))] if language == "de" else [text]
    return [words for words in map(typed_words, dict.fromkeys(texts)) if words]


def _without_e(found: re.Match[str]) -> str:
    return found[0][0]


def lower(text: str) -> str:
    """Return `text` as typed words are compared: small letters, composed."""
    return unicodedata.normalize("NFC", text).lower()


def indexed_text(page: models.Model, names: Iterable[str]) -> str:
    """Return the folded words of these fields."""
    return search_key(" ".join(_all_text(page, name) for name in names))


def _all_text(page: models.Model, name: str) -> str:
    field, value = page._meta.get_field(name), getattr(page, name)
    if isinstance(field, StreamField):
        return " ".join(map(str, field.get_searchable_content(value)))
    return str(value or "")


def readable_text(page: models.Model) -> str:
    """Return the running text of a page's body; asks the database nothing."""
    blocks = page.body.raw_data if hasattr(page, "body") else []
    return " ".join(" ".join(filter(None, map(_words_of, blocks))).split())


def _words_of(block: dict[str, object]) -> str:
    value = block["value"]
    if block["type"] == "quote" and isinstance(value, dict):
        value = value.get("text", "")
    elif block["type"] not in READ_BLOCKS:
        return ""
    return strip_tags(str(value).replace("</", " </"))


@dataclass(frozen=True)
class Marks:
    """Which words of a page are hits: these as they stand, those without their tones."""

    exact: frozenset[str]
    folded: frozenset[str]

    def hit(self, word: str) -> bool:
        return lower(word) in self.exact or fold(word) in self.folded


def marks_for(words: Sequence[Typed], text: str) -> Marks:
    """Return what is marked in a page of this text.

    A word typed with tones marks the same tones only, if the page has them anywhere.
    """
    there = set(words_of(lower(text)))
    exact = {word.exact for word in words if word.has_tones and word.exact in there}
    return Marks(
        frozenset(exact), frozenset(word.folded for word in words if word.exact not in exact)
    )


def marked(text: str, marks: Marks) -> list[Part]:
    """Return `text` in parts, and which of them are hits; hits side by side are one part."""
    parts: list[Part] = []
    end = 0
    for word in WORD.finditer(text):
        if not marks.hit(word[0]):
            continue
        gap = text[end : word.start()]
        if parts and not gap.strip():
            parts.append(Part(f"{parts.pop().text}{gap}{word[0]}", is_hit=True))
        else:
            parts += [Part(gap, is_hit=False), Part(word[0], is_hit=True)]
        end = word.end()
    parts.append(Part(text[end:], is_hit=False))
    return [part for part in parts if part.text]


def excerpt(texts: Sequence[str], marks: Marks) -> list[Part]:
    """Return two lines round the longest hit in any of `texts`, the first of equals.

    Without any hit the first text that is not empty begins.
    """
    best, shown = 0, _cut(next(filter(None, texts), ""), 0)
    for text in texts:
        at = 0
        for part in marked(text, marks):
            if part.is_hit and len(part.text.split()) > best:
                best, shown = len(part.text.split()), _cut(text, at)
            at += len(part.text)
    return marked(shown, marks)


def _cut(text: str, hit: int) -> str:
    """Return about `EXCERPT` characters of `text` with its place `hit`, in whole words."""
    start = 0 if hit < EXCERPT // 2 else text.rfind(" ", 0, hit - EXCERPT // 3) + 1
    if start + EXCERPT >= len(text):
        end = len(text)
    else:
        end = max(text.rfind(" ", start, start + EXCERPT), hit + 1)
    return f"{'… ' if start else ''}{text[start:end]}{' …' if end < len(text) else ''}"
