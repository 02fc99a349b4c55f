"""What is new of a unit and all below it, in a language, in a period.

Pages, posts, and what apps beside tell of through `cms.letters`: training sessions.
"""

from collections.abc import Collection
from datetime import date, datetime, time
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.text import Truncator
from wagtail.models import get_page_models

from cms import letters
from cms.models.base import BasePage, is_restricted
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
ORDER = ("campaign", "event", "session", "news", "course", "post")
MOST = {"post": 5}  # of a kind in one letter
USUALLY_MOST = 12
WORDS = 30  # of a summary
SUMMARIES = ("search_description", "summary", "intro")  # the first that says something


def new_items(unit: Unit, language: str, since: date, until: date) -> list[dict[str, object]]:
    """Return what was published from `since` on and before `until`, newest first a kind.

    Each is plain JSON: kind, title, url (absolute), summary, unit, topics (their ids).
    """
    start, end = _moment(since), _moment(until)
    with translation.override(language):
        found = [
            *_pages(unit, language, start, end),
            *_posts(unit, language, start, end),
            *_others(unit, language, start, end),
        ]
    counts: dict[str, int] = {}
    items = []
    for item in sorted(found, key=lambda item: ORDER.index(item["kind"])):
        counts[item["kind"]] = counts.get(item["kind"], 0) + 1
        if counts[item["kind"]] <= MOST.get(item["kind"], USUALLY_MOST):
            items.append(item)
    return items


def for_reader(
    items: list[dict[str, object]], topics: set[int], kinds: Collection[str] = ()
) -> list[dict[str, object]]:
    """Return the items of a letter to a reader of some topics and kinds; none chosen: of all.

    What has no topic is for readers of every topic.
    """
    if kinds:
        items = [item for item in items if item["kind"] in kinds]
    if topics:
        items = [item for item in items if not item["topics"] or topics & set(item["topics"])]
    return items


def _moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _pages(unit: Unit, language: str, start: datetime, end: datetime) -> list[dict[str, object]]:
    """Return the pages of each kind; what they say at length stays in the database.

    Two queries a kind of page, three where its pages have topics.
    """
    found = []
    for model in get_page_models():
        if model._meta.model_name in KINDS:
            found += _of_model(model, unit, language, start, end)
    return [_page(page) for page in sorted(found, key=_age, reverse=True)]


def _of_model(
    model: type[BasePage], unit: Unit, language: str, start: datetime, end: datetime
) -> list[BasePage]:
    of_unit = Q(unit__path__startswith=unit.path)
    if unit.depth == 1:  # what no unit answers for is the province's
        of_unit |= Q(unit=None)
    fresh = {"first_published_at__gte": start, "first_published_at__lt": end}
    pages = model.objects.live().exclude(is_restricted()).filter(of_unit, **fresh)
    pages = (
        pages.filter(locale__language_code=language)
        .select_related("unit", "locale")
        .only(*_told(model))
    )
    if hasattr(model, "topic_links"):
        pages = pages.prefetch_related("topic_links")
    return list(pages.order_by("-first_published_at", "-pk")[:USUALLY_MOST])


def _told(model: type[BasePage]) -> list[str]:
    """Return the columns that a letter needs: title, day, summary, link, unit."""
    tree = ("title", "url_path", "path", "depth", "locale", "first_published_at")
    said = [name for name in SUMMARIES if name in {field.name for field in model._meta.fields}]
    return [*tree, *said, "translation_key", "content_type", "locale__language_code", "unit__name"]


def _age(page: BasePage) -> tuple[datetime, int]:
    return page.first_published_at, page.pk


def _page(page: BasePage) -> dict[str, object]:
    links = getattr(page, "topic_links", None)
    told = (getattr(page, name, "") for name in SUMMARIES)
    summary = next((words for words in told if words), "")
    return {
        "kind": KINDS[page._meta.model_name],
        "title": page.title,
        "url": f"{settings.SITE_URL}{urlsplit(page.full_url).path}",
        "summary": Truncator(str(summary)).words(WORDS),
        "unit": page.unit.name if page.unit else "",
        "topics": [link.topic_id for link in links.all()] if links is not None else [],
    }


def _others(unit: Unit, language: str, start: datetime, end: datetime) -> list[dict[str, object]]:
    found = [item for item in letters.items(unit, language, start, end) if item.kind in ORDER]
    return [
        {
            "kind": item.kind,
            "title": item.title,
            "url": item.url,
            "summary": Truncator(item.summary).words(WORDS),
            "unit": item.unit,
            "topics": list(item.topics),
        }
        for item in found
    ]


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
