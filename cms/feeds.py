"""News for feed readers."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import gettext as _

from cms.models import NewsPage
from cms.selectors import latest_news
from core.pagecache import public_page, show

LENGTH = 30


class NewsFeed(Feed):
    """The newest articles in one language."""

    feed_type = Rss201rev2Feed

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
