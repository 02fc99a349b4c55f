"""What pages, desks and checks read about orders and their money."""

from django.db.models import Count, F, Q, Sum
from django.db.models.functions import Coalesce

from cooperatives.models import Seller
from orders.models import Basket, Order, Parcel, PaymentEvent


def unit_count(basket: Basket) -> int:
    """Return how many units of anything would be ordered now."""
    return basket.lines.to_order().aggregate(sum=Coalesce(Sum("quantity"), 0))["sum"]


def balance(*, order: Order | None = None, parcel: Parcel | None = None) -> int:
    """Return what is still to be paid for an order or a parcel: the sum of its events."""
    events = PaymentEvent.objects.filter(**({"parcel": parcel} if parcel else {"order": order}))
    return events.aggregate(sum=Coalesce(Sum("amount"), 0))["sum"]


def parcel_counts(seller: Seller) -> dict[str, int]:
    """Return how many parcels of a seller have each status; those without are left out."""
    rows = Parcel.objects.filter(seller=seller).order_by().values("status")
    return {row["status"]: row["many"] for row in rows.annotate(many=Count("pk"))}


def money_problems() -> list[str]:
    """Return one sentence for every order or parcel whose figures don't agree; three queries.

    Proves that an open parcel owes its total, a finished one nothing, that it was due
    once, that lines make up goods and that parcels make up orders.
    """
    return [*_parcels_out_of_balance(), *_parcels_unlike_their_lines(), *_orders_unlike_parcels()]


def _parcels_out_of_balance() -> list[str]:
    due = Sum("payment_events__amount", filter=Q(payment_events__kind="due"))
    sums = Parcel.objects.annotate(
        due=Coalesce(due, 0), left=Coalesce(Sum("payment_events__amount"), 0)
    )
    still_owed = Q(status__in=Parcel.OPEN, left=F("total"))
    settled = Q(status__in=Parcel.FINISHED, left=0)
    wrong = sums.exclude(Q(due=F("total")) & (still_owed | settled))
    return [
        f"parcel {parcel.pk} ({parcel.status}): total {parcel.total}, "
        f"due {parcel.due}, still owed {parcel.left}"
        for parcel in wrong.order_by("pk")
    ]


def _parcels_unlike_their_lines() -> list[str]:
    worth = Sum(F("lines__unit_price") * F("lines__quantity"))
    wrong = Parcel.objects.annotate(worth=Coalesce(worth, 0)).exclude(worth=F("goods_total"))
    return [
        f"parcel {parcel.pk}: goods {parcel.goods_total}, lines {parcel.worth}"
        for parcel in wrong.order_by("pk")
    ]


def _orders_unlike_parcels() -> list[str]:
    sums = Order.objects.annotate(
        goods=Coalesce(Sum("parcels__goods_total"), 0),
        fees=Coalesce(Sum("parcels__delivery_fee"), 0),
    )
    wrong = sums.exclude(goods=F("goods_total"), fees=F("delivery_total"))
    return [
        f"order {order.number}: goods {order.goods_total}, delivery {order.delivery_total}, "
        f"parcels {order.goods} and {order.fees}"
        for order in wrong.order_by("pk")
    ]
