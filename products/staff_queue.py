"""What waits for an officer: new products and changes of listed ones, oldest first."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User
from cooperatives import waiting
from cooperatives.models import Seller
from products.access import decidable_sellers, waiting_changes, waiting_products
from union.access import APPROVERS, units_for


def waiting_items(sellers: QuerySet[Seller], length: int) -> list[waiting.Item]:
    """Return what waits of these sellers, oldest first."""
    products = waiting_products(sellers).select_related("seller")
    changes = waiting_changes(sellers).select_related("product__seller")
    items = [
        waiting.Item(
            title=product.name,
            detail=_("new, from %(seller)s") % {"seller": product.seller.name},
            url=reverse("products_decide", args=[product.slug]),
            since=product.updated_at,
        )
        for product in products.order_by("updated_at", "pk")[:length]
    ] + [
        waiting.Item(
            title=change.product.name,
            detail=_("changed, from %(seller)s") % {"seller": change.product.seller.name},
            url=reverse("products_decide_change", args=[change.product.slug]),
            since=change.asked_at,
        )
        for change in changes.order_by("asked_at", "pk")[:length]
    ]
    return sorted(items, key=lambda item: item.since)[:length]


def products_waiting(user: User) -> waiting.Queue | None:
    """Return the queue for the staff desk's home; None for people who don't decide."""
    if not user.is_superuser and not units_for(user, roles=APPROVERS).exists():
        return None
    sellers = decidable_sellers(user)
    return waiting.Queue(
        name=_("Products to look at"),
        icon="tag",
        count=waiting_products(sellers).count() + waiting_changes(sellers).count(),
        url=reverse("products_waiting"),
        items=waiting_items(sellers, waiting.SHOWN),
        position=20,
    )
