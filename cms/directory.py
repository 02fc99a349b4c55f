"""The Union's units for readers: as a tree, on a map, and by any name they ever had."""

from collections import Counter
from dataclasses import dataclass
from math import cos, radians

from django.conf import settings
from django.db.models import F, Q
from django.utils.timezone import localdate

from cms.unit_pages import own_pages
from core.kept import Kept
from core.text import fold
from places.models import Commune
from union.models import Officer, Unit

MOST_FOUND = 20
WIDTH = 1000  # of the map, in its own units
EDGE = 40  # free space round the outermost places

_kept = Kept(limit=5)


@dataclass(frozen=True)
class Dot:
    """A unit's place on the map."""

    unit: Unit
    x: int  # from the west edge
    y: int  # from the north edge


@dataclass(frozen=True)
class Directory:
    """The home province's units of today."""

    province: Unit | None
    communes: list[Unit]  # in dictionary order of their places
    dots: list[Dot]
    height: int  # of the map; its width is WIDTH

    @property
    def width(self) -> int:
        return WIDTH

    @property
    def kinds(self) -> list[tuple[Commune.Kind, int]]:
        """How many places of each kind the map shows, the most frequent kind first."""
        counts = Counter(Commune.Kind(dot.unit.commune.kind) for dot in self.dots)
        return counts.most_common()


@dataclass(frozen=True)
class Leaf:
    """A unit at the end of the tree."""

    unit: Unit
    own_page: str  # the address of what it says itself, or ""


def directory() -> Directory:
    """Return the home province's units, kept until one of them changes; two queries."""
    return _kept.get(("directory", localdate()), "units", _load)


def _load() -> Directory:
    units = Unit.objects.in_force(localdate()).filter(province=settings.HOME_PROVINCE)
    units = units.exclude(kind=Unit.Kind.BRANCH).select_related("commune__province", "province")
    units = list(units.order_by("commune__sort_key", "sort_key", "pk"))
    province = next((unit for unit in units if unit.kind == Unit.Kind.PROVINCE), None)
    communes = [unit for unit in units if unit.commune]
    dots, height = _dots([unit for unit in communes if unit.commune.latitude is not None])
    return Directory(province, communes, dots, height)


def leaves(shown: Directory) -> list[Leaf]:
    """Return the units of a directory with their own pages; one query."""
    pages = own_pages(shown.communes)
    return [Leaf(unit, pages.get(unit.pk, "")) for unit in shown.communes]


def _dots(units: list[Unit]) -> tuple[list[Dot], int]:
    """Lay places out on a plane that is true enough for one province."""
    if not units:
        return [], 0
    narrow = cos(radians(units[0].commune.latitude))  # a degree east is shorter than one north
    east = [unit.commune.longitude * narrow for unit in units]
    north = [unit.commune.latitude for unit in units]
    scale = (WIDTH - 2 * EDGE) / max(max(east) - min(east), 0.01)
    dots = [
        Dot(unit, round(EDGE + (x - min(east)) * scale), round(EDGE + (max(north) - y) * scale))
        for unit, x, y in zip(units, east, north, strict=True)
    ]
    return dots, max(dot.y for dot in dots) + EDGE


def units_named(text: str) -> list[Unit]:
    """Return units that are or were called so, or whose place was, those of today first.

    Units that ended lead to their successors (`merged_into`). Three queries.
    """
    words = fold(text).split()
    if not words:
        return []
    named = Q()
    for word in words:
        named &= Q(slug__contains=word)  # slugs are names, folded
    places = list(
        Commune.objects.filter(province=settings.HOME_PROVINCE).matching(
            text, MOST_FOUND, near=settings.HOME_PROVINCE
        )
    )
    units = Unit.objects.filter(named | Q(commune__in=places, kind=Unit.Kind.COMMUNE))
    units = units.filter(province=settings.HOME_PROVINCE).for_rows()
    return list(units.order_by(F("valid_to").desc(nulls_first=True), "path")[:MOST_FOUND])


def officers_at(unit: Unit) -> list[Officer]:
    """Return who is in office at a unit today and answers for it: leaders first; one query."""
    terms = Officer.objects.in_office(localdate()).filter(unit=unit, user__is_active=True)
    terms = terms.exclude(role=Officer.Role.EDITOR).select_related("user")
    return sorted(terms, key=lambda term: (term.role != Officer.Role.LEADER, term.pk))
