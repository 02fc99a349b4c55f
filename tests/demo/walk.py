"""A visitor who follows every link that she finds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import Resolver404, ResolverMatch, resolve

ENOUGH = 1500  # pages; a walk that finds more has lost its way among the filters
PER_KIND = {"vi": 12, "en": 6}  # pages of one kind that are opened in a language
USUALLY = 3


class Reader(HTMLParser):
    """What a page leads to, loads, and can be led to."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.files: list[str] = []
        self.anchors: set[str] = set()
        self.others: dict[str, str] = {}  # language to address, from hreflang

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if anchor := values.get("id"):
            self.anchors.add(anchor)
        if tag == "a" and values.get("href"):
            self.links.append(values["href"])
        if tag == "link" and values.get("hreflang"):
            self.others[values["hreflang"]] = values["href"]
        elif tag == "link" and values.get("rel") in ("stylesheet", "icon", "alternate"):
            self.files.append(values["href"])
        if tag in ("img", "script", "source", "video", "audio"):
            self.files += [values["src"]] if values.get("src") else []
            self.files += re.findall(r"(\S+)\s+[\d.]+[wx]", values.get("srcset") or "")


@dataclass
class Walk:
    """Pages by address, and what went wrong on the way, a line each."""

    pages: dict[str, bytes] = field(default_factory=dict)
    read: dict[str, Reader] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    _kinds: dict[tuple, int] = field(default_factory=dict)
    _answers: dict[str, int] = field(default_factory=dict)

    @classmethod
    def from_homes(cls, languages: list[str]) -> Walk:
        walk = cls()
        waiting = [(f"/{language}/", "the start") for language in languages]
        seen = {address for address, _from in waiting}
        client = Client()
        while waiting and len(walk.pages) < ENOUGH:
            address, source = waiting.pop(0)
            for link in walk.open(client, address, source):
                if link not in seen:
                    seen.add(link)
                    waiting.append((link, address))
        walk.look_for_anchors()
        return walk

    def open(self, client: Client, address: str, source: str) -> list[str]:
        """Ask for an address; return the addresses of the site that it leads to."""
        if not self.is_wanted(address):
            return []
        answer = client.get(address)
        self._answers[address] = answer.status_code
        if answer.status_code in (301, 302):
            there = urldefrag(urljoin(address, answer["Location"])).url
            return [there] if is_ours(there) else []
        if answer.status_code != 200:
            self.broken.append(f"{answer.status_code} {address} from {source}")
            return []
        if not answer["Content-Type"].startswith("text/html"):
            b"".join(answer.streaming_content) if answer.streaming else None
            return []
        self.pages[address] = answer.content
        reader = self.read[address] = Reader()
        reader.feed(answer.content.decode())
        self.broken += [f"{name} of {address}" for name in reader.files if not there_is(name)]
        links = [urldefrag(urljoin(address, link)).url for link in reader.links]
        return [link for link in links if is_ours(link)]

    def is_wanted(self, address: str) -> bool:
        """Return True for the first pages of each kind; filters make more than anybody reads."""
        parts = urlsplit(address)
        match = resolve_or_none(parts.path)
        language = parts.path.split("/")[1]
        kind = match.view_name if match and match.view_name != "page" else parts.path
        names = tuple(sorted(re.findall(r"(?:^|&)([^=&]+)=", parts.query)))
        key = (language, kind, names)
        self._kinds[key] = self._kinds.get(key, 0) + 1
        return self._kinds[key] <= (2 if names else PER_KIND.get(language, USUALLY))

    def look_for_anchors(self) -> None:
        """Note every link into the middle of a page where that place does not exist."""
        for address, reader in self.read.items():
            for link in reader.links:
                there, anchor = urldefrag(urljoin(address, link))
                other = self.read.get(there)
                if anchor and other and anchor not in other.anchors:
                    self.broken.append(f"no #{anchor} on {there} from {address}")


def resolve_or_none(path: str) -> ResolverMatch | None:
    """Return what answers at a path."""
    try:
        return resolve(path)
    except Resolver404:
        return None


def is_ours(address: str) -> bool:
    """Return True for pages of the site that reading may open."""
    return address.startswith("/") and not address.startswith(
        ("//", "/staff/", "/static/", "/media/", "/demo-pictures/")
    )


def there_is(name: str) -> bool:
    """Return True if a file that a page loads can be had."""
    if name.startswith("data:"):
        return True
    path = urlsplit(name).path
    if path.startswith("/static/"):
        return finders.find(path.removeprefix("/static/")) is not None
    if path.startswith("/media/"):
        return Client().get(path).status_code == 200
    return True
