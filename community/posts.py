"""Posts and events: what people say below them, and that they are news of those one follows."""

from datetime import datetime

from django.http import HttpRequest
from django.utils import translation

from community.news import MOST, Item
from community.sections import follow_button
from community.subjects import About
from cooperatives.models import Seller
from fanpages.models import EventPage, Post
from union.models import Unit


def find(keys: list[str]) -> dict[str, About]:
    """Find published posts by key, in the reader's language where there is one."""
    posts = Post.objects.public().filter(key__in=keys).select_related("seller", "locale")
    language, found = translation.get_language(), {}
    for post in posts.order_by("pk"):
        if post.key in found and post.locale.language_code != language:
            continue
        unit_id = post.seller.unit_id if post.seller else post.unit_id
        found[post.key] = About(post.subject, post.headline, post.get_absolute_url(), unit_id)
    return found


def below(request: HttpRequest, subject: str, thing: object) -> dict[str, object] | None:
    """Return what stands below a post, an event, or the head of a fan page."""
    if not getattr(request, "page_is_public", False):
        return None
    if isinstance(thing, Post):
        return {"talks": True, "follow": _button(thing.author)}
    if isinstance(thing, EventPage):
        return {"talks": thing.takes_part, "follow": _button(thing.unit)}
    return {"talks": False, "follow": follow_button(request, subject, thing.unit.name)}


def _button(author: Unit | Seller | None) -> dict[str, object] | None:
    """Return a button without a count: posts are not made anew whenever somebody follows."""
    if author is None:
        return None
    kind = "seller" if isinstance(author, Seller) else "unit"
    return {"subject": f"{kind}:{author.pk}", "name": author.name}


def news(sellers: list[int], units: list[int], since: datetime, until: datetime) -> list[Item]:
    """Find posts of sellers and units, for a reader of the language in use."""
    posts = Post.objects.public().in_language(translation.get_language())
    posts = posts.filter(first_published_at__gt=since, first_published_at__lte=until)
    of_them = posts.filter(seller__in=sellers) | posts.filter(unit__in=units)
    return [
        Item(
            f"seller:{post.seller_id}" if post.seller_id else f"unit:{post.unit_id}",
            post.headline,
            post.get_absolute_url(),
            post.first_published_at,
            post.author.name,
        )
        for post in of_them.select_related("seller", "unit").newest()[: 4 * MOST]
    ]
