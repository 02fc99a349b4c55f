"""How long a seller may see who the buyer is."""

from datetime import datetime, timedelta

from orders.models import Parcel


def contact_is_hidden(parcel: Parcel, *, now: datetime, days: int) -> bool:
    """Return True once the buyer's name, phone and street no longer concern the seller.

    That is `days` after the parcel was finished, or when the buyer has left the site.
    """
    if parcel.order.anonymised_at:
        return True
    return bool(parcel.finished_at) and parcel.finished_at + timedelta(days=days) <= now
