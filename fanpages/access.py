"""Who may write, publish and decide about posts."""

from django.db.models import Q, QuerySet

from accounts.models import User
from cooperatives.access import may_decide as may_decide_seller
from cooperatives.models import Seller
from fanpages.models import EventPage, Post, PostQuerySet
from fanpages.trust import is_trusted
from union.access import APPROVERS, LEADERS, may_act_for, may_appoint, units_for
from union.models import Unit


def writable_posts(user: User) -> PostQuerySet:
    """Posts of the units that `user` acts for, and of stalls that are hers."""
    if not user.is_authenticated or not user.is_active:
        return Post.objects.none()
    hers = Q(seller__in=Seller.objects.managed_by(user))
    return Post.objects.filter(Q(unit__in=units_for(user)) | hers)


def seen_posts(user: User) -> PostQuerySet:
    """Posts that the staff desk shows an officer: her units', and what their sellers handed in."""
    units = units_for(user).values("pk")
    theirs = Post.objects.handed_in().filter(seller__unit__in=units)
    return Post.objects.filter(Q(unit__in=units) | Q(pk__in=theirs.values("pk")))


def decidable_posts(user: User) -> PostQuerySet:
    """Posts about which `user` may say yes or no.

    Leaders decide about their units' posts, leaders and officers about sellers', never about
    those of a stall that is their own. A seller's draft is nobody's to look at.
    """
    led = units_for(user, roles=LEADERS).values("pk")
    sellers = Seller.objects.under(units_for(user, roles=APPROVERS).values("pk"))
    if not user.is_superuser:
        sellers = sellers.exclude(pk__in=Seller.objects.managed_by(user).values("pk"))
    theirs = Post.objects.handed_in().filter(seller__in=sellers)
    return Post.objects.filter(Q(unit__in=led) | Q(pk__in=theirs.values("pk")))


def may_decide(user: User, post: Post) -> bool:
    """Return True if `user` may say yes or no to a post."""
    if post.unit_id:
        return may_appoint(user, post.unit)
    return may_decide_seller(user, post.seller)


def may_publish(user: User, post: Post) -> bool:
    """Return True if a post of `user` goes out at once.

    A leader's for her unit, and that of a seller whom the Union knows.
    """
    if post.unit_id:
        return may_appoint(user, post.unit)
    is_hers = Seller.objects.managed_by(user).filter(pk=post.seller_id).exists()
    return is_trusted(post.seller) if is_hers else may_decide_seller(user, post.seller)


def may_write(user: User, post: Post) -> bool:
    """Return True if `user` may change a post."""
    if post.unit_id:
        return may_act_for(user, post.unit)
    return Seller.objects.managed_by(user).filter(pk=post.seller_id).exists()


def units_to_write_for(user: User, today: object) -> QuerySet[Unit]:
    """Return the units in force in whose name `user` may write, the highest first."""
    return units_for(user).in_force(today).order_by("depth", "sort_key", "pk")


def may_host(user: User, event: EventPage) -> bool:
    """Return True if `user` may say what an event shows: officers of its unit, its seller."""
    if event.unit and may_act_for(user, event.unit):
        return True
    hers = Seller.objects.managed_by(user)
    return event.host_seller_id is not None and hers.filter(pk=event.host_seller_id).exists()
