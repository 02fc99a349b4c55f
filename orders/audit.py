"""Proof that the books balance. Changes nothing; every problem is one sentence for staff."""

from collections.abc import Iterator

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from orders.models import (
    CarrierEntry,
    Order,
    OrderLine,
    Parcel,
    PaymentEvent,
    Payout,
    PayoutBatch,
    PayoutEntry,
    Refund,
    SellerEntry,
    Voucher,
)

Kind = PaymentEvent.Kind


def money_problems() -> list[str]:
    """Return one sentence for every figure that doesn't agree with its events.

    Proves, in a fixed number of queries:
    - a parcel was due once with its total, what was waived is what it says, and it owes
      what is left until it is paid, then nothing but open refunds;
    - an order's unused money is on the list of refunds, or waits while the order does;
    - lines make up goods and discounts, parcels make up orders;
    - a delivered parcel is booked for its seller, payouts are the sum of their entries;
    - a carrier owes nothing for what it remitted, vouchers are used as often as they say.
    """
    checks = (
        _parcels_out_of_balance,
        _parcels_unlike_their_lines,
        _orders_unlike_parcels,
        _orders_with_unused_money,
        _sales_not_booked,
        _payouts_unlike_entries,
        _batches_unlike_payouts,
        _cash_unlike_carriers,
        _vouchers_unlike_uses,
    )
    return [problem for check in checks for problem in check()]


def _sum(rows: QuerySet, field: str = "amount", *, on: str = "parcel") -> Coalesce:
    """Return a subquery: the sum of `field` over the rows that name the outer row."""
    named = rows.filter(**{on: OuterRef("pk")}).order_by().values(on)
    return Coalesce(Subquery(named.annotate(sum=Sum(field)).values("sum")), 0)


def _parcels_out_of_balance() -> Iterator[str]:
    events = PaymentEvent.objects.all()
    paid = events.filter(parcel=OuterRef("pk"), kind__in=[Kind.ALLOCATED, Kind.COLLECTED])
    rows = Parcel.objects.annotate(
        due=_sum(events.filter(kind=Kind.DUE)),
        given_up=-_sum(events.filter(kind__in=[Kind.WAIVED, Kind.REINSTATED])),
        owed=_sum(events),
        to_refund=_sum(Refund.objects.to_do()),
        is_paid=Exists(paid),
    )
    waits = Q(is_paid=False, owed=F("total") - F("waived"))
    settled = Q(is_paid=True, owed=-F("to_refund"))
    right = Q(due=F("total"), given_up=F("waived")) & (waits | settled)
    gone = Q(status__in=["refused", "cancelled"]) & ~Q(waived=F("total"))
    for row in rows.filter(~right | gone).order_by("pk"):
        yield (
            f"parcel {row.pk} ({row.status}): total {row.total}, due {row.due}, "
            f"waived {row.waived} and {row.given_up}, still owed {row.owed}, "
            f"to refund {row.to_refund}"
        )


def _parcels_unlike_their_lines() -> Iterator[str]:
    lines = OrderLine.objects.annotate(worth=F("unit_price") * F("quantity"))
    rows = Parcel.objects.annotate(
        worth=_sum(lines, "worth"), off=_sum(OrderLine.objects.all(), "discount")
    )
    wrong = rows.exclude(
        worth=F("goods_total"), off__lte=F("discount"), off__gte=F("discount") - F("delivery_fee")
    )
    for row in wrong.order_by("pk"):
        yield (
            f"parcel {row.pk}: goods {row.goods_total}, lines {row.worth}, "
            f"discount {row.discount}, of lines {row.off}"
        )


def _orders_unlike_parcels() -> Iterator[str]:
    parcels = Parcel.objects.all()
    rows = Order.objects.annotate(
        goods=_sum(parcels, "goods_total", on="order"),
        fees=_sum(parcels, "delivery_fee", on="order"),
        off=_sum(parcels, "discount", on="order"),
    )
    wrong = rows.exclude(goods=F("goods_total"), fees=F("delivery_total"), off=F("discount_total"))
    for row in wrong.order_by("pk"):
        yield (
            f"order {row.number}: goods {row.goods_total}, delivery {row.delivery_total}, "
            f"discount {row.discount_total}, parcels {row.goods}, {row.fees} and {row.off}"
        )


def _orders_with_unused_money() -> Iterator[str]:
    events = PaymentEvent.objects.filter(parcel=None).exclude(kind=Kind.CHARGED_BACK)
    refunds = Refund.objects.to_do().filter(parcel=None)
    rows = Order.objects.annotate(
        money=-_sum(events, on="order"), to_refund=_sum(refunds, on="order")
    )
    wrong = rows.exclude(status=Order.Status.PLACED).exclude(money=F("to_refund"))
    for row in wrong.order_by("pk"):
        yield (
            f"order {row.number} ({row.status}): unused money {row.money}, "
            f"to refund {row.to_refund}"
        )


def _sales_not_booked() -> Iterator[str]:
    sale = SellerEntry.objects.filter(parcel=OuterRef("pk"), kind=SellerEntry.Kind.SALE)
    delivered = Parcel.objects.filter(status__in=["delivered", "returned"], total__gt=0)
    for row in delivered.filter(waived=0).filter(~Exists(sale)).order_by("pk"):
        yield f"parcel {row.pk}: delivered, but nothing is booked for its seller"
    early = Parcel.objects.exclude(status__in=["delivered", "returned"]).filter(Exists(sale))
    for row in early.order_by("pk"):
        yield f"parcel {row.pk} ({row.status}): booked for its seller, but not delivered"


def _payouts_unlike_entries() -> Iterator[str]:
    rows = Payout.objects.annotate(
        sum=_sum(PayoutEntry.objects.all(), "entry__amount", on="payout")
    )
    standing = rows.exclude(batch__status=PayoutBatch.Status.DROPPED)
    for row in standing.exclude(sum=F("amount")).order_by("pk"):
        yield f"payout {row.pk}: {row.amount}, its entries {row.sum}"


def _batches_unlike_payouts() -> Iterator[str]:
    rows = PayoutBatch.objects.annotate(sum=_sum(Payout.objects.all(), on="batch"))
    for row in rows.exclude(sum=F("total")).order_by("pk"):
        yield f"payout batch {row.pk}: {row.total}, its payouts {row.sum}"


def _cash_unlike_carriers() -> Iterator[str]:
    entries = CarrierEntry.objects.all()
    rows = Parcel.objects.exclude(by_carrier=None).annotate(held=_sum(entries))
    over = rows.filter(cash__in=["remitted", "settled"], by_carrier__cash_to="site")
    for row in over.exclude(held=0).order_by("pk"):
        yield f"parcel {row.pk}: {row.cash}, but its carrier still holds {row.held}"


def _vouchers_unlike_uses() -> Iterator[str]:
    for row in Voucher.objects.order_by("pk"):
        uses = row.redemptions.filter(is_live=True)
        count, spent = uses.count(), sum(uses.values_list("amount", flat=True))
        if (count, spent) != (row.used, row.spent):
            yield f"voucher {row.code}: used {row.used} and {row.spent}, uses {count} and {spent}"
