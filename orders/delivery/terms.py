"""What stalls with ways of their own ask, told to the pages of the floors below."""

from collections.abc import Collection

from cooperatives.delivery import Terms
from cooperatives.models import Seller
from orders.delivery.methods import methods_of
from orders.models import DeliveryMethod

Kind = DeliveryMethod.Kind


def terms_of_methods(sellers: Collection[Seller]) -> dict[int, Terms]:
    """Return the terms of those sellers who have methods in use; three queries."""
    methods = methods_of([seller.pk for seller in sellers])
    return {
        seller.pk: _terms(seller, methods[seller.pk]) for seller in sellers if methods[seller.pk]
    }


def _terms(seller: Seller, methods: list[DeliveryMethod]) -> Terms:
    kinds = {method.kind for method in methods}
    bringing = [method for method in methods if method.kind == Kind.HOME]
    fees = [rate.fee for method in bringing for rate in method.rates.all()]
    free_from = [method.free_from for method in bringing]
    if not bringing:
        fees, free_from = [seller.delivery_fee], [seller.free_delivery_from]
    return Terms(
        lowest=min(fees, default=None),
        highest=max(fees, default=None),
        free_from=None if None in free_from else max(free_from),
        can_be_fetched=Kind.PICKUP in kinds or seller.offers_pickup,
        has_points=any(method.open_points for method in methods),
    )
