"""A person's own copy of what the site holds about her.

An app above adds its part when it starts: `exports.register("orders", orders_of)`, in
the `ready()` of its AppConfig. A part is made of dicts, lists, texts, numbers and times.
"""

from collections.abc import Callable

from .models import User

Part = Callable[[User], object]
_parts: dict[str, Part] = {}


def register(name: str, part: Part) -> None:
    """Let every export contain `part(user)` under `name`."""
    _parts[name] = part


def everything_about(user: User) -> dict[str, object]:
    """Return all the site holds about `user`, by part."""
    return {name: part(user) for name, part in _parts.items()}


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
