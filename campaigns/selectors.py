"""What pages of campaigns read: a fixed number of queries each."""

from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Q, Subquery, Value
from django.http import HttpRequest
from django.utils import translation
from wagtail.models import Page

from campaigns import families
from campaigns.models import (
    CampaignPage,
    CampaignPageLink,
    CampaignProductLink,
    CampaignSellerLink,
    CampaignUnit,
    HandoverPhoto,
    Rescue,
    UnitReport,
)
from campaigns.progress import Progress, progress_of
from cms.models.base import is_restricted
from core.pagecache import show
from fanpages.models import Post
from fanpages.selectors import dressed
from orders.models import PickupPoint
from union.models import Unit

POSTS_SHOWN = 4


@dataclass(frozen=True)
class CampaignCard:
    """A campaign in a list."""

    page: CampaignPage
    progress: Progress | None


@dataclass(frozen=True)
class CampaignGroups:
    """All campaigns of a language."""

    running: list[CampaignCard]
    coming: list[CampaignCard]
    over: list[CampaignCard]


def campaign_groups(*, locale_id: int, today: date) -> CampaignGroups:
    """Return what runs, comes and is over; numbers for what runs. Up to eight queries."""
    pages = list(
        CampaignPage.objects.filter(locale=locale_id).for_cards().order_by("-starts_on", "-pk")
    )
    running = [page for page in pages if page.is_running(today)]
    keys = [page.translation_key for page in running]
    known = progress_of(CampaignPage.objects.filter(translation_key__in=keys).origins())
    return CampaignGroups(
        [CampaignCard(page, known.get(page.translation_key)) for page in running],
        [CampaignCard(page, None) for page in reversed(pages) if page.starts_on > today],
        [CampaignCard(page, None) for page in pages if page.ends_on and page.ends_on < today],
    )


def rescue_of(campaign: CampaignPage) -> Rescue | None:
    """Return the rescue behind a campaign that was opened, with its points; two queries."""
    if campaign.kind != CampaignPage.Kind.RESCUE:
        return None
    return Rescue.objects.loaded().filter(campaign=campaign).exclude(status="draft").first()


def points_of(rescue: Rescue) -> list[PickupPoint]:
    """Return where buyers fetch it, by unit."""
    points = rescue.points.filter(is_active=True).select_related("unit", "commune__province")
    return list(points.order_by("unit__sort_key", "pk"))


def photos_of(rescue: Rescue) -> list[HandoverPhoto]:
    """Return pictures of the handing over, newest first."""
    photos = rescue.photos.select_related("photo", "unit").prefetch_related("photo__renditions")
    return list(photos.order_by("-pk")[:12])


@dataclass(frozen=True)
class HouseholdTotals:
    """What everybody may read of a household campaign."""

    families: int
    communes: list[families.CommuneTotal]
    criteria: list[families.CriterionTotal]


def household_totals(campaign: CampaignPage) -> HouseholdTotals:
    """Return the totals of a household campaign. Two queries."""
    criteria = list(families.counted_criteria(campaign))
    communes = families.reached_by_commune(campaign, criteria)
    many = sum(each.families for each in communes)
    return HouseholdTotals(many, communes, families.totals_by_criterion(criteria, many))


@dataclass(frozen=True)
class TakingPart:
    """A unit, what it wants and what it says it has done."""

    unit: object
    target: int | None
    done: int
    note: str = ""


def units_taking_part(campaign: CampaignPage) -> list[TakingPart]:
    """Return the units of a campaign, and those that reported to it, by name. One query."""
    wanted = CampaignUnit.objects.filter(page=campaign)
    reports = UnitReport.objects.filter(campaign=campaign)
    units = Unit.objects.filter(Q(pk__in=wanted.values("unit")) | Q(pk__in=reports.values("unit")))
    here = {"unit": OuterRef("pk")}
    units = units.annotate(
        wants=Subquery(wanted.filter(**here).values("target")),
        has_done=Subquery(reports.filter(**here).values("amount")),
        says=Subquery(reports.filter(**here).values("note")),
    )
    return [
        TakingPart(unit, unit.wants, unit.has_done or 0, unit.says or "")
        for unit in units.order_by("sort_key", "pk")
    ]


@dataclass(frozen=True)
class Links:
    """Keys of what an editor put beside a campaign, in her order."""

    products: list[int]
    sellers: list[int]
    pages: list[int]


LINKS = {
    "products": (CampaignProductLink, "page", "product"),
    "sellers": (CampaignSellerLink, "page", "seller"),
    "pages": (CampaignPageLink, "campaign", "page"),
}


def links_of(page: CampaignPage, *, is_draft: bool) -> Links:
    """Return what stands beside a campaign: one query, none for a draft that is looked at."""
    if is_draft:
        return Links(
            [link.product_id for link in page.product_links.all()],
            [link.seller_id for link in page.seller_links.all()],
            [link.page_id for link in page.page_links.all()],
        )
    first, *rest = (
        model.objects.filter(**{on: page.pk})
        .annotate(kind=Value(kind))
        .order_by()
        .values_list("kind", "sort_order", f"{field}_id")
        for kind, (model, on, field) in LINKS.items()
    )
    found: dict[str, list[int]] = {kind: [] for kind in LINKS}
    for kind, _place, key in first.union(*rest, all=True).order_by("kind", "sort_order"):
        found[kind].append(key)
    return Links(**found)


def linked_pages(keys: list[int]) -> list[Page]:
    """Return those of these pages that are published. One query, none for no keys."""
    if not keys:
        return []
    found = {
        each.pk: each for each in Page.objects.live().exclude(is_restricted()).filter(pk__in=keys)
    }
    return [found[pk] for pk in keys if pk in found]


def posts_of(request: HttpRequest, page: CampaignPage) -> list[Post]:
    """Return the newest posts that name the campaign in any language; five queries at most."""
    posts = Post.objects.public().in_language(translation.get_language())
    named = posts.filter(campaign__translation_key=page.translation_key).newest()
    show(request, "posts", "sellers")
    return dressed(list(named.for_cards()[:POSTS_SHOWN]), request=request)
