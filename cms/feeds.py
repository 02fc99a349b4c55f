"""News for feed readers."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from cms.models import NewsPage
from cms.selectors import latest_news, news_of
from core.feeds import Rss
from core.pagecache import public_page, show
from union.models import Unit

LENGTH = 30


class NewsFeed(Feed):
    """The newest articles in one language."""

    feed_type = Rss

    def __call__(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        show(request, "cms")
        return public_page(super().__call__)(request, *args, **kwargs)

    def title(self) -> str:
        return f"{settings.SITE_NAME}: {_('News')}"

    def link(self) -> str:
        return f"/{translation.get_language()}/"

    def description(self) -> str:
        return _("What the Women’s Union and the women it serves are doing.")

    def items(self) -> Iterable[NewsPage]:
        return latest_news(translation.get_language(), LENGTH)

    def item_title(self, item: NewsPage) -> str:
        return item.title

    def item_description(self, item: NewsPage) -> str:
        return item.summary

    def item_link(self, item: NewsPage) -> str:
        return item.full_url

    def item_pubdate(self, item: NewsPage):
        return item.first_published_at

    def item_categories(self, item: NewsPage) -> list[str]:
        return [item.get_category_display()]


class UnitFeed(NewsFeed):
    """The newest articles of a unit and of all units below it, in one language."""

    def get_object(self, request: HttpRequest, slug: str) -> Unit:
        return get_object_or_404(Unit, slug=slug)

    def title(self, unit: Unit) -> str:
        return f"{unit.name}: {_('News')}"

    def link(self, unit: Unit) -> str:
        return reverse("cms:unit", args=[unit.slug])

    def description(self, unit: Unit) -> str:
        return _("What %s publishes.") % unit.name

    def items(self, unit: Unit) -> Iterable[NewsPage]:
        return news_of(unit, translation.get_language(), LENGTH)
