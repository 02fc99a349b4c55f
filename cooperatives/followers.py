"""Who follows sellers and units: floors above keep them, others ask here.

people = followers.of(units=[unit.pk], sellers=[])
tell(kind="rescue_opened", to=[Reader.of(user) for user in people], key=…, facts=…)
"""

from collections.abc import Callable, Iterable

from django.db.models import QuerySet

from accounts.models import User

Finder = Callable[[Iterable[int], Iterable[int]], QuerySet[User]]
_finders: list[Finder] = []


def register(find: Finder) -> None:
    """Let `find(units, sellers)` say who follows them."""
    if find not in _finders:
        _finders.append(find)


def of(*, units: Iterable[int] = (), sellers: Iterable[int] = ()) -> QuerySet[User]:
    """Return the active people who follow one of these, each once, in order of their keys."""
    found = User.objects.none()
    for find in _finders:
        found = found | find(list(units), list(sellers))
    return found.filter(is_active=True).distinct().order_by("pk")
