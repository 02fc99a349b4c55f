"""What a campaign's page shows beside the editor's words."""

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from campaigns import selectors
from campaigns.models import CampaignPage, Rescue
from campaigns.progress import Progress, rescue_progress
from campaigns.rescue_view import RescueView
from cms.selectors import sellers_to_show
from core.pagecache import show, show_until
from products.models import Product
from products.shelves import Rule, products_for_shelf

Kind = CampaignPage.Kind


def campaign_context(request: HttpRequest, page: CampaignPage) -> dict[str, object]:
    """Return everything below the head of a campaign's page."""
    origin = page.origin
    if origin.pk is None:  # an editor looks at a page that she hasn't saved yet
        return {"campaign": origin, "progress": Progress(0, origin.goal_amount or 0)}
    links = selectors.links_of(page, is_draft=hasattr(request, "is_dummy"))
    return _OF_KIND[Kind(origin.kind)](request, origin) | {
        "campaign": origin,
        "is_running": origin.is_running(timezone.localdate()),
        "shelf": _shelf(request, links.products),
        "campaign_sellers": _sellers(request, links.sellers),
        "linked_pages": selectors.linked_pages(links.pages),
        "posts": selectors.posts_of(request, page),
        "currency": settings.CURRENCY,
    }


def _information(request: HttpRequest, origin: CampaignPage) -> dict[str, object]:
    units = selectors.units_taking_part(origin)
    done = sum(row.done for row in units)
    return {"units": units, "progress": Progress(done, origin.goal_amount or 0)}


def _household(request: HttpRequest, origin: CampaignPage) -> dict[str, object]:
    totals = selectors.household_totals(origin)
    reached = sum(row.reached for row in totals.communes)
    progress = Progress(reached, origin.goal_amount or totals.families)
    return {"household": totals, "progress": progress}


def _rescue(request: HttpRequest, origin: CampaignPage) -> dict[str, object]:
    rescue = selectors.rescue_of(origin)
    if rescue is None:
        return {"progress": Progress(0, 0)}
    show(request, f"product:{rescue.variant.product_id}")
    show_until(request, rescue.deadline if rescue.is_open else None)
    return {
        "rescue": rescue,
        "rescue_view": RescueView(rescue, _handed_over(rescue)),
        "progress": rescue_progress(rescue),
    }


def _handed_over(rescue: Rescue) -> list[object]:
    """Return pictures of the handing over, once there can be some."""
    return [] if rescue.is_open else selectors.photos_of(rescue)


_OF_KIND = {Kind.INFORMATION: _information, Kind.HOUSEHOLD: _household, Kind.RESCUE: _rescue}


def _shelf(request: HttpRequest, wanted: list[int]) -> list[Product]:
    show(request, *(f"product:{pk}" for pk in wanted))
    return products_for_shelf(rule=Rule.CHOSEN, chosen=wanted, size=12) if wanted else []


def _sellers(request: HttpRequest, wanted: list[int]) -> list[object]:
    if not wanted:
        return []
    show(request, "sellers", *(f"seller:{pk}" for pk in wanted))
    return sellers_to_show(chosen=wanted, count=9)
