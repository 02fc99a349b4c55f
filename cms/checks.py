"""What makes a page hard to read or to hear, found in its blocks while it is written.

Wagtail's own checks look at the finished page in the preview; these look at the words.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.fields import StreamField

from core.text import fold

LONGEST_SENTENCE = 40  # words; of what is written in Vietnamese a word is a syllable
EMPTY_LINKS = {
    *(
        "tai day",
        "o day",
        "day",
        "xem them",
        "chi tiet",
        "xem chi tiet",
        "bam vao day",
        "nhan vao day",
    ),
    *("here", "click here", "read more", "more", "link", "this link"),
}
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
CAPITALS = 12  # letters in a row that shout


@dataclass(frozen=True)
class Flaw:
    """One thing to make better; `kind` names the rule."""

    kind: str
    sentence: str


class _Words(HTMLParser):
    """Collects links, headings and paragraphs of rich text."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.headings: list[int] = []
        self.paragraphs: list[str] = [""]
        self._in_link = False

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if tag == "a":
            self._in_link = True
            self.links.append("")
        elif re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag in ("p", "li", "h2", "h3", "h4", "br"):
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._in_link = False

    def handle_data(self, data: str) -> None:
        self.paragraphs[-1] += data
        if self._in_link:
            self.links[-1] += data


def flaws_of(page: models.Model) -> list[Flaw]:
    """Return what could be better in a page; nothing if all is well."""
    flaws = [*_of_search(page)]
    level = 1
    for block in _blocks(page):
        found, level = _of_block(block, level)
        flaws += found
    return list(dict.fromkeys(flaws))


def _of_search(page: models.Model) -> Iterator[Flaw]:
    """What search engines and chat apps show."""
    if not page.search_description and not getattr(page, "summary", ""):
        sentence = _("Say in one or two sentences what the page is about.")
        yield Flaw("description", sentence)
    if hasattr(page, "cover") and page.cover is None:
        yield Flaw("cover", _("A cover picture is missing: lists show the page without one."))
    elif getattr(page, "cover", None) and not page.cover.default_alt_text:
        yield _without_words()


def _blocks(page: models.Model) -> Iterator[object]:
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            yield from getattr(page, field.name)


def _of_block(block: object, level: int) -> tuple[list[Flaw], int]:
    """Return the flaws of a block, and the level of the last heading in it."""
    if block.block_type == "heading":
        return [*_shouting(str(block.value))], 2
    if block.block_type == "paragraph":
        return _of_rich_text(block.value.source, level)
    if block.block_type in ("image", "photo"):
        return [*_of_pictures([block.value])], level
    if block.block_type == "gallery":
        return [*_of_pictures(block.value["images"])], level
    return [], level


def _of_rich_text(html: str, level: int) -> tuple[list[Flaw], int]:
    words = _Words()
    words.feed(html)
    flaws = [*_of_links(words.links)]
    for heading in words.headings:
        if heading > level + 1:
            sentence = _("A small heading stands before the first large one: a level is missing.")
            flaws.append(Flaw("headings", sentence))
        level = heading
    for paragraph in words.paragraphs:
        flaws += [*_long_sentences(paragraph), *_shouting(paragraph)]
    return flaws, level


def _of_links(links: Iterable[str]) -> Iterator[Flaw]:
    for text in links:
        key = " ".join(re.findall(r"\w+", fold(text)))
        if not key:
            yield Flaw("links", _("A link has no words."))
        elif key in EMPTY_LINKS:
            sentence = _("The link “%s” does not say where it leads. Name the page instead.")
            yield Flaw("links", sentence % text.strip())
        elif key.startswith(("http", "www")):
            sentence = _("A bare address stands as a link: write what is found there.")
            yield Flaw("links", sentence)


def _of_pictures(values: Iterable[dict[str, object]]) -> Iterator[Flaw]:
    for value in values:
        image = value.get("image")
        if image is None or getattr(image, "decorative", False):
            continue
        text = (getattr(image, "contextual_alt_text", "") or "").strip()
        if not text:
            yield _without_words()
        elif re.search(r"\.(jpe?g|png|webp|avif|gif)$|^(img|dsc|image|anh)[ _-]?\d", fold(text)):
            sentence = _("“%s” is the name of a file. Say what the picture shows.")
            yield Flaw("pictures", sentence % text)


def _without_words() -> Flaw:
    return Flaw("pictures", _("A picture has no words for those who cannot see it."))


def _long_sentences(paragraph: str) -> Iterator[Flaw]:
    for sentence in SENTENCE_END.split(" ".join(paragraph.split())):
        count = len(sentence.split())
        if count > LONGEST_SENTENCE:
            start = " ".join(sentence.split()[:6])
            text = ngettext(
                "The sentence “%(start)s …” has %(count)s word. Two short ones read better.",
                "The sentence “%(start)s …” has %(count)s words. Two short ones read better.",
                count,
            )
            yield Flaw("sentences", text % {"start": start, "count": count})


def _shouting(text: str) -> Iterator[Flaw]:
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) >= CAPITALS and all(letter.isupper() for letter in letters):
        sentence = _("“%s” is all in capitals: hard to read, and it sounds like shouting.")
        yield Flaw("capitals", sentence % " ".join(text.split())[:60])
