"""Proof that the books balance. Changes nothing; every problem is one sentence for staff."""

from collections.abc import Iterator

from django.db.models import Exists, F, OuterRef, Q, Value

from orders.carriers.audit import CHECKS as CARRIER_CHECKS
from orders.models import (
    Order,
    OrderLine,
    Parcel,
    PaymentEvent,
    Redemption,
    Refund,
    Voucher,
)
from orders.returns_audit import CHECKS as RETURN_CHECKS
from orders.settlement.audit import CHECKS as SETTLEMENT_CHECKS
from orders.sums import sum_of

Kind = PaymentEvent.Kind
MORE_CHECKS = (*RETURN_CHECKS, *SETTLEMENT_CHECKS, *CARRIER_CHECKS)


def money_problems() -> list[str]:
    """Return one sentence for every figure that doesn't agree with its events.

    Proves, in a fixed number of queries:
    - a parcel was due once with its total, what was waived is what it says, and it owes
      what is left until it is paid, then nothing but open refunds;
    - an order's unused money is on the list of refunds, or waits while the order does;
    - lines make up goods and discounts, parcels make up orders;
    - what sellers earned, and payouts: see `orders.settlement.audit`;
    - what was agreed for returned goods was refunded, and their lines count them;
    - what carriers hold and handed over: see `orders.carriers.audit`;
    - vouchers are used as often as they say.
    """
    checks = (
        _parcels_out_of_balance,
        _parcels_unlike_their_lines,
        _orders_unlike_parcels,
        _orders_with_unused_money,
        _vouchers_unlike_uses,
    )
    return [problem for check in (*checks, *MORE_CHECKS) for problem in check()]


def _parcels_out_of_balance() -> Iterator[str]:
    events = PaymentEvent.objects.all()
    paid = events.filter(parcel=OuterRef("pk"), kind__in=[Kind.ALLOCATED, Kind.COLLECTED])
    rows = Parcel.objects.annotate(
        due=sum_of(events.filter(kind=Kind.DUE)),
        given_up=-sum_of(events.filter(kind__in=[Kind.WAIVED, Kind.REINSTATED])),
        owed=sum_of(events),
        to_refund=sum_of(Refund.objects.to_do()),
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
        worth=sum_of(lines, "worth"), off=sum_of(OrderLine.objects.all(), "discount")
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
        goods=sum_of(parcels, "goods_total", on="order"),
        fees=sum_of(parcels, "delivery_fee", on="order"),
        off=sum_of(parcels, "discount", on="order"),
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
        money=-sum_of(events, on="order"), to_refund=sum_of(refunds, on="order")
    )
    wrong = rows.exclude(status=Order.Status.PLACED).exclude(money=F("to_refund"))
    for row in wrong.order_by("pk"):
        yield (
            f"order {row.number} ({row.status}): unused money {row.money}, "
            f"to refund {row.to_refund}"
        )


def _vouchers_unlike_uses() -> Iterator[str]:
    uses = Redemption.objects.filter(is_live=True).annotate(one=Value(1))
    rows = Voucher.objects.annotate(
        uses=sum_of(uses, "one", on="voucher"), given=sum_of(uses, on="voucher")
    )
    for row in rows.exclude(uses=F("used"), given=F("spent")).order_by("pk"):
        yield (
            f"voucher {row.code}: used {row.used} and {row.spent}, uses {row.uses} and {row.given}"
        )
