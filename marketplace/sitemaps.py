"""What search engines may read: for each language files of at most 2,000 addresses.

Every address names the same thing in the other languages (`hreflang`).
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial, wraps

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from wagtail.models import Page

from cooperatives.models import Seller
from core.pagecache import show
from fanpages.models import Post
from products.models import Category, Product

LIMIT = 2000  # addresses in a file: small enough to be made while one waits


def of_all(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Make a list of addresses anew when anything that it may name comes or goes."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        show(request, "catalogue", "sellers", "cms", "posts")
        return view(request, *args, **kwargs)

    return wrapped


class LanguageSitemap(Sitemap):
    """What there is in one language."""

    limit = LIMIT

    def __init__(self, language: str) -> None:
        self.language = language


class TranslatedSitemap(LanguageSitemap):
    """Rows whose pages exist in every language at the same address but for its start."""

    i18n = alternates = x_default = True

    def _items(self) -> list[tuple[models.Model, str]]:
        return [(item, self.language) for item in self.items()]


class ProductSitemap(TranslatedSitemap):
    """Products on sale or sold out, newest first."""

    changefreq = "daily"

    def items(self) -> models.QuerySet:
        return Product.objects.public().only("slug", "updated_at").order_by("-listed_at", "-pk")

    def lastmod(self, item: Product) -> datetime:
        return item.updated_at


class SellerSitemap(TranslatedSitemap):
    """Open stalls."""

    changefreq = "weekly"

    def items(self) -> models.QuerySet:
        return Seller.objects.approved().only("slug").order_by("pk")


class CategorySitemap(TranslatedSitemap):
    """Groups and kinds of products."""

    changefreq = "daily"

    def items(self) -> models.QuerySet:
        return Category.objects.order_by("pk")


class PageSitemap(LanguageSitemap):
    """What the Union publishes; a page names its translations itself."""

    changefreq = "weekly"

    def items(self) -> models.QuerySet:
        pages = Page.objects.live().public().filter(depth__gt=1).select_related("locale")
        return pages.filter(locale__language_code=self.language).order_by("path")

    def _urls(self, page: int, protocol: str, domain: str) -> list[dict[str, object]]:
        rows = self.paginator.page(page).object_list
        translations: dict[object, list[Page]] = {}
        keys = {row.translation_key for row in rows}
        others = Page.objects.live().public().filter(translation_key__in=keys)
        for other in others.select_related("locale"):
            translations.setdefault(other.translation_key, []).append(other)
        return [self._entry(row, translations[row.translation_key]) for row in rows if row.full_url]

    def _entry(self, page: Page, translations: Iterable[Page]) -> dict[str, object]:
        return {
            "item": page,
            "location": page.full_url,
            "lastmod": page.last_published_at,
            "changefreq": self.changefreq,
            "priority": "",
            "alternates": [
                {"location": other.full_url, "lang_code": other.locale.language_code}
                for other in translations
            ],
        }


class PostSitemap(LanguageSitemap):
    """Posts of units and sellers, each in the languages in which it is written."""

    changefreq = "weekly"

    def items(self) -> models.QuerySet:
        return Post.objects.public().filter(locale__language_code=self.language).newest()

    def location(self, item: Post) -> str:
        return self._in(self.language, item)

    def _urls(self, page: int, protocol: str, domain: str) -> list[dict[str, object]]:
        urls = super()._urls(page, protocol, domain)
        keys = [url["item"].translation_key for url in urls]
        languages: dict[object, list[str]] = {}
        same = Post.objects.public().filter(translation_key__in=keys).order_by("locale_id")
        for key, code in same.values_list("translation_key", "locale__language_code"):
            languages.setdefault(key, []).append(code)
        for url in urls:
            codes = languages[url["item"].translation_key]
            start = f"{protocol}://{domain}"
            url["alternates"] = [
                {"location": start + self._in(code, url["item"]), "lang_code": code}
                for code in (codes if len(codes) > 1 else [])
            ]
        return urls

    def _in(self, code: str, item: Post) -> str:
        with translation.override(code):
            return item.get_absolute_url()

    def lastmod(self, item: Post) -> datetime:
        return item.last_published_at


KINDS: dict[str, type[LanguageSitemap]] = {
    "posts": PostSitemap,
    "pages": PageSitemap,
    "products": ProductSitemap,
    "sellers": SellerSitemap,
    "categories": CategorySitemap,
}
SITEMAPS = {
    f"{name}-{language}": partial(kind, language)
    for language, _name in settings.LANGUAGES
    for name, kind in KINDS.items()
}
