"""E-mails about orders, each in the language of who reads it."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from accounts.models import User
from core.mail import send_mail
from orders.links import order_url
from orders.models import Order, OrderEvent, Parcel


def to_buyer(name: str, order: Order, parcel: Parcel | None = None) -> None:
    """Write to the buyer, if she left an address, in the language she ordered in."""
    with translation.override(order.language):
        link = order_url(order)
    send_mail(
        to=order.email,
        language=order.language,
        template=f"orders/{name}",
        context={"order": order, "parcel": parcel, "link": link, "reason": _reason(parcel)},
    )


def to_sellers(name: str, parcel: Parcel) -> None:
    """Write to everybody who acts for the parcel's seller, each in her own language."""
    acting = User.objects.filter(
        memberships__seller=parcel.seller_id, memberships__ended_at=None, is_active=True
    )
    for user in acting.exclude(email=None).distinct().order_by("pk"):
        with translation.override(user.language):
            path = reverse("orders:parcel_detail", args=[parcel.seller.slug, parcel.key])
        send_mail(
            to=user.email,
            language=user.language,
            template=f"orders/{name}",
            context={"order": parcel.order, "parcel": parcel, "link": settings.SITE_URL + path},
        )


def _reason(parcel: Parcel | None) -> str:
    """Return what was written when the parcel last changed."""
    events = OrderEvent.objects.filter(parcel=parcel).order_by("-pk") if parcel else []
    return events[0].note if events else ""
