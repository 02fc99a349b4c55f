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
    if not parcel.released_at:
        coming.insert(0, {"text": _("Waits for your payment"), "state": ""})
    coming[0]["state"] = "now"
    return steps + coming


def _done(parcel: Parcel, event: OrderEvent) -> dict[str, object]:
    words = {
        Status.NEW: _("Ordered"),
        Status.ACCEPTED: _("The seller has accepted"),
        Status.PACKED: _("Packed"),
        Status.SENT: _("On the way"),
        Status.DELIVERED: _("Delivered and paid") if parcel.cash else _("Delivered"),
        Status.REFUSED: _("Not taken, went back to the seller"),
        Status.RETURNED: _("Sent back"),
        Status.CANCELLED: _("Cancelled"),
    }
    is_change = event.from_status == event.to_status  # of the contents, not of the place
    is_told = is_change or event.to_status in (Status.CANCELLED, Status.RETURNED)
    is_back = event.from_status == Status.DELIVERED
    if is_change and is_back and event.note:  # the site's own words, kept in English
        return {"text": _(event.note), "at": event.at, "note": "", "state": "done"}
    return {
        "text": _("Changed") if is_change else words[event.to_status],
        "at": event.at,
        "note": event.note if is_told else "",
        "state": "done",
    }


def _promises(parcel: Parcel, language: str) -> dict[str, str]:
    return {
        Status.ACCEPTED: _("The seller looks at the order"),
        Status.PACKED: _("Packing"),
        Status.SENT: _("Handing it to the carrier"),
        Status.DELIVERED: _last_promise(parcel, language),
    }


def _last_promise(parcel: Parcel, language: str) -> str:
    if not parcel.to_collect:
        return _("Fetched") if parcel.is_pickup else _("At your door")
    amount = {"amount": format_money(parcel.to_collect, parcel.order.currency, language)}
    if parcel.is_pickup:
        return _("%(amount)s is paid when it is fetched") % amount
    return _("%(amount)s is paid on delivery") % amount
