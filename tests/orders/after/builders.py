"""Builders of goods that go back."""

from django.utils import timezone

from orders import services
from orders.models import Order, Parcel, ReturnRequest
from orders.payments import registry
from tests.orders.builders import STEPS_TO, make_order, make_parcel


def make_paid_parcel(monkeypatch, *, status="delivered", **fields) -> Parcel:
    """Two units at 125,000 and 30,000 for delivery, paid by transfer before they were sent."""
    gateway = registry.gateway("transfer")
    monkeypatch.setattr(type(gateway), "reason_against", lambda self, **known: "")
    order = make_order(pay_by=Order.PayBy.TRANSFER, **fields)
    services.record_payment(
        order=order, amount=order.total, currency="VND", source=f"bank:{order.pk}"
    )
    parcel = order.parcels.get()
    for step in STEPS_TO[status]:
        getattr(services, f"{step}_parcel")(parcel=parcel, by=None)
    return parcel


def make_return(
    parcel: Parcel | None = None, *, many: int = 1, status: str = "asked", **fields
) -> ReturnRequest:
    """A wish to send units of a delivered parcel's only line back, taken to `status`."""
    parcel = parcel or make_parcel(status="delivered")
    usual = {"reason": "damaged", "words": "Hũ bị vỡ.", "by": None, "now": timezone.now()}
    units = {parcel.lines.get().pk: many}
    request = services.ask_return(parcel=parcel, units=units, **usual | fields)
    if status in ("refused", "appealed"):
        services.refuse_return(request=request, words="Không phải lỗi của tôi.", by=None)
    if status == "appealed":
        services.appeal_return(request=request, words="Xin Hội xem giúp.", by=None)
    if status == "accepted":
        yes = {"amount": 125_000 * many, "goods_come_back": True, "words": "Vâng."}
        services.accept_return(request=request, by=None, **yes)
    request.refresh_from_db()
    return request
