"""How parcels to one phone number ended: private to staff, and why somebody must prepay.

The number is all that is kept: no name, no order. A record that nothing was added to for a
year is forgotten (`forget_old`), and so is that of a member who leaves,
when no other order names the number.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Exists, F, OuterRef
from django.utils import timezone

from accounts.models import User
from core.text import normalise_phone
from orders.models import BuyingSettings, Order, Parcel, PhoneRecord

KEPT = timedelta(days=365)  # without another parcel


def note_delivered(parcel: Parcel) -> None:
    """Count a parcel that was taken."""
    _count(parcel.order.phone, "delivered")


def note_refused(parcel: Parcel) -> None:
    """Count a parcel paid at the door that was refused."""
    if parcel.cash:
        _count(parcel.order.phone, "refused")


def must_prepay(phone: str, *, limit: int | None = None) -> bool:
    """Return True for a number that refused so often that the site asks for money first.

    `limit` saves a query where the settings are at hand. Numbers are compared as +84….
    """
    if limit is None:
        limit = BuyingSettings.current().refusals_before_prepaying
    if not (limit and phone):
        return False
    number = _normal(phone)
    refused = PhoneRecord.objects.filter(phone=number, is_trusted=False, refused__gte=limit)
    return refused.exists()


def decide_about(*, record: PhoneRecord, is_trusted: bool, note: str) -> None:
    """Let a number pay at the door all the same, or not; how long it is kept stays the same."""
    PhoneRecord.objects.filter(pk=record.pk).update(is_trusted=is_trusted, note=note)


def forget_old(now: datetime | None = None) -> int:
    """Delete records to which nothing was added for a year; return how many. Repeatable."""
    return PhoneRecord.objects.filter(updated_at__lt=(now or timezone.now()) - KEPT).delete()[0]


def forget_numbers(phones: Iterable[str]) -> int:
    """Delete the records of these numbers that no order names any more; return how many."""
    others = Order.objects.filter(phone=OuterRef("phone"))
    gone = PhoneRecord.objects.filter(~Exists(others), phone__in=map(_normal, phones))
    return gone.delete()[0]


def record_of(user: User) -> dict[str, object]:
    """Return what is kept about a member's number, if she has proved that it is hers."""
    record = None
    if user.phone and user.phone_verified_at:
        record = PhoneRecord.objects.filter(phone=user.phone).first()
    if record is None:
        return {}
    names = ("phone", "delivered", "refused", "is_trusted")
    return {name: getattr(record, name) for name in names}


def _count(phone: str, field: str) -> None:
    """Add one. Staff change other columns of the row, so nothing else is written."""
    if not phone:
        return
    number = _normal(phone)
    PhoneRecord.objects.get_or_create(phone=number)
    added = {field: F(field) + 1, "updated_at": timezone.now()}
    PhoneRecord.objects.filter(phone=number).update(**added)


def _normal(phone: str) -> str:
    try:
        return normalise_phone(phone)
    except ValueError:
        return phone[:16]  # from abroad: as it was typed
