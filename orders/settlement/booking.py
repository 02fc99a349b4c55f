"""Entries in the sellers' books, made in the transaction of what they are about."""

from orders.models import Parcel, SellerEntry


def book_sale(parcel: Parcel, *, by: object = None) -> None:
    """Book what a delivered parcel earns its seller, and cash she holds already. Once.

    Expects `parcel` with its present figures; its order's row is locked.
    """
    worth = parcel.to_pay + parcel.site_share
    if worth <= 0:
        return
    _book(parcel, SellerEntry.Kind.SALE, worth, by)
    if parcel.cash == Parcel.Cash.SETTLED and parcel.to_pay:
        _book(parcel, SellerEntry.Kind.CASH_KEPT, -parcel.to_pay, by)


def _book(parcel: Parcel, kind: str, amount: int, by: object) -> None:
    SellerEntry.objects.get_or_create(
        source=f"{kind}:{parcel.pk}",
        defaults={
            "seller_id": parcel.seller_id,
            "parcel": parcel,
            "kind": kind,
            "amount": amount,
            "by": by,
        },
    )
