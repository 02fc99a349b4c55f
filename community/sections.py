"""What taking part adds to pages and desks of the floors below."""

from datetime import time

from django.db import models
from django.db.models import Q
from django.http import HttpRequest

from accounts.models import User
from cms import below
from community import news, notice_kinds, staff_queue, subjects
from community.digest import tell_followers
from community.models import Follow, Strike
from community.services.follows import stamp_of
from cooperatives import storefront, waiting
from cooperatives.models import Seller
from core.pagecache import show
from jobs import schedule
from notices import followers
from notices.telling import Reader


def seller_head(request: HttpRequest, seller: Seller) -> dict[str, object]:
    """Return the button that follows a seller, and how many do."""
    return follow_button(request, f"seller:{seller.pk}", seller.name)


def unit_head(request: HttpRequest, page: models.Model) -> dict[str, object] | None:
    """Return the same for the unit whose section a page is."""
    if not page.unit_id or not _is_public(request):
        return None
    if page.takes_part:  # an article: it isn't made anew whenever somebody follows its unit
        name = page.unit.name
        return {"subject": f"unit:{page.unit_id}", "name": name, "is_named": True}
    return follow_button(request, f"unit:{page.unit_id}", page.unit.name)


def follow_button(request: HttpRequest, subject: str, name: str) -> dict[str, object]:
    """Return what templates/community/_follow.html needs. One query."""
    show(request, stamp_of(subject))
    count = Follow.objects.of(subject).count()
    return {"subject": subject, "name": name, "count": count}


def talk(request: HttpRequest, page: models.Model) -> dict[str, object] | None:
    """Return where what people say about a page is found; it is loaded when she comes there."""
    if not page.takes_part or not _is_public(request):
        return None
    return {"subject": page.subject}


def has_no_strike(seller: Seller) -> bool:
    """Return False if somebody of a stall has a strike: an officer reads its posts first."""
    people = seller.memberships.values("user")
    return not Strike.objects.standing().filter(user__in=people).exists()


def following_of(user: User) -> tuple[list[int], list[int]]:
    """Return the numbers of the units and the sellers that a person follows."""
    sellers, units = news.followed(user)
    return units, sellers


def readers_following(names: list[str]) -> list[Reader]:
    """Return those who follow one of these sellers and units. One query."""
    keys = [name.partition(":") for name in names]
    sellers = [int(key) for kind, _colon, key in keys if kind == "seller"]
    units = [int(key) for kind, _colon, key in keys if kind == "unit"]
    of_them = Q(follows__unit__in=units) | Q(follows__seller__in=sellers)
    people = User.objects.filter(of_them, is_active=True).distinct().order_by("pk")
    return [Reader.of(user) for user in people]


def register() -> None:
    """Called once when the site starts."""
    subjects.register("page", subjects.pages)
    subjects.register("seller", subjects.sellers)
    subjects.register("product", subjects.products)
    subjects.register("unit", subjects.units)
    news.register(news.products)
    news.register(news.articles)
    storefront.register_head(seller_head, template="community/_follow.html", position=10)
    below.register_head(unit_head, template="community/_follow.html", position=10)
    below.register_part(talk, template="community/_talk.html", position=10)
    followers.register(readers_following)
    waiting.register_queue(staff_queue.comments_waiting)
    waiting.register_queue(staff_queue.reports_waiting)
    waiting.register_queue(staff_queue.appeals_waiting)
    notice_kinds.register_all()
    schedule.daily("tell-followers", tell_followers, at=time(17, 30))


def _is_public(request: HttpRequest) -> bool:
    return bool(getattr(request, "page_is_public", False))
