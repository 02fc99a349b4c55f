"""Where a parcel stands, as the dots on a line that buyer and seller see."""

from django.utils.translation import gettext as _

from core.money import format_money
from orders.models import OrderEvent, Parcel

Status = Parcel.Status
WAY = [Status.NEW, Status.ACCEPTED, Status.PACKED, Status.SENT, Status.DELIVERED]


def timeline(parcel: Parcel, language: str) -> list[dict[str, object]]:
    """Return the steps of a parcel loaded with order and events: done, now and still to come."""
    events = sorted(parcel.events.all(), key=lambda event: event.pk)
    steps = [_done(parcel, event) for event in events]
    if not parcel.is_open:
        if parcel.status != Status.DELIVERED and steps:
            steps[-1]["state"] = "stopped"
        return steps
    way = [status for status in WAY if not (parcel.is_pickup and status == Status.SENT)]
    promises = _promises(parcel, language)
    ahead = way[way.index(parcel.status) + 1 :] if parcel.status in way else [Status.DELIVERED]
    coming = [{"text": promises[status], "state": ""} for status in ahead]
    coming[0]["state"] = "now"
    return steps + coming


def _done(parcel: Parcel, event: OrderEvent) -> dict[str, object]:
    words = {
        Status.NEW: _("Ordered"),
        Status.ACCEPTED: _("The seller has accepted"),
        Status.PACKED: _("Packed"),
        Status.SENT: _("On the way"),
        Status.DELIVERED: _("Delivered and paid"),
        Status.REFUSED: _("Not taken, went back to the seller"),
        Status.CANCELLED: _("Cancelled"),
    }
    return {
        "text": words[event.to_status],
        "at": event.at,
        "note": event.note if event.to_status == Status.CANCELLED else "",
        "state": "done",
    }


def _promises(parcel: Parcel, language: str) -> dict[str, str]:
    amount = format_money(parcel.total, parcel.order.currency, language)
    last = _("%(amount)s is paid when it is fetched") if parcel.is_pickup else None
    last = last or _("%(amount)s is paid on delivery")
    return {
        Status.ACCEPTED: _("The seller looks at the order"),
        Status.PACKED: _("Packing"),
        Status.SENT: _("Handing it to the carrier"),
        Status.DELIVERED: last % {"amount": amount},
    }
