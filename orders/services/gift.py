"""What a gift paid for goods that nobody keeps goes back onto the gift.

Nothing of it is written down twice: what the site no longer adds to a seller's money, since
units went back or were cancelled, is what gifts get back. So the site never gains by a return.
The caller holds the order's row.
"""

from django.db.models import F, Sum

from orders.models import Order, OrderEvent, Parcel, Redemption, Voucher
from orders.settlement.booking import site_adds
from orders.vouchers import GIVEN_BACK, share

GIFT = Voucher.Kind.GIFT


def settle_gifts(parcel: Parcel, *, by: object) -> int:
    """Give back what gifts paid for what is gone of an order; return how much.

    Called after a step with `parcel`. Safe to repeat: what went back before is counted.
    """
    order = Order.objects.get(pk=parcel.order_id)
    uses = order.redemptions.filter(is_live=True, voucher__kind=GIFT)
    held = list(uses.order_by("voucher_id"))
    if not held:
        return 0
    paid = _paid_at_first(order)
    due = _due(order, paid) - (paid - sum(use.amount for use in held))
    if due <= 0:
        return 0
    _give_back(held, due)
    OrderEvent.objects.create(
        order=order,
        parcel=parcel,
        from_status=parcel.status,
        to_status=parcel.status,
        note=GIVEN_BACK,
        by=by,
    )
    return due


def _paid_at_first(order: Order) -> int:
    """Return what gifts paid when it was ordered: what no other voucher took off."""
    others = order.redemptions.exclude(voucher__kind=GIFT)
    return order.discount_total - others.aggregate(sum=Sum("amount", default=0))["sum"]


def _due(order: Order, paid: int) -> int:
    """Return how much of what gifts paid belongs to what is gone.

    Each parcel has its part of the site's discounts. A parcel refused at the door has used it.
    """
    parcels = list(order.parcels.prefetch_related("lines").order_by("pk"))
    parts = share(paid, [parcel.site_discount for parcel in parcels])
    due = 0
    for parcel, part in zip(parcels, parts, strict=True):
        if parcel.status == Parcel.Status.CANCELLED:
            due += part
        elif part and parcel.status != Parcel.Status.REFUSED:
            still = -(-part * site_adds(parcel) // parcel.site_discount)  # rounded up
            due += part - still
    return due


def _give_back(uses: list[Redemption], amount: int) -> None:
    """Take `amount` off what these uses took, in the order of their vouchers."""
    for use in uses:
        part = min(use.amount, amount)
        amount -= part
        Redemption.objects.filter(pk=use.pk).update(amount=F("amount") - part)
        gift = Voucher.objects.filter(pk=use.voucher_id)
        gift.update(spent=F("spent") - part)
        # A gift for one use has to be good for one more, or nobody could spend it.
        gift.filter(limit__lte=F("used")).update(limit=F("used") + 1)
