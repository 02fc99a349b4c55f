"""How far campaigns are: always counted from what people did, never written down."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, F, Q, Sum

from campaigns.families import families_reached
from campaigns.models import CampaignPage, Rescue, UnitReport
from orders.models import OrderLine

Kind = CampaignPage.Kind


@dataclass(frozen=True)
class Progress:
    """What is reached of what. `grams`: of one thing that is counted, 0 where it has none."""

    reached: int
    goal: int  # 0: the campaign counts without a goal
    promised: int = 0  # of `reached`: pledges that are no orders yet
    grams: int = 0

    @property
    def left(self) -> int:
        return max(self.goal - self.reached, 0)

    @property
    def filled(self) -> int:
        """How far a bar is filled: to the goal at most."""
        return min(self.reached, self.goal)

    @property
    def share(self) -> float:
        """Of one; never more, whatever is reached."""
        return min(self.reached / self.goal, 1.0) if self.goal else 0.0

    @property
    def kilos(self) -> int:
        return self.reached * self.grams // 1000

    @property
    def goal_kilos(self) -> int:
        return self.goal * self.grams // 1000

    @property
    def kilos_left(self) -> int:
        return self.left * self.grams // 1000


def progress_of(origins: Iterable[CampaignPage]) -> dict[UUID, Progress]:
    """Return how far each campaign is, by its translation key. Five queries at most."""
    by_kind: dict[str, list[CampaignPage]] = {}
    for page in origins:
        by_kind.setdefault(page.kind, []).append(page)
    found: dict[UUID, Progress] = {}
    for kind, count in ((Kind.INFORMATION, _reports), (Kind.RESCUE, _rescues)):
        if by_kind.get(kind):
            found |= count(by_kind[kind])
    for page in by_kind.get(Kind.HOUSEHOLD, []):
        found[page.translation_key] = _families(page)
    return found


def _reports(pages: list[CampaignPage]) -> dict[UUID, Progress]:
    sums = UnitReport.objects.filter(campaign__in=pages).values_list("campaign")
    done = dict(sums.annotate(Sum("amount")))
    return {
        page.translation_key: Progress(done.get(page.pk, 0), page.goal_amount or 0)
        for page in pages
    }


def _families(page: CampaignPage) -> Progress:
    many, reached = families_reached(page)
    return Progress(reached, page.goal_amount or many)


def _rescues(pages: list[CampaignPage]) -> dict[UUID, Progress]:
    rescues = Rescue.objects.filter(campaign__in=pages).loaded()
    found = {rescue.campaign_id: rescue_progress(rescue) for rescue in rescues}
    return {page.translation_key: found.get(page.pk, Progress(0, 0)) for page in pages}


def rescue_progress(rescue: Rescue) -> Progress:
    """Return what is ordered and promised of what is at risk. Two queries, none if `loaded`."""
    promised = getattr(rescue, "promised", None)
    if promised is None:
        promised = rescue.pledges.held().aggregate(units=Sum("quantity"))["units"] or 0
    ordered = getattr(rescue, "ordered", None)
    if ordered is None:
        ordered = units_ordered(rescue)
    return Progress(ordered + promised, rescue.at_risk, promised, rescue.weight)


def units_ordered(rescue: Rescue) -> int:
    """Return units in orders placed since it opened: not what was cancelled or came back."""
    left = F("quantity") - F("cancelled") - F("returned")
    return lines_of(rescue).aggregate(units=Sum(left))["units"] or 0


def lines_of(rescue: Rescue) -> object:
    """Return the lines of orders that count for a rescue; see also `RescueQuerySet.loaded`."""
    if rescue.opened_at is None:
        return OrderLine.objects.none()
    during = Q(order__placed_at__gte=rescue.opened_at)
    if rescue.closed_at:
        during &= Q(order__placed_at__lte=rescue.closed_at)
    return OrderLine.objects.filter(during, variant_id=rescue.variant_id)


def buyers_of(rescue: Rescue) -> int:
    """Return how many orders hold something of it."""
    kept = lines_of(rescue).filter(quantity__gt=F("cancelled") + F("returned"))
    return kept.aggregate(many=Count("order", distinct=True))["many"]
