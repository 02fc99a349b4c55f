"""Totals of a household campaign. Nothing here names a family.

Progress counts the criteria that every officer may see. What is sensitive is told only as
a total of the whole campaign, and not at all where few families are behind the number:
progress that included it would say, where all the rest is reached, which family it is.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum, When
from django.db.models import Value as V
from django.db.models.functions import Coalesce, Substr
from django.utils.timezone import localdate

from campaigns.models import CampaignPage, Criterion, Household, Result
from union.models import Unit

FEWEST = 5  # families behind a number about something sensitive
COMMUNE_PATH = 8  # two steps of the tree
State = Result.State


@dataclass(frozen=True)
class CommuneTotal:
    """Families of one commune."""

    name: str
    families: int
    reached: int  # everything that is not sensitive

    @property
    def share(self) -> float:
        return self.reached / self.families if self.families else 0.0


@dataclass(frozen=True)
class CriterionTotal:
    """Families by what they reach of one criterion; None: too few to say."""

    criterion: Criterion
    met: int | None
    not_yet: int | None
    families: int  # of the campaign

    @property
    def share(self) -> float:
        return (self.met or 0) / self.families if self.families else 0.0


def criteria_of(campaign: CampaignPage, on: date | None = None) -> QuerySet[Criterion]:
    """Return the criteria that count on a day, today by default."""
    return Criterion.objects.filter(criteria_set=campaign.criteria_id).in_force(on or localdate())


def with_reached(
    campaign: CampaignPage, criteria: Iterable[Criterion] | None = None
) -> QuerySet[Household]:
    """Return its families; `has_reached`, 0 or 1, says if one reaches all that isn't sensitive."""
    families = Household.objects.filter(campaign=campaign)
    known = criteria_of(campaign) if criteria is None else criteria
    ordinary = [criterion.pk for criterion in known if not criterion.is_sensitive]
    met = Result.objects.filter(
        household=OuterRef("pk"), state=State.MET, criterion__in=ordinary
    ).order_by()
    many = Coalesce(Subquery(met.values("household").annotate(n=Count("pk")).values("n")), 0)
    is_all = Q(many_met=len(ordinary)) if ordinary else Q(pk__in=[])
    done = Case(When(is_all, then=V(1)), default=V(0), output_field=IntegerField())
    return families.annotate(many_met=many, has_reached=done)


def families_reached(campaign: CampaignPage) -> tuple[int, int]:
    """Return how many families there are, and how many reached it. Two queries."""
    counted = with_reached(campaign).aggregate(many=Count("pk"), reached=Sum("has_reached"))
    return counted["many"], counted["reached"] or 0


def reached_by_commune(
    campaign: CampaignPage, criteria: Iterable[Criterion] | None = None
) -> list[CommuneTotal]:
    """Return families and how many reached it, a commune a row, by name.

    Two queries, one if the criteria that count are known.
    """
    unit = Unit.objects.filter(path=OuterRef("commune_path"))
    counted = (
        with_reached(campaign, criteria)
        .annotate(commune_path=Substr("unit__path", 1, COMMUNE_PATH))
        .annotate(commune=Subquery(unit.values("name")), place=Subquery(unit.values("sort_key")))
        .values("commune_path", "commune", "place")
        .annotate(families=Count("pk"), reached=Sum("has_reached"))
        .order_by("place", "commune_path")
    )
    return [CommuneTotal(row["commune"], row["families"], row["reached"]) for row in counted]


def counted_criteria(campaign: CampaignPage) -> QuerySet[Criterion]:
    """Return the criteria that count today, each with families `met` and `not_yet`."""
    results = Result.objects.filter(household__campaign=campaign, criterion=OuterRef("pk"))
    return criteria_of(campaign).annotate(
        met=_many(results.filter(state=State.MET)),
        not_yet=_many(results.filter(state=State.NOT_YET)),
    )


def _many(results: QuerySet[Result]) -> Coalesce:
    counted = results.order_by().values("criterion").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted), 0)


def totals_by_criterion(counted: Iterable[Criterion], families: int) -> list[CriterionTotal]:
    """Return the totals of `counted_criteria`, sensitive ones only where many are behind them."""
    return [_total(each, each.met, each.not_yet, families) for each in counted]


def _total(criterion: Criterion, met: int, not_yet: int, families: int) -> CriterionTotal:
    """Hide both numbers where one of them is small: the other would tell it."""
    if criterion.is_sensitive and min(met, not_yet) < FEWEST:
        return CriterionTotal(criterion, None, None, families)
    return CriterionTotal(criterion, met, not_yet, families)
