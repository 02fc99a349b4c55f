"""The texts of a pack: a first version of each, which an officer changes as she likes."""

import re

from django.utils import translation
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from core.text import fold
from outreach.pack.source import Source
from outreach.speech import first_seconds, read_aloud

# Letters. Facebook shows 125 of a post before "see more"; Zalo's groups are read in passing.
LONGEST = {
    "facebook": 5000,
    "zalo": 2000,
    "zalo_group": 400,
    "mocha": 300,
    "poster_title": 90,
    "poster_text": 260,
    "poster_when": 80,
    "poster_where": 120,
    "poster_phone": 60,
    "speech": 1600,
}
TITLES = {
    "facebook": gettext_lazy("Facebook"),
    "zalo": gettext_lazy("Zalo page"),
    "zalo_group": gettext_lazy("Zalo group"),
    "mocha": gettext_lazy("Mocha"),
    "speech": gettext_lazy("To read aloud"),
    "poster_title": gettext_lazy("Headline of the poster"),
    "poster_text": gettext_lazy("Words on the poster"),
    "poster_when": gettext_lazy("When"),
    "poster_where": pgettext_lazy("event", "Where"),
    "poster_phone": gettext_lazy("Whom to ask"),
}
LINKED = ("facebook", "zalo", "zalo_group", "mocha")  # texts that end with a short link
POSTER = ("poster_title", "poster_text", "poster_when", "poster_where", "poster_phone")
SPOKEN = "vi"  # the language in which we know how numbers are said
MOST_TAGS = 5


def first_texts(source: Source, links: dict[str, str]) -> dict[str, str]:
    """Return all texts of a pack by name; `links` are short addresses by channel."""
    with translation.override(source.language):
        texts = {
            "facebook": _facebook(source, links.get("facebook", "")),
            "zalo": _zalo(source, links.get("zalo", "")),
            "zalo_group": _zalo_group(source, links.get("zalo_group", "")),
            "mocha": _with_link(source.summary or source.title, links.get("mocha", ""), "mocha"),
            "poster_title": cut(source.title, LONGEST["poster_title"]),
            "poster_text": cut(source.summary or source.body, LONGEST["poster_text"]),
            "poster_when": cut(source.when, LONGEST["poster_when"]),
            "poster_where": cut(source.where, LONGEST["poster_where"]),
            "poster_phone": cut(source.phone, LONGEST["poster_phone"]),
        }
        if source.language == SPOKEN:
            texts["speech"] = _spoken(source)
    return texts


def hashtags(names: list[str]) -> list[str]:
    """Return e.g. #PhuNuNinhBinh: without tones, so that everybody types the same."""
    tags = []
    for name in names:
        words = re.findall("[a-z0-9]+", fold(name))
        tag = "#" + "".join(word[0].upper() + word[1:] for word in words)
        if len(tag) > 2 and tag not in tags:
            tags.append(tag)
    return tags[:MOST_TAGS]


def cut(text: str, longest: int) -> str:
    """Return the beginning of a text: whole sentences if there are some, else whole words."""
    text = text.strip()
    if len(text) <= longest:
        return text
    start = text[:longest]
    end = max(start.rfind(mark) for mark in (". ", "! ", "? ", "\n"))
    if end > longest // 2:
        return start[: end + 1].strip()
    words = Truncator(text).chars(longest)
    space = words.rfind(" ")
    return f"{words[:space].rstrip(' ,;:')}…" if space > longest // 2 else words


def _facebook(source: Source, link: str) -> str:
    first = source.title if source.title[-1:] in ".!?…" else f"{source.title}."
    parts = [first, source.summary, _rest(source, 900), _facts(source)]
    end = [_read_on(link), " ".join(hashtags(source.names))]
    return _fit(parts, end, LONGEST["facebook"])


def _zalo(source: Source, link: str) -> str:
    parts = [source.title, source.summary, _rest(source, 450), _facts(source)]
    return _fit(parts, [_read_on(link)], LONGEST["zalo"])


def _zalo_group(source: Source, link: str) -> str:
    hello = _("Dear sisters, %(title)s") % {"title": source.title}
    return _fit([cut(hello, 180), cut(source.summary, 110), _facts(source)], [link], 400)


def _with_link(text: str, link: str, name: str) -> str:
    return _fit([cut(text, 220)], [link], LONGEST[name])


def _rest(source: Source, longest: int) -> str:
    """Return the beginning of the text, without what the summary says already."""
    body = source.body
    if source.summary and body.startswith(source.summary):
        body = body[len(source.summary) :]
    return cut(body, longest)


def _facts(source: Source) -> str:
    rows = [
        (_("When"), source.when),
        (pgettext("event", "Where"), source.where),
        (_("Phone"), source.phone),
    ]
    return "\n".join(f"{name}: {value}" for name, value in rows if value)


def _read_on(link: str) -> str:
    return _("Read on: %(link)s") % {"link": link} if link else ""


def _fit(parts: list[str], end: list[str], longest: int) -> str:
    """Join paragraphs; what would be too much is left out from the back, never the end."""
    last = "\n\n".join(part for part in end if part)
    kept: list[str] = []
    for part in filter(None, parts):
        whole = "\n\n".join([*kept, part, last])
        if len(whole) <= longest:
            kept.append(part)
    return "\n\n".join([*kept, last]).strip()


def _spoken(source: Source) -> str:
    """Return what the loudspeaker says: greeting, news, when and where, thanks."""
    start = [_("Dear people of our village, here is news of the Women’s Union."), source.title]
    tail = read_aloud("\n".join([_facts(source), _("Thank you for listening.")]))
    room = 90 - len(tail.split()) // 2
    body = read_aloud("\n".join([*start, source.summary, _rest(source, 900)]))
    return f"{first_seconds(body, room)}\n{tail}"[: LONGEST["speech"]]
