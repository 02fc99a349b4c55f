"""A seller's ways of delivery: saved whole, switched off and on."""

from collections.abc import Iterable, Mapping

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from cooperatives.models import Seller
from core.pagecache import touch
from orders.models import DeliveryMethod, DeliveryRate, PickupPoint

MOST_METHODS = 12  # of one seller, in use


class NameTaken(Exception):
    """Another of her ways in use has this name."""

    def __str__(self) -> str:
        return _("Another way of yours has this name already.")


class TooManyMethods(Exception):
    def __str__(self) -> str:
        return _("%(most)d ways are enough. Switch one off first.") % {"most": MOST_METHODS}


@transaction.atomic
def save_method(
    *,
    seller: Seller,
    kind: str,
    fields: Mapping[str, object],
    rates: Iterable[Mapping[str, object]],
    points: Iterable[PickupPoint] = (),
    method: DeliveryMethod | None = None,
) -> DeliveryMethod:
    """Save a way of delivery with its whole table; orders placed keep their fee.

    Raises:
        NameTaken: another of her ways in use has the name.
        TooManyMethods: she has as many as she may have.
    """
    others = _of(seller)
    if method is None:
        _check_room(others)
        method = DeliveryMethod(seller=seller, kind=kind, position=others.count())
    for name, value in fields.items():
        setattr(method, name, value)
    _save(method)
    method.rates.all().delete()
    DeliveryRate.objects.bulk_create(DeliveryRate(method=method, **rate) for rate in rates)
    method.points.set(points)
    touch(f"seller:{seller.pk}")
    return method


@transaction.atomic
def switch_method(*, method: DeliveryMethod, is_active: bool) -> bool:
    """Offer a way to buyers, or no longer; return False if that was so already.

    Raises:
        NameTaken, TooManyMethods: as `save_method`, when it is offered again.
    """
    others = _of(method.seller)
    if is_active:
        _check_room(others)
    try:
        with transaction.atomic():
            found = DeliveryMethod.objects.filter(pk=method.pk, is_active=not is_active)
            changed = found.update(is_active=is_active) == 1
    except IntegrityError as error:
        raise NameTaken from error
    touch(f"seller:{method.seller_id}")
    return changed


def _of(seller: Seller) -> object:
    """Return her ways; the seller's row is locked, so that two forms don't cross."""
    Seller.objects.select_for_update().get(pk=seller.pk)
    return DeliveryMethod.objects.filter(seller=seller)


def _check_room(others: object) -> None:
    if others.filter(is_active=True).count() >= MOST_METHODS:
        raise TooManyMethods


def _save(method: DeliveryMethod) -> None:
    try:
        with transaction.atomic():
            method.save()
    except IntegrityError as error:
        raise NameTaken from error
