"""Finding published pages, through Wagtail's own search with our folding.

The index says which pages have all words; the best hundred are read and put in order here,
by the same rules on every database: names first, words side by side, tones as typed, new.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, prefetch_related_objects
from django.utils.translation import gettext as _
from wagtail.models import Page, get_page_models
from wagtail.query import PageQuerySet
from wagtail.search.backends import get_search_backend

from cms.page_text import (
    Typed,
    excerpt,
    lower,
    marked,
    marks_for,
    readable_text,
    readings,
    search_key,
    words_of,
)
from products.search import Part

MOST_FOUND = 100  # pages that are read and ordered; nobody reads further
PER_PAGE = 10
SHORTEST_BEGINNING = 2  # letters; one letter begins nearly every title
STANDING = "page"  # the kind of pages that stay; news have those of `NewsPage.Category`


@dataclass(frozen=True)
class PageHit:
    """A page as a list of results shows it."""

    page: Page  # specific, with the picture of its card
    title: list[Part]
    excerpt: list[Part]
    kind: str  # in the reader's language
    date: date | None  # of news

    @property
    def url(self) -> str:
        return self.page.url


@dataclass(frozen=True)
class PagesFound:
    """One page of hits."""

    hits: list[PageHit]
    total: int  # at most MOST_FOUND
    page: int
    pages: int
    is_capped: bool = False  # there are more than are shown

    @property
    def has_next(self) -> bool:
        return self.page < self.pages


def search_pages(
    text: str, language: str, kinds: Collection[str] = (), page: int = 1
) -> PagesFound:
    """Return published pages that have every word of `text`; empty for nonsense.

    `kinds` are values of `NewsPage.Category` or `STANDING`; none means all. Six queries.
    """
    words, ids, is_capped = _found(text, language, kinds)
    found = sorted(_load(ids.items()), key=lambda item: _rank(item, words))
    pages = max(1, -(-len(found) // PER_PAGE))
    page = min(max(page, 1), pages)
    shown = found[(page - 1) * PER_PAGE : page * PER_PAGE]
    prefetch_related_objects(
        [item for item in shown if hasattr(item, "cover")], "cover__renditions"
    )
    hits = [_hit(item, words) for item in shown]
    return PagesFound(hits, len(found), page, pages, is_capped)


def count_pages(text: str, language: str, kinds: Collection[str] = ()) -> int:
    """Return how many pages `search_pages` finds, at most MOST_FOUND. Two queries."""
    return len(_found(text, language, kinds)[1])


def suggest_pages(text: str, language: str, limit: int = 3) -> list[PageHit]:
    """Return pages whose title has words beginning like those of `text`; three queries."""
    words, titled = [], []
    for words in readings(text, language):
        if titled := _titled(words, _published(language, ()), MOST_FOUND):
            break
    titled.sort(key=lambda page: _title_rank(page.title, words))
    nearest = {page.pk: page.content_type_id for page in titled[:limit]}
    order = list(nearest)
    found = sorted(_load(nearest.items()), key=lambda page: order.index(page.pk))
    return [_hit(page, words) for page in found]


def _published(language: str, kinds: Collection[str]) -> PageQuerySet:
    """Return what everybody may read in a language, the newest first.

    In a subquery: Wagtail's search narrows only by fields that are in its index.
    """
    from cms.models.base import is_restricted

    wanted = Q(content_type__in=_types())
    if kinds:
        others = wanted & Q(newspage__isnull=True) if STANDING in kinds else Q(pk=None)
        wanted = Q(newspage__category__in=kinds) | others
    pages = Page.objects.live().filter(wanted, locale__language_code=language)
    public = pages.exclude(is_restricted())
    return Page.objects.filter(pk__in=public).order_by("-first_published_at", "-id")


def _types() -> list[int]:
    """Return the content types of the pages that a search finds, of this app and those above."""
    from cms.models.base import BasePage

    models = [model for model in get_page_models() if issubclass(model, BasePage)]
    found = [model for model in models if model.is_searched]
    return [kind.pk for kind in ContentType.objects.get_for_models(*found).values()]


def _found(
    text: str, language: str, kinds: Collection[str]
) -> tuple[list[Typed], dict[int, int], bool]:
    """Return the first reading that finds something, with what `_ids` says of it."""
    for words in readings(text, language):
        ids, is_capped = _ids(words, language, kinds)
        if ids:
            return words, ids, is_capped
    return [], {}, False


def _ids(
    words: Sequence[Typed], language: str, kinds: Collection[str]
) -> tuple[dict[int, int], bool]:
    """Return at most MOST_FOUND pages with all words, by content type; and if there are more."""
    pages = _published(language, kinds)
    key = " ".join(word.folded for word in words)
    titled = _titled(words, pages, MOST_FOUND + 1)
    read = get_search_backend().search(key, pages, order_by_relevance=False)
    ids = {page.pk: page.content_type_id for page in [*titled, *read[: MOST_FOUND + 1]]}
    return dict(list(ids.items())[:MOST_FOUND]), len(ids) > MOST_FOUND


def _titled(words: Sequence[Typed], pages: PageQuerySet, limit: int) -> list[Page]:
    """Return pages with all words in the title, where the last may go on."""
    if len(words[-1].folded) < SHORTEST_BEGINNING:
        return []
    key = " ".join(word.folded for word in words)
    found = get_search_backend().autocomplete(key, pages, order_by_relevance=False)
    return list(found[:limit])


def _load(found: Iterable[tuple[int, int]]) -> list[Page]:
    """Return pages with what a hit shows and is ordered by; a query for each of their types.

    `found` are ids, each with that of its content type.
    """
    by_type: dict[int, list[int]] = {}
    for pk, kind in found:
        by_type.setdefault(kind, []).append(pk)
    pages: list[Page] = []
    for kind, ids in by_type.items():
        model = ContentType.objects.get_for_id(kind).model_class()
        near = ["locale", *(["cover"] if hasattr(model, "cover") else [])]
        pages += model.objects.filter(pk__in=ids).select_related(*near)
    return pages


def _rank(page: Page, words: Sequence[Typed]) -> tuple[int, ...]:
    """Return the key to sort by: the smallest first.

    Tones as typed, anywhere; then how near the title is to the words, then the text; new.
    """
    text = f"{_summary(page)} {readable_text(page)}"
    day = getattr(page, "date", None)
    return (
        _wrong_tones(f"{page.title} {text}", words),
        *_title_rank(page.title, words),
        _distance(text, words),
        -day.toordinal() if day else 0,
        -page.pk,
    )


def _title_rank(title: str, words: Sequence[Typed]) -> tuple[int, int]:
    return _distance(title, words), _wrong_tones(title, words)


def _distance(text: str, words: Sequence[Typed]) -> int:
    """Return 0 for the very words, more the less of them stands together in `text`."""
    key, phrase = f" {search_key(text)} ", " ".join(word.folded for word in words)
    if key.strip() == phrase:
        return 0
    if f" {phrase} " in key:
        return 1
    if f" {phrase}" in key:
        return 2  # the last word goes on
    return 3 if all(f" {word.folded}" in key for word in words) else 4


def _wrong_tones(text: str, words: Sequence[Typed]) -> int:
    """Return how many of the words that were typed with tones `text` has not like that."""
    there = set(words_of(lower(text)))
    return sum(word.has_tones and word.exact not in there for word in words)


def _summary(page: Page) -> str:
    """Return what a page says of itself in a sentence or two."""
    return getattr(page, "summary", "") or page.search_description


def _hit(page: Page, words: Sequence[Typed]) -> PageHit:
    from cms.models import NewsPage

    is_news, text, summary = isinstance(page, NewsPage), readable_text(page), _summary(page)
    marks = marks_for(words, f"{page.title} {summary} {text}")
    return PageHit(
        page=page,
        title=marked(page.title, marks),
        excerpt=excerpt([summary, text], marks),
        kind=page.get_category_display() if is_news else _kind(page),
        date=page.date if is_news else None,
    )


def _kind(page: Page) -> str:
    """Return what a page is, in the reader's language."""
    from cms.models import StandardPage

    is_standing = isinstance(page, StandardPage)
    return _("about the Union and the market") if is_standing else str(page._meta.verbose_name)
