"""Posts for feed readers: of everybody, of a unit, of a seller."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import translation
from django.utils.feedgenerator import Enclosure
from django.utils.html import linebreaks, urlize
from django.utils.translation import gettext as _

from cooperatives.models import Seller
from core.feeds import Rss
from core.pagecache import public_page, show
from fanpages.models import Post, PostQuerySet
from fanpages.selectors import dressed
from union.models import Unit

LENGTH = 30


class PostFeed(Feed):
    """The newest posts of everybody, for a reader of one language."""

    feed_type = Rss

    def __call__(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        show(request, "posts", "sellers")
        return public_page(super().__call__)(request, *args, **kwargs)

    def posts(self, of: object) -> PostQuerySet:
        return Post.objects.public()

    def title(self, of: object = None) -> str:
        return f"{settings.SITE_NAME}: {of.name if of else _('Posts')}"

    def link(self, of: object = None) -> str:
        return reverse("fanpages:feed")

    def description(self, of: object = None) -> str:
        return _("What the Women’s Union and the women it serves say day by day.")

    def items(self, of: object = None) -> Iterable[Post]:
        posts = self.posts(of).in_language(translation.get_language()).for_cards()
        return dressed(list(posts.newest()[:LENGTH]))

    def item_title(self, item: Post) -> str:
        return item.headline

    def item_description(self, item: Post) -> str:
        return linebreaks(urlize(item.text, nofollow=True, autoescape=True))

    def item_author_name(self, item: Post) -> str:
        return item.author.name

    def item_link(self, item: Post) -> str:
        return item.get_absolute_url()

    def item_guid(self, item: Post) -> str:
        return item.subject

    item_guid_is_permalink = False

    def item_pubdate(self, item: Post) -> datetime:
        return item.first_published_at

    def item_enclosures(self, item: Post) -> list[Enclosure]:
        if not item.shown_photos:
            return []
        url = item.shown_photos[0].url_800
        address = url if url.startswith("http") else f"{settings.SITE_URL}{url}"
        return [Enclosure(address, "0", "image/webp")]


class UnitPostFeed(PostFeed):
    """What one unit says."""

    def get_object(self, request: HttpRequest, slug: str) -> Unit:
        return get_object_or_404(Unit, slug=slug)

    def posts(self, of: Unit) -> PostQuerySet:
        return super().posts(of).of_unit(of)

    def link(self, of: Unit) -> str:
        return reverse("fanpages:unit", args=[of.slug])


class SellerPostFeed(PostFeed):
    """What one seller says."""

    def get_object(self, request: HttpRequest, slug: str) -> Seller:
        return get_object_or_404(Seller.objects.approved(), slug=slug)

    def posts(self, of: Seller) -> PostQuerySet:
        return super().posts(of).of_seller(of)

    def link(self, of: Seller) -> str:
        return of.get_absolute_url()
