"""Which goods of an order its buyer may review. Products know nothing of orders: see `proof_of`."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from accounts.models import User
from cooperatives.models import Seller
from orders.models import Order, Parcel
from products.models import Product, Review
from products.services import forget_author


@dataclass(frozen=True)
class Opinion:
    """A product that arrived, and what its buyer said about it."""

    product: Product
    review: Review | None
    is_open: bool  # she may still write or change it


def proof_of(parcel: Parcel, product: Product) -> str:
    """Return what stands for "this product came in this parcel": one review each."""
    return f"{_proofs_of(parcel.pk)}{product.pk}"


def _proofs_of(parcel_id: int) -> str:
    """Return how all proofs of one parcel begin."""
    return f"p{parcel_id}-"


def forget_author_of(user: User) -> None:
    """Take a buyer's name from all reviews of what she bought, also those written by a link."""
    parcels = Parcel.objects.filter(order__buyer=user)
    for pk in parcels.values_list("pk", flat=True):
        forget_author(proofs=_proofs_of(pk))


def products_in(parcel: Parcel) -> QuerySet[Product]:
    """Return the products of a parcel; those deleted since are left out."""
    sold = parcel.lines.exclude(variant=None).values("variant__product")
    return Product.objects.filter(pk__in=sold)


def may_review(parcel: Parcel, user: object) -> bool:
    """Return True if `user`, who has found the order, may say how the goods are.

    They have arrived, and neither she nor the buyer is one of the seller's own people.
    """
    if parcel.status != Parcel.Status.DELIVERED:
        return False
    people = {user.pk, parcel.order.buyer_id} - {None}
    own = Seller.objects.filter(
        pk=parcel.seller_id,
        memberships__user__in=people,
        memberships__ended_at=None,
    )
    return not (people and own.exists())


def opinions_of(order: Order, user: object, *, now: datetime) -> dict[int, list[Opinion]]:
    """Return what may be reviewed of each delivered parcel, by the parcel's key.

    No query while nothing has arrived, else three a parcel.
    """
    arrived = [parcel for parcel in order.parcels.all() if may_review(parcel, user)]
    return {parcel.pk: _opinions(parcel, now) for parcel in arrived}


def _opinions(parcel: Parcel, now: datetime) -> list[Opinion]:
    products = {
        proof_of(parcel, product): product
        for product in products_in(parcel).with_words("name").order_by("pk")
    }
    written = {review.proof: review for review in Review.objects.filter(proof__in=products)}
    return [
        Opinion(product, review := written.get(proof), not review or review.can_be_changed(now))
        for proof, product in products.items()
    ]
