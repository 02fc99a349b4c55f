"""Addresses that share buttons pass on: they count who comes by them, and are known in advance.

`/s/vi/zalo/product/12/` names a language, a way and a subject ("product:12", see `visits.names`),
so a public page needs no row to offer it and stays the same for everybody. A link is written
down when the first person comes by it. Clicks are kept apart from those of post packs.
"""

from django.conf import settings
from django.urls import reverse
from wagtail.models import Page

from cooperatives.models import Seller
from fanpages.models import Post
from outreach.models import TrackedLink
from products.models import Product
from union.models import Unit
from visits.names import Named, names_of

Channel = TrackedLink.Channel
CHANNELS = (Channel.FACEBOOK, Channel.ZALO, Channel.ZALO_GROUP, Channel.OTHER)
KINDS = ("page", "post", "product", "seller")
MARK = "shared:"  # before the subject of such a link


def shared_path(subject: str, channel: str, language: str) -> str:
    """Return the path of the address that is passed on."""
    kind, _colon, key = subject.partition(":")
    return reverse("shared_link", args=[language, channel, kind, key])


def shared_address(subject: str, channel: str, language: str) -> str:
    return f"{settings.SITE_URL}{shared_path(subject, channel, language)}"


def named(subject: str, language: str) -> Named | None:
    """Return where a subject stands for everybody, in this language or the site's first."""
    wanted = [(subject, language), (subject, settings.LANGUAGE_CODE)]
    found = names_of(wanted)
    place = next((found[each] for each in wanted if each in found), None)
    return place if place and place.url.startswith("/") else None


def unit_of(subject: str) -> Unit | None:
    """Return the unit that answers for a subject that `named` knows; its links are that unit's."""
    kind, _colon, key = subject.partition(":")
    if kind == "page":
        page = Page.objects.live().filter(translation_key=key).order_by("pk").first()
        return getattr(page.specific, "unit", None) if page else None
    if kind == "post":
        post = Post.objects.filter(key=key).select_related("unit", "seller__unit").first()
        return post.author_unit if post else None
    if kind == "product":
        product = Product.objects.filter(pk=key).select_related("seller__unit").first()
        return product.seller.unit if product else None
    seller = Seller.objects.filter(pk=key).select_related("unit").first()
    return seller.unit if seller else None
