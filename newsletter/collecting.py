"""What is new: pages and posts of a unit and all below it, in a language, in a period."""

from datetime import date, datetime, time
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone, translation
from django.utils.text import Truncator
from wagtail.models import Page

from cms.models.base import is_restricted
from fanpages.models import Post
from union.models import Unit

# Kinds of pages that are news, by content type; those of apps above are named, not imported.
KINDS = {
    "newspage": "news",
    "goodexamplepage": "news",
    "lawpage": "news",
    "campaignpage": "campaign",
    "coursepage": "course",
    "eventpage": "event",
}
ORDER = ("campaign", "event", "news", "course", "post")
MOST = {"post": 5}  # of a kind in one letter
USUALLY_MOST = 12
WORDS = 30  # of a summary


def new_items(unit: Unit, language: str, since: date, until: date) -> list[dict[str, object]]:
    """Return what was published from `since` on and before `until`, newest first a kind.

    Each is plain JSON: kind, title, url (absolute), summary, unit, topics (their ids).
    """
    start, end = _moment(since), _moment(until)
    with translation.override(language):
        found = [*_pages(unit, language, start, end), *_posts(unit, language, start, end)]
    counts: dict[str, int] = {}
    items = []
    for item in sorted(found, key=lambda item: ORDER.index(item["kind"])):
        counts[item["kind"]] = counts.get(item["kind"], 0) + 1
        if counts[item["kind"]] <= MOST.get(item["kind"], USUALLY_MOST):
            items.append(item)
    return items


def for_reader(items: list[dict[str, object]], topics: set[int]) -> list[dict[str, object]]:
    """Return the items of a letter to a reader of some topics; what has no topic is for all."""
    if not topics:
        return items
    return [item for item in items if not item["topics"] or topics & set(item["topics"])]


def _moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _pages(unit: Unit, language: str, start: datetime, end: datetime) -> list[dict[str, object]]:
    pages = (
        Page.objects.live()
        .exclude(is_restricted())
        .filter(
            locale__language_code=language,
            content_type__model__in=KINDS,
            first_published_at__gte=start,
            first_published_at__lt=end,
        )
        .order_by("-first_published_at", "-pk")
        .select_related("content_type")
        .specific()
    )
    return [_page(page) for page in pages if _is_of(page, unit)]


def _is_of(page: Page, unit: Unit) -> bool:
    """Return True for a page of the unit or one below it; pages of nobody are the province's."""
    own = getattr(page, "unit", None)
    return own.path.startswith(unit.path) if own else unit.depth == 1


def _page(page: Page) -> dict[str, object]:
    links = getattr(page, "topic_links", None)
    summary = page.search_description or getattr(page, "summary", "") or getattr(page, "intro", "")
    return {
        "kind": KINDS[page.content_type.model],
        "title": page.title,
        "url": f"{settings.SITE_URL}{urlsplit(page.full_url).path}",
        "summary": Truncator(str(summary)).words(WORDS),
        "unit": page.unit.name if getattr(page, "unit", None) else "",
        "topics": [link.topic_id for link in links.all()] if links is not None else [],
    }


def _posts(unit: Unit, language: str, start: datetime, end: datetime) -> list[dict[str, object]]:
    posts = (
        Post.objects.public()
        .filter(unit__in=Unit.objects.beneath([unit.path]))
        .filter(first_published_at__gte=start, first_published_at__lt=end)
        .filter(locale__language_code=language)
        .select_related("unit")
        .newest()
    )
    return [
        {
            "kind": "post",
            "title": Truncator(post.text).words(10),
            "url": settings.SITE_URL + post.get_absolute_url(),
            "summary": Truncator(post.text).words(WORDS),
            "unit": post.unit.name,
            "topics": [],
        }
        for post in posts[: MOST["post"]]
    ]
