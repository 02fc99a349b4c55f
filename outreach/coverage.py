"""Which units have a page where people look for them, and the names of those that have not."""

from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from fanpages.models import FanPage
from outreach.models import Channel
from union.models import Unit

HERE, ANY = "here", "any"  # a fan page of this site; that or any channel


def kinds_of_page() -> dict[str, object]:
    """Return what can be asked for, with its name."""
    return {
        ANY: _("any page"),
        HERE: _("a fan page on this site"),
        **dict(Channel.Platform.choices),
    }


@dataclass
class Level:
    """The units of one kind: how many there are, and who is missing."""

    kind: str
    name: str
    total: int = 0
    missing: list[Unit] = field(default_factory=list)

    @property
    def have(self) -> int:
        return self.total - len(self.missing)

    @property
    def share(self) -> float:
        return self.have / self.total if self.total else 1.0

    @property
    def percent(self) -> int:
        """Whole percent, rounded down: 100 is said only when nobody is missing."""
        return self.have * 100 // self.total if self.total else 100


def coverage(units: QuerySet[Unit], wanted: str) -> list[Level]:
    """Return the levels that have units, the highest first; one query."""
    levels = {kind: Level(kind, name) for kind, name in Unit.Kind.choices}
    for unit in units.for_rows().annotate(has_page=_has(wanted)).order_by("path"):
        level = levels[unit.kind]
        level.total += 1
        if not unit.has_page:
            level.missing.append(unit)
    return [level for level in levels.values() if level.total]


def _has(wanted: str) -> Exists | Q:
    here = Exists(FanPage.objects.live().filter(unit=OuterRef("pk")))
    channels = Channel.objects.open().filter(unit=OuterRef("pk"))
    if wanted == HERE:
        return here
    if wanted == ANY:
        return Q(here) | Q(Exists(channels))
    return Exists(channels.filter(platform=wanted))
