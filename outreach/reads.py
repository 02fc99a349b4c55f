"""What is read most, told to those who show it; and what reports call things."""

import re
from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page

from cms.models.base import is_restricted
from cooperatives.models import Seller
from fanpages.models import Post
from products.models import Product
from union.models import Unit
from visits.names import Key, Named
from visits.selectors import most_read

NUMBER = re.compile("[0-9]{1,18}")
UUID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def most_read_pages(language: str, unit: Unit | None, count: int) -> list[int]:
    """Return ids of pages, the most read of the last 30 days first; two queries."""
    keys = _uuids(most_read("page", language, unit, count))
    pages = Page.objects.filter(translation_key__in=keys, locale__language_code=language)
    found = {str(key): pk for key, pk in pages.values_list("translation_key", "pk")}
    return [found[key] for key in keys if key in found]


def pages_called(keys: set[Key]) -> dict[Key, Named]:
    """Name published pages that everybody may read; those of other languages by their own."""
    wanted = _uuids(key for key, _language in keys)
    pages = Page.objects.live().filter(translation_key__in=wanted).exclude(is_restricted())
    found = {
        (str(page.translation_key), page.locale.language_code): page
        for page in pages.select_related("locale")
    }
    return {key: Named(found[key].title, found[key].url or "") for key in keys if key in found}


def posts_called(keys: set[Key]) -> dict[Key, Named]:
    wanted = {key for key, _language in keys}
    posts = Post.objects.public().originals().filter(key__in=wanted).select_related("locale")
    found = {post.key: post for post in posts}
    return _named(keys, found, lambda post: post.headline)


def sellers_called(keys: set[Key]) -> dict[Key, Named]:
    found = {str(s.pk): s for s in Seller.objects.approved().filter(pk__in=_numbers(keys))}
    return _named(keys, found, lambda seller: seller.name)


def products_called(keys: set[Key]) -> dict[Key, Named]:
    found = {str(p.pk): p for p in Product.objects.public().filter(pk__in=_numbers(keys))}
    return _named(keys, found, lambda product: product.name)


def units_called(keys: set[Key]) -> dict[Key, Named]:
    found = {str(unit.pk): unit for unit in Unit.objects.filter(pk__in=_numbers(keys))}
    named = {}
    for key, language in keys:
        if key in found:
            with override(language):
                url = reverse("outreach:groups_of", args=[found[key].slug])
            named[key, language] = Named(found[key].name, url)
    return named


def _uuids(keys: Iterable[str]) -> list[str]:
    """Leave out what can be no page's key: the database would not take it."""
    return [key for key in keys if UUID.fullmatch(key)]


def _numbers(keys: set[Key]) -> Iterable[int]:
    return [int(key) for key, _language in keys if NUMBER.fullmatch(key)]


def _named(keys: set[Key], found: dict[str, object], title: object) -> dict[Key, Named]:
    named = {}
    for key, language in keys:
        if key in found:
            with override(language):
                named[key, language] = Named(title(found[key]), found[key].get_absolute_url())
    return named
