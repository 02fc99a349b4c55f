"""E-mails about orders, each in the language of who reads it.

`templates/emails/orders/<name>.txt` holds the subject in its first line, then the text;
`<name>.html` says the same with the same words.
"""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from accounts.models import User
from orders.links import order_url
from orders.models import Order, OrderEvent, Parcel


def to_buyer(name: str, order: Order, parcel: Parcel | None = None) -> None:
    """Write to the buyer, if she left an address, in the language she ordered in."""
    if not order.email:
        return
    with translation.override(order.language):
        context = {"order": order, "parcel": parcel, "link": order_url(order)}
        if parcel:
            context["reason"] = _last_note(parcel)
        _send(name, order.email, context)


def to_sellers(name: str, parcel: Parcel) -> None:
    """Write to everybody who acts for the parcel's seller, each in her own language."""
    acting = User.objects.filter(
        memberships__seller=parcel.seller_id, memberships__ended_at=None, is_active=True
    )
    for user in acting.exclude(email=None).distinct().order_by("pk"):
        with translation.override(user.language):
            path = reverse("orders:parcel_detail", args=[parcel.seller.slug, parcel.key])
            link = settings.SITE_URL + path
            context = {"order": parcel.order, "parcel": parcel, "user": user, "link": link}
            _send(name, user.email, context)


def _last_note(parcel: Parcel) -> str:
    found = OrderEvent.objects.filter(parcel=parcel).order_by("-pk")
    return found.values_list("note", flat=True).first() or ""


def _send(name: str, address: str, context: dict[str, object]) -> None:
    context |= {
        "site_name": settings.SITE_NAME,
        "site_url": settings.SITE_URL,
        "language": translation.get_language(),
    }
    text = render_to_string(f"emails/orders/{name}.txt", context)
    subject, _newline, body = text.strip().partition("\n")
    mail = EmailMultiAlternatives(subject.strip(), body.strip() + "\n", to=[address])
    mail.attach_alternative(render_to_string(f"emails/orders/{name}.html", context), "text/html")
    mail.send()
