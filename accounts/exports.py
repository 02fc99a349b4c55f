"""A person's own copy of what the site holds about her.

An app above adds its part when it starts: `exports.register("orders", orders_of, label=…)`,
in the `ready()` of its AppConfig. A part is made of dicts, lists, texts, numbers and times;
`worded()` gives stored words their labels, for the page that she reads (`accounts.readable`).
Pictures she uploaded are added with `register_pictures`: rows of `images.SizedPicture`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from django.db.models import Choices
from django.utils.translation import gettext_lazy as _

from .models import User

if TYPE_CHECKING:
    from django.utils.functional import Promise

    from images.models import SizedPicture

Part = Callable[[User], object]
Pictures = Callable[[User], Iterable["SizedPicture"]]
_parts: dict[str, Part] = {}
_labels: dict[str, str | Promise] = {}
_pictures: dict[str, Pictures] = {}


def register(name: str, part: Part, *, label: str | Promise = "") -> None:
    """Let every export contain `part(user)` under `name`; `label` is its heading."""
    _parts[name] = part
    _labels[name] = label or name


def register_pictures(name: str, pictures: Pictures) -> None:
    """Let every copy contain the pictures that `pictures(user)` returns, in a folder `name`."""
    _pictures[name] = pictures


def everything_about(user: User) -> dict[str, object]:
    """Return all the site holds about `user`, by part."""
    return {name: part(user) for name, part in _parts.items()}


def parts() -> list[tuple[str, str | Promise, Part]]:
    """Return name, heading and maker of every part; who she is comes first."""
    names = sorted(_parts, key=lambda name: name != "person")
    return [(name, _labels[name], _parts[name]) for name in names]


def pictures_of(user: User) -> list[tuple[str, SizedPicture]]:
    """Return her pictures, each with its folder. One query an app."""
    return [(name, picture) for name, find in _pictures.items() for picture in find(user)]


def worded(rows: Iterable[dict[str, object]], **choices: type[Choices]) -> list[dict[str, object]]:
    """Return `rows` with the stored words under these names as members of their choices.

    A member is the same text to a machine, and knows what people call it.
    """
    return [
        row | {name: _member(kind, row[name]) for name, kind in choices.items()} for row in rows
    ]


def _member(kind: type[Choices], word: object) -> object:
    return kind(word) if word in kind.values else word


def person(user: User) -> dict[str, object]:
    """Return who she is."""
    names = ("name", "email", "phone", "language", "joined_at", "last_login")
    return {name: getattr(user, name) for name in names}


def addresses(user: User) -> list[dict[str, object]]:
    """Return where she wants parcels sent."""
    kept = user.addresses.select_related("commune__province").order_by("pk")
    return [
        {
            "name": address.name,
            "phone": address.phone,
            "street": address.street,
            "commune": address.commune.name,
            "province": address.commune.province.name,
            "is_default": address.is_default,
        }
        for address in kept
    ]


def register_own() -> None:
    """Add what this app holds; called once when the site starts."""
    from . import consents

    register("person", person, label=_("Profile"))
    register("addresses", addresses, label=_("Addresses"))
    register("consents", consents.history, label=_("What I agreed to"))
