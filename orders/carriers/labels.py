"""The list with which parcels are handed in at a carrier."""

from collections.abc import Iterator, Sequence

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from core.text import national_phone
from orders.carriers.codes import code_of
from orders.models import Carrier, Parcel

LONGEST_GOODS = 200  # characters
MOST = 2000  # parcels in one list


def headings() -> list[str]:
    return [
        _("Our order number"),
        _("Recipient"),
        _("Phone"),
        _("Address"),
        _("Commune"),
        _("Province"),
        _("Goods"),
        _("Weight (g)"),
        _("Cash to collect"),
        _("Value of the goods"),
        _("Note"),
        _("Sender"),
        _("Sender's phone"),
        _("Sender's address"),
    ]


def to_hand_in(parcels: QuerySet[Parcel], carrier: Carrier, *, even_unsaid: bool) -> list[Parcel]:
    """Return packed parcels for a carrier, oldest first.

    Those whose way of delivery names it; with `even_unsaid` those too that name none.
    """
    chosen = Q(method__carrier=carrier)
    if even_unsaid:
        chosen |= Q(method=None) | Q(method__carrier=None)
    packed = parcels.released().filter(
        chosen, status=Parcel.Status.PACKED, delivery=Parcel.Delivery.HOME
    )
    return list(loaded(packed).order_by("created_at", "pk")[:MOST])


def loaded(parcels: QuerySet[Parcel]) -> QuerySet[Parcel]:
    """Load what `rows` needs, in two queries: `position` is which parcel of its order it is."""
    places = ["order__commune__province", "seller__commune__province"]
    return parcels.select_related(*places).prefetch_related("lines").annotate(position=position())


def position() -> Coalesce:
    """Return an expression: which parcel of its order a parcel is, from 1."""
    earlier = Parcel.objects.filter(order=OuterRef("order"), pk__lte=OuterRef("pk"))
    counted = earlier.order_by().values("order").annotate(count=Count("pk"))
    return Coalesce(Subquery(counted.values("count")), 1)


def rows(parcels: Sequence[Parcel]) -> Iterator[list[object]]:
    """Yield one row a parcel, loaded with `loaded`."""
    for parcel in parcels:
        order, seller = parcel.order, parcel.seller
        left = [line for line in parcel.lines.all() if line.left]
        goods = "; ".join(f"{line.left} × {line.full_name}" for line in left)
        commune = order.commune
        yield [
            code_of(order.number, parcel.position),
            order.name,
            _digits(order.phone),
            order.street,
            commune.name if commune else "",
            commune.province.name if commune else "",
            goods[:LONGEST_GOODS],
            sum(line.weight * line.left for line in left) or "",
            parcel.to_pay if parcel.cash else 0,
            sum(line.worth(line.left, after=line.quantity - line.left) for line in left),
            order.note,
            seller.name,
            _digits(seller.phone),
            seller.commune.label,
        ]


def _digits(phone: str) -> str:
    """Return 0987654321: a leading + would be taken for a formula."""
    return national_phone(phone).replace(" ", "")
