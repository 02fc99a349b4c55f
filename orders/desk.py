"""What parcels add to the home of the seller's desk. See also `cooperatives.desk`."""

from django.db.models import Sum
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext

from cooperatives import desk
from cooperatives.models import Seller
from orders.models import Parcel, ReturnRequest
from orders.selectors import parcel_counts

SHOWN = 3


def register() -> None:
    desk.register_numbers(numbers)
    desk.register_numbers(returns_to_answer)
    desk.register_section(todays_parcels, template="orders/_desk_today.html", position=10)
    desk.register_section(her_money, template="orders/_desk_money.html", position=12)


def numbers(request: HttpRequest, seller: Seller) -> list[desk.Number]:
    """Orders that wait for her yes, and parcels she has to send. One query."""
    counts = parcel_counts(seller)
    address = reverse("orders:parcel_list", args=[seller.slug])
    new = counts.get(Parcel.Status.NEW, 0)
    to_send = counts.get(Parcel.Status.ACCEPTED, 0) + counts.get(Parcel.Status.PACKED, 0)
    return [
        desk.Number(
            new,
            ngettext("order waits for you", "orders wait for you", new),
            f"{address}?status=new",
            is_urgent=True,
            position=10,
        ),
        desk.Number(
            to_send,
            ngettext("parcel to send", "parcels to send", to_send),
            address,
            position=11,
        ),
    ]


def returns_to_answer(request: HttpRequest, seller: Seller) -> list[desk.Number]:
    """Buyers who want to send something back and wait for her word. One query."""
    open_ones = ReturnRequest.objects.filter(parcel__seller=seller, status="asked")
    asked = list(open_ones.select_related("parcel").order_by("asked_at", "pk"))
    if not asked:
        return []
    first = asked[0]
    url = reverse("orders:parcel_return", args=[seller.slug, first.parcel.key, first.key])
    many = len(asked)
    words = ngettext("return waits for your answer", "returns wait for your answer", many)
    return [desk.Number(many, words, url, is_urgent=True, position=12)]


def todays_parcels(request: HttpRequest, seller: Seller) -> dict[str, object] | None:
    """The open parcels that wait longest. Three queries."""
    waiting = seller.parcels.open()
    parcels = list(waiting.for_list().order_by("created_at", "pk")[:SHOWN])
    if not parcels:
        return None
    rest = waiting.count() - len(parcels) if len(parcels) == SHOWN else 0
    return {"parcels": parcels, "rest": rest}


def her_money(request: HttpRequest, seller: Seller) -> dict[str, object] | None:
    """What she is owed, once anything was booked. One query."""
    found = seller.entries.aggregate(balance=Sum("amount"))
    return found if found["balance"] is not None else None
