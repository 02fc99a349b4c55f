"""Using vouchers up and giving them back."""

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from orders.models import Order, Redemption, Voucher
from orders.quotes import Quote
from orders.services.stock import GoneMeanwhile
from orders.vouchers import VoucherRefused, person_of


def take_vouchers_again(order: Order) -> None:
    """Use the vouchers of an expired order once more, now that it was paid.

    Raises:
        GoneMeanwhile: one of them is used up, or was used by her elsewhere. Roll back.
    """
    for use in order.redemptions.filter(is_live=False).order_by("voucher_id"):
        if not count_use(use.voucher_id, use.amount):
            raise GoneMeanwhile
        try:
            with transaction.atomic():
                Redemption.objects.filter(pk=use.pk).update(is_live=True)
        except IntegrityError as error:
            raise GoneMeanwhile from error


def count_use(voucher_id: int, amount: int) -> bool:
    """Count one more use if the voucher's limit allows; one conditional UPDATE."""
    within = Q(limit=None) | Q(limit__gt=F("used"))
    enough = ~Q(kind=Voucher.Kind.GIFT) | Q(amount__gte=F("spent") + amount)
    found = Voucher.objects.filter(within, enough, pk=voucher_id)
    return found.update(used=F("used") + 1, spent=F("spent") + amount) == 1


def give_vouchers_back(order: Order) -> None:
    """Let the vouchers of an order that came to nothing be used again."""
    for use in order.redemptions.filter(is_live=True).order_by("voucher_id"):
        if Redemption.objects.filter(pk=use.pk, is_live=True).update(is_live=False):
            Voucher.objects.filter(pk=use.voucher_id).update(
                used=F("used") - 1, spent=F("spent") - use.amount
            )


def redeem(order: Order, price: Quote) -> None:
    """Use up the vouchers that made `order` cheaper: two queries each.

    Without a savepoint: what is raised ends the whole order's transaction.

    Raises:
        VoucherRefused: somebody else took the last use, or she used it a moment ago.
    """
    person = person_of(order.phone) if order.phone else ""
    for voucher, amount in sorted(price.used, key=lambda use: use[0].pk):
        if not count_use(voucher.pk, amount):
            raise VoucherRefused(
                voucher.code, _("Somebody was quicker: this voucher is used up now.")
            )
        try:
            Redemption.objects.create(
                voucher=voucher,
                order=order,
                amount=amount,
                user_id=order.buyer_id,
                person=person,
                is_once=voucher.once_per_person,
            )
        except IntegrityError as error:
            sentence = _("You have used this voucher before. It counts once a person.")
            raise VoucherRefused(voucher.code, sentence) from error
