"""What the templates of fan pages and events get."""

from functools import partial
from types import SimpleNamespace

from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from core.pagecache import show
from fanpages import slots
from fanpages.events import places_of, record_of, takes_more
from fanpages.models import EventPage, FanPage
from fanpages.selectors import unit_posts
from fanpages.structured import event_json_ld
from products.selectors import cards


def fan_page_context(page: FanPage, request: HttpRequest) -> dict[str, object]:
    """Return the posts, the next events and what floors above add."""
    subject = f"unit:{page.unit_id}"
    after = request.GET.get("after", "")
    return {
        "feed": SimpleLazyObject(partial(unit_posts, request, page.unit, after)),
        "events": SimpleLazyObject(partial(_next_events, request, page)),
        "beside": SimpleLazyObject(partial(slots.beside.render, request, subject, page)),
        "below": SimpleLazyObject(partial(slots.below.render, request, subject, page)),
        "description": page.search_description or page.intro,
        "subject": subject,
    }


def _next_events(request: HttpRequest, page: FanPage) -> list[EventPage]:
    """Return what the unit plans next, and what runs now."""
    show(request, "cms")
    events = EventPage.objects.for_cards().filter(unit=page.unit_id)
    events = events.in_language(page.locale.language_code)
    return list(events.coming(timezone.now())[:3])


def event_context(page: EventPage, request: HttpRequest) -> dict[str, object]:
    """Return the products, how full it is, and what floors above add."""
    show(request, "cms", f"event:{page.translation_key}")
    return {
        "description": page.search_description or page.summary,
        "shelf": SimpleLazyObject(partial(_shelf, page, request)),
        "seats": SimpleLazyObject(partial(places_of, page)),
        "below": SimpleLazyObject(partial(slots.below.render, request, page.subject, page)),
        "still": SimpleLazyObject(partial(_still, page)),
        "now_product": SimpleLazyObject(partial(_now_product, page, request)),
        "json_ld": SimpleLazyObject(partial(event_json_ld, page)),
        "takes_more": takes_more(page, timezone.now()),
        "subject": page.subject,
    }


def _still(page: EventPage) -> SimpleNamespace | None:
    """Return the cover as the picture behind a video that was not asked for yet."""
    if page.cover is None:
        return None
    url = page.cover.get_rendition("fill-800x450|format-webp").url
    size = {"width": 800, "height": 450}
    return SimpleNamespace(url_400="", url_800=url, url_1600="", alt="", **size)


def _now_product(page: EventPage, request: HttpRequest) -> int | str:
    """Return the key of what a livestream shows just now, or ""."""
    if not page.is_running:
        return ""
    show(request, f"event-now:{page.translation_key}")
    record = record_of(page)
    return record.now_product_id or "" if record else ""


def _shelf(page: EventPage, request: HttpRequest) -> list[object]:
    """Return the products an event shows, in the editor's order."""
    wanted = [link.product_id for link in page.product_links.all()]
    show(request, *(f"product:{pk}" for pk in wanted))
    return cards(wanted)
