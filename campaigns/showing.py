"""What a campaign's page shows beside the editor's words."""

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from campaigns import selectors
from campaigns.models import CampaignPage, Rescue
from campaigns.progress import progress_of
from campaigns.rescue_view import RescueView
from cms.selectors import sellers_to_show
from core.pagecache import show, show_until
from products.models import Product
from products.shelves import Rule, products_for_shelf


def campaign_context(request: HttpRequest, page: CampaignPage) -> dict[str, object]:
    """Return everything below the head of a campaign's page."""
    origin, now = page.origin, timezone.now()
    rescue = selectors.rescue_of(origin)
    if rescue:
        show(request, f"product:{rescue.variant.product_id}")
        show_until(request, rescue.deadline if rescue.is_open else None)
    kind = {"rescue": rescue, "rescue_view": _rescue_view(rescue)} if rescue else {}
    if origin.kind == CampaignPage.Kind.HOUSEHOLD:
        kind = {"household": selectors.household_totals(origin, today=now.date())}
    return kind | {
        "campaign": origin,
        "is_running": origin.is_running(timezone.localdate(now)),
        "progress": progress_of([origin])[origin.translation_key],
        "units": selectors.units_taking_part(origin),
        "shelf": _shelf(request, page),
        "campaign_sellers": _sellers(request, page),
        "linked_pages": selectors.linked_pages(page),
        "posts": selectors.posts_of(request, page),
        "currency": settings.CURRENCY,
    }


def _rescue_view(rescue: Rescue) -> RescueView:
    return RescueView(rescue, selectors.photos_of(rescue))


def _shelf(request: HttpRequest, page: CampaignPage) -> list[Product]:
    wanted = [link.product_id for link in page.product_links.all()]
    show(request, *(f"product:{pk}" for pk in wanted))
    return products_for_shelf(rule=Rule.CHOSEN, chosen=wanted, size=12) if wanted else []


def _sellers(request: HttpRequest, page: CampaignPage) -> list[object]:
    wanted = [link.seller_id for link in page.seller_links.all()]
    if not wanted:
        return []
    show(request, "sellers", *(f"seller:{pk}" for pk in wanted))
    return sellers_to_show(chosen=wanted, count=9)
