"""Letters to a seller's people about what staff decided."""

from django.db import transaction

from products.models import Product


def tell_seller(what: str, product: Product, *, reason: str = "") -> None:
    """Write to everybody who acts for the seller, once the decision is committed.

    `what` names a template: product_approved, product_refused, change_approved …
    """
    from products.tasks import send_decision  # tasks need the app registry to be ready

    people = product.seller.memberships.filter(ended_at=None, user__is_active=True)
    user_ids = list(people.order_by("pk").values_list("user_id", flat=True))

    def enqueue() -> None:
        for user_id in user_ids:
            send_decision.enqueue(what, product.pk, user_id, reason)

    transaction.on_commit(enqueue)
