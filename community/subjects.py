"""What people talk about, by name: "page:<translation key>", "post:<key>", "seller:<pk>"…

Each kind of name has one function that finds many of them at once:

    def find(keys: list[str]) -> dict[str, About]: ...

Whoever is not found (unpublished, private, unknown, nonsense) is not talked about.
"""

import re
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils import translation
from wagtail.models import Page

from cms.models.base import BasePage, is_restricted
from community.converters import Subject
from cooperatives.models import Seller
from products.models import Product
from union.models import Unit

BIGGEST = 2**63 - 1  # a key that no database counts to


@dataclass(frozen=True)
class About:
    """One subject: what it is called, where it stands, whose officers answer for it."""

    name: str  # "page:…"
    title: str
    url: str  # in the reader's language, or the first that there is
    unit_id: int | None = None
    takes_part: bool = True  # readers may react to it and comment


Finder = Callable[[list[str]], dict[str, About]]
_finders: dict[str, Finder] = {}


def register(kind: str, find: Finder) -> None:
    """Let names that begin with `kind:` be found."""
    _finders[kind] = find


def possible(names: Iterable[str]) -> list[str]:
    """Return those that can be names at all, each once: the database takes no NUL."""
    return [name for name in dict.fromkeys(names) if re.fullmatch(Subject.regex, name)]


def find_all(names: Iterable[str]) -> dict[str, About]:
    """Return the subjects that exist and are public, by name; a few queries for each kind."""
    by_kind: dict[str, list[str]] = {}
    for name in possible(names):
        kind, _colon, key = name.partition(":")
        by_kind.setdefault(kind, []).append(key)
    found = {}
    for kind, keys in by_kind.items():
        if kind in _finders:
            found |= {f"{kind}:{key}": one for key, one in _finders[kind](keys).items()}
    return found


def find(name: str) -> About | None:
    """Return one subject, or None."""
    return find_all([name]).get(name)


def pages(keys: list[str]) -> dict[str, About]:
    """Find published pages by translation key, in the reader's language where there is one."""
    wanted = [key for key in keys if _is_uuid(key)]
    rows = Page.objects.live().exclude(is_restricted()).filter(translation_key__in=wanted)
    language, found = translation.get_language(), {}
    for page in rows.select_related("locale").order_by("pk").specific():
        key = str(page.translation_key)
        if not isinstance(page, BasePage):
            continue
        if key not in found or page.locale.language_code == language:
            found[key] = About(f"page:{key}", page.title, page.url, page.unit_id, page.takes_part)
    return found


def sellers(keys: list[str]) -> dict[str, About]:
    """Find approved sellers by number."""
    rows = Seller.objects.approved().filter(pk__in=_numbers(keys))
    return {
        str(one.pk): About(
            f"seller:{one.pk}", one.name, one.get_absolute_url(), one.unit_id, takes_part=False
        )
        for one in rows
    }


def products(keys: list[str]) -> dict[str, About]:
    """Find goods on sale by number: they are passed on; who bought them reviews them."""
    rows = Product.objects.public().filter(pk__in=_numbers(keys)).select_related("seller")
    return {
        str(one.pk): About(
            one.subject, one.name, one.get_absolute_url(), one.seller.unit_id, takes_part=False
        )
        for one in rows
    }


def units(keys: list[str]) -> dict[str, About]:
    """Find the Union's units by number; they lead to their section, where they have one."""
    from cms.models import NewsIndexPage

    rows = list(Unit.objects.filter(pk__in=_numbers(keys), valid_to=None))
    language, places = translation.get_language(), {}
    sections = NewsIndexPage.objects.live().filter(unit__in=rows).select_related("locale")
    for page in sections.order_by("-depth", "-pk"):
        if page.unit_id not in places or page.locale.language_code == language:
            places[page.unit_id] = page.url
    return {
        str(one.pk): About(
            f"unit:{one.pk}", one.name, places.get(one.pk, ""), one.pk, takes_part=False
        )
        for one in rows
    }


def _numbers(keys: list[str]) -> list[int]:
    return [int(key) for key in keys if key.isascii() and key.isdigit() and int(key) <= BIGGEST]


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False
