"""The Union as pages show it."""

from datetime import date

from django.conf import settings
from django.db.models import F, Q, QuerySet

from core.text import fold

from .access import Person, units_for
from .models import Officer, OfficerQuerySet, Unit, UnitMove


def units_by_province(*, on: date) -> list[dict[str, object]]:
    """Return the province unions of a day, each with its commune unions; one query.

    The site's own province comes first, the rest in dictionary order.
    """
    units = Unit.objects.in_force(on).exclude(kind=Unit.Kind.BRANCH).select_related("commune")
    units = units.order_by("commune__sort_key", "sort_key", "pk")  # by name of the place
    roots = [unit for unit in units if unit.is_root()]
    home = settings.HOME_PROVINCE
    roots.sort(key=lambda root: (root.province_id != home, root.sort_key))
    return [
        {
            "union": root,
            "communes": [u for u in units if u.depth > 1 and u.path.startswith(root.path)],
        }
        for root in roots
    ]


def units_found(user: Person, text: str = "") -> QuerySet:
    """Return the units `user` may act for whose names have these words, as a tree."""
    units = units_for(user).for_rows()
    for word in fold(text).split():
        units = units.filter(slug__contains=word)  # slugs are names, folded
    return units.order_by("path")


def officers_found(user: Person, text: str = "") -> OfficerQuerySet:
    """Return the terms at the units `user` may act for that match, by unit, then name."""
    terms = Officer.objects.filter(unit__in=units_for(user)).select_related("user", "unit")
    for word in text.split():
        terms = terms.filter(
            Q(user__name__icontains=word)
            | Q(user__email__icontains=word)
            | Q(unit__name__icontains=word)
            | Q(unit__slug__contains=fold(word))
        )
    return terms.order_by("unit__path", "user__name", "pk")


def terms_of(unit: Unit) -> OfficerQuerySet:
    """Return the terms of office at a unit: those that last first, then the latest."""
    terms = Officer.objects.filter(unit=unit).select_related("user")
    return terms.order_by(F("to_date").desc(nulls_first=True), "-from_date", "pk")


def moves_of(unit: Unit) -> QuerySet:
    """Return the moves of a unit, the latest first."""
    moves = UnitMove.objects.filter(unit=unit)
    return moves.select_related("from_parent", "to_parent", "moved_by").order_by("-pk")
