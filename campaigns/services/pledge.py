"""Promises: units taken from stock for a person until she orders them or lets them go.

Locks are taken in one order everywhere: basket or rescue, then the promise, then stock.
"""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from campaigns import telling
from campaigns.models import Pledge, Rescue
from core.pagecache import touch
from orders.models import Basket, Order
from orders.services import put_in
from orders.services.stock import tell_about_stock
from products.models import Variant

Status = Pledge.Status


class PledgeStopped(Exception):
    """A promise that can't be made or kept. `str()` says why."""


class NotOpen(PledgeStopped):
    def __str__(self) -> str:
        return _("This rescue is not open any more.")


class TooFewLeft(PledgeStopped):
    def __init__(self, left: int) -> None:
        self.left = left

    def __str__(self) -> str:
        if self.left <= 0:
            return _("Everything is ordered or promised already.")
        return _("Only %(count)d left. Promise fewer.") % {"count": self.left}


class TooMany(PledgeStopped):
    def __init__(self, most: int) -> None:
        self.most = most

    def __str__(self) -> str:
        return _("One person may promise up to %(count)d.") % {"count": self.most}


class PromisedBefore(PledgeStopped):
    def __str__(self) -> str:
        return _("You have promised already. Order or withdraw that first.")


@transaction.atomic
def make_pledge(*, rescue: Rescue, user: User, name: str, phone: str, quantity: int) -> Pledge:
    """Set units aside for a signed-in person.

    Raises:
        PledgeStopped: closed, too few left, more than one may promise, or promised before.
    """
    rescue = Rescue.objects.select_for_update().get(pk=rescue.pk)  # closing waits for this
    if not rescue.is_open or rescue.deadline <= timezone.now():
        raise NotOpen
    if quantity > rescue.most_each:
        raise TooMany(rescue.most_each)
    if rescue.pledges.held().filter(user=user).exists():
        raise PromisedBefore
    if not Variant.objects.on_sale().take(rescue.variant_id, quantity):
        raise TooFewLeft(Variant.objects.values_list("stock", flat=True).get(pk=rescue.variant_id))
    pledge = Pledge.objects.create(
        rescue=rescue, user=user, name=name, phone=phone, quantity=quantity
    )
    _moved(rescue.variant_id)
    telling.pledge_made(pledge)
    return pledge


@transaction.atomic
def put_pledge_in_basket(*, pledge: Pledge, basket: Basket) -> None:
    """Bring a promise into the basket; its units stay set aside for it.

    Raises:
        NotOpen: it was ordered or let go meanwhile.
        orders.services.NotForSale, orders.services.BasketFull.
    """
    Basket.objects.select_for_update().get(pk=basket.pk)
    if not Pledge.objects.held().filter(pk=pledge.pk).update(basket=basket):
        raise NotOpen
    variant_id = pledge.rescue.variant_id
    already = basket.lines.filter(variant=variant_id).first()
    missing = pledge.quantity - (already.quantity if already else 0)
    if missing > 0:
        put_in(basket=basket, variant_id=variant_id, quantity=missing)


@transaction.atomic
def release_pledge(*, pledge: Pledge) -> bool:
    """Give the units of a promise back to everybody; False if it had ended."""
    now = timezone.now()
    if not Pledge.objects.held().filter(pk=pledge.pk).update(status=Status.RELEASED, ended_at=now):
        return False
    variant_id = pledge.rescue.variant_id
    Variant.objects.give_back(variant_id, pledge.quantity)
    _moved(variant_id)
    return True


def _moved(variant_id: int) -> None:
    tell_about_stock([variant_id])


# --- What orders ask while she buys; see `orders.held` ---


def units_of(basket: Basket) -> dict[int, int]:
    """Return the units promised for what is in this basket, by variant. One query.

    None for a guest: who promises has signed in.
    """
    if basket.user_id is None:
        return {}
    held = Pledge.objects.held().filter(basket_id=basket.pk)
    return dict(held.values_list("rescue__variant", "quantity"))


def hand_over(basket: Basket, variant_ids: Collection[int]) -> dict[int, int]:
    """Give what is promised for a basket to its order; return units by variant."""
    given: dict[int, int] = {}
    if basket.user_id is None:
        return given
    mine = Pledge.objects.held().filter(basket_id=basket.pk, rescue__variant__in=variant_ids)
    for pledge in mine.select_related("rescue").order_by("pk"):
        ended = {"status": Status.ORDERED, "ended_at": timezone.now()}
        if Pledge.objects.held().filter(pk=pledge.pk).update(**ended):  # not let go meanwhile
            variant_id = pledge.rescue.variant_id
            given[variant_id] = given.get(variant_id, 0) + pledge.quantity
    return given


def ordered(basket: Basket, order: Order) -> None:
    """Note the order in which a promise was kept."""
    kept = Pledge.objects.filter(basket_id=basket.pk, status=Status.ORDERED, order=None)
    for pledge in kept.select_related("rescue__campaign"):
        Pledge.objects.filter(pk=pledge.pk).update(order=order)
        touch(pledge.rescue.campaign.stamp)
