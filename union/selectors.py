"""The Union as pages show it."""

from datetime import date

from django.conf import settings
from django.db.models import Q, QuerySet

from core.text import fold

from .access import Person, units_for
from .models import Officer, OfficerQuerySet, Unit, UnitMove


def units_by_province(*, on: date) -> list[dict[str, object]]:
    """Return the province unions of a day, each with its commune unions; one query.

    The site's own province comes first, the rest in dictionary order.
    """
    units = Unit.objects.in_force(on).exclude(kind=Unit.Kind.BRANCH).in_order()
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


def units_wanted(
    user: Person, *, on: date, text: str = "", kind: str = "", state: str = "now"
) -> QuerySet:
    """Return the units `user` may act for that match, as a tree from the top."""
    units = units_for(user).for_rows()
    if kind:
        units = units.filter(kind=kind)
    if state == "now":
        units = units.in_force(on)
    elif state == "ended":
        units = units.filter(valid_to__lte=on)
    for word in fold(text).split():
        units = units.filter(slug__contains=word)  # slugs are names, folded
    return units.order_by("path")


def officers_wanted(
    user: Person, *, on: date, text: str = "", role: str = "", state: str = "now"
) -> OfficerQuerySet:
    """Return the terms of office at the units `user` may act for, by unit, then name."""
    terms = Officer.objects.filter(unit__in=units_for(user)).select_related("user", "unit")
    if role:
        terms = terms.filter(role=role)
    if state == "now":
        terms = terms.in_office(on)
    elif state == "ended":
        terms = terms.filter(to_date__lte=on)
    for word in text.split():
        terms = terms.filter(
            Q(user__name__icontains=word)
            | Q(user__email__icontains=word)
            | Q(unit__name__icontains=word)
            | Q(unit__slug__contains=fold(word))
        )
    return terms.order_by("unit__path", "user__name", "pk")


def moves_of(unit: Unit) -> QuerySet:
    """Return the moves of a unit, the latest first."""
    moves = UnitMove.objects.filter(unit=unit)
    return moves.select_related("from_parent", "to_parent", "moved_by").order_by("-pk")
