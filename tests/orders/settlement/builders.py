"""Builders of what sellers are owed."""

from datetime import date, timedelta

from django.utils import timezone

from cooperatives.models import Seller
from orders import services
from orders.models import Order, Parcel, PayoutBatch, ReturnRequest, SellerEntry, SellerTerms
from orders.services import ledger
from orders.settlement import payouts
from tests.factories import make_seller, make_user
from tests.orders.builders import make_order


def make_household(**fields: object) -> Seller:
    """A household: taxes are withheld from it."""
    return make_seller(kind=Seller.Kind.HOUSEHOLD, **fields)


def make_delivered(*, rate: int = 0, days_ago: int = 0, **fields: object) -> Parcel:
    """A delivered parcel of 280,000 (goods 250,000), paid by transfer.

    `rate`: commission in basis points; `days_ago`: when the money came in.
    """
    order = make_order(**fields)
    waiting = {"pay_by": "transfer", "status": "placed", "expires_at": timezone.now()}
    Order.objects.filter(pk=order.pk).update(**waiting)
    order.parcels.update(cash="", commission_rate=rate)
    services.record_payment(
        order=order, amount=order.total, currency="VND", source=f"bank:{order.pk}"
    )
    parcel = order.parcels.get()
    for step in ("accept", "pack", "send", "deliver"):
        getattr(services, f"{step}_parcel")(parcel=parcel, by=None)
    money_in = timezone.now() - timedelta(days=days_ago)
    Parcel.objects.filter(pk=parcel.pk).update(money_in_at=money_in)
    return Parcel.objects.select_related("order", "seller").get(pk=parcel.pk)


def take_back(parcel: Parcel, amount: int) -> None:
    """Give the buyer `amount` of a delivered parcel back, as a return that has ended."""
    ReturnRequest.objects.create(
        parcel=parcel, reason="damaged", words="Vỡ", status="closed", amount=amount
    )
    ledger.waive(parcel, amount, reason="returned", by=None)
    parcel.refresh_from_db()


def make_terms(seller: Seller, **fields: object) -> SellerTerms:
    """An account that money can go to."""
    usual = {
        "bank_bin": "970436",
        "bank_account": "0123456789",
        "bank_holder": "NGUYEN THI LAN",
    }
    return SellerTerms.objects.create(seller=seller, **usual | fields)


def booked(parcel: Parcel) -> list[tuple[str, int]]:
    """Kind and amount of every entry of a parcel, in order."""
    return list(parcel.seller_entries.order_by("pk").values_list("kind", "amount"))


def balance(seller: Seller) -> int:
    return sum(SellerEntry.objects.filter(seller=seller).values_list("amount", flat=True))


LONG_AGO = date(2020, 1, 1)


def make_exported() -> PayoutBatch:
    """A batch of all that is ready, approved and handed to the bank."""
    batch = payouts.draft_payouts(by=make_user())
    payouts.approve_payouts(batch=batch, by=make_user())
    return payouts.hand_to_bank(batch=batch)


def make_batch(by: object) -> PayoutBatch:
    """An empty draft, to look at."""
    return PayoutBatch.objects.create(until=timezone.now(), total=0, made_by=by)
