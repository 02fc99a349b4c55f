"""The signed link by which a guest opens her order."""

from django.conf import settings
from django.core.signing import Signer
from django.urls import reverse
from django.utils.crypto import constant_time_compare

from orders.models import Order


def order_key(order: Order) -> str:
    """Return what only the site can make for this order."""
    return Signer(salt="orders.link").signature(f"{order.number}:{order.token}")


def is_key_of(order: Order, key: str) -> bool:
    return constant_time_compare(order_key(order), key)


def order_path(order: Order) -> str:
    """Return the address of the order's page, in the active language."""
    return f"{reverse('orders:order_detail', args=[order.number])}?key={order_key(order)}"


def back_to(order: Order, key: str) -> str:
    """Return the order's page as its visitor came: by her link if she has one, or signed in."""
    return order_path(order) if key else reverse("orders:order_detail", args=[order.number])


def order_url(order: Order) -> str:
    """The same with the site's own address in front, for e-mails."""
    return settings.SITE_URL + order_path(order)


def payment_path(order: Order) -> str:
    """Return where the buyer goes on paying: the page with the code, or the order's own."""
    if order.pay_by != Order.PayBy.TRANSFER:
        return order_path(order)
    return f"{reverse('orders:transfer', args=[order.number])}?key={order_key(order)}"
