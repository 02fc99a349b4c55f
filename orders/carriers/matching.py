"""Which parcel a carrier's row is about. Three queries at most, however many rows."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from orders.carriers.codes import read_code
from orders.models import Carrier, CarrierRow, Parcel
from orders.models.order import Order

AT_ONCE = 500  # numbers in one question

Found = tuple[int | None, str]  # the parcel's id, or None and why not


def find_parcels(carrier: Carrier, rows: Sequence[CarrierRow]) -> dict[int, Found]:
    """Return the parcel of each row, by the row's id.

    First by the carrier's number, then by ours: the code on its list, or an order's number
    when the order has only one parcel for this carrier.
    """
    by_number = _by_tracking_number(carrier, rows)
    by_order = _by_order(carrier, rows)
    return {row.pk: _choose(row, by_number, by_order) for row in rows}


def matchable(carrier: Carrier) -> QuerySet[Parcel]:
    """Return parcels that a carrier may have: its own, and those that name no other."""
    mine = Q(by_carrier=carrier) | Q(by_carrier=None)
    return Parcel.objects.released().filter(mine, delivery=Parcel.Delivery.HOME)


def _choose(
    row: CarrierRow, by_number: dict[str, list[int]], by_order: dict[str, list[int | None]]
) -> Found:
    several = False
    for number in filter(None, [row.tracking_number, row.order_number]):
        found = by_number.get(number.upper(), [])
        if len(found) == 1:
            return found[0], ""
        several = several or len(found) > 1
    for text in filter(None, [row.order_number, row.tracking_number]):
        if (code := read_code(text)) is None:
            continue
        number, position = code
        parcels = by_order.get(number, [])
        if position and position <= len(parcels) and parcels[position - 1]:
            return parcels[position - 1], ""
        possible = [pk for pk in parcels if pk]
        if not position and len(possible) == 1:
            return possible[0], ""
        several = several or (not position and len(possible) > 1)
    return None, _("Several parcels have this number.") if several else ""


def _by_tracking_number(carrier: Carrier, rows: Iterable[CarrierRow]) -> dict[str, list[int]]:
    """Return the ids of parcels by tracking number, in capitals."""
    typed = {row.tracking_number for row in rows} | {row.order_number for row in rows}
    wanted = sorted({form for text in typed if text for form in (text.upper(), text.lower())})
    found: dict[str, list[int]] = defaultdict(list)
    for start in range(0, len(wanted), AT_ONCE):
        parcels = matchable(carrier).filter(tracking_number__in=wanted[start : start + AT_ONCE])
        for pk, number in parcels.order_by("pk").values_list("pk", "tracking_number"):
            found[number.upper()].append(pk)
    return found


def _by_order(carrier: Carrier, rows: Iterable[CarrierRow]) -> dict[str, list[int | None]]:
    """Return, by order number, its parcels in order; None where another carrier has one."""
    texts = {text for row in rows for text in (row.order_number, row.tracking_number) if text}
    numbers = sorted({code[0] for text in texts if (code := read_code(text))})
    found: dict[str, list[int | None]] = defaultdict(list)
    for start in range(0, len(numbers), AT_ONCE):
        orders = Order.objects.filter(number__in=numbers[start : start + AT_ONCE])
        parcels = Parcel.objects.filter(order__in=orders).order_by("order", "pk")
        columns = ("order__number", "pk", "by_carrier", "delivery", "released_at")
        for number, pk, by, delivery, released_at in parcels.values_list(*columns):
            is_possible = by in (None, carrier.pk) and delivery == "home" and released_at
            found[number].append(pk if is_possible else None)
    return found
