"""How parcels to one phone number ended: private to staff, and why somebody must prepay."""

from django.db.models import F

from orders.models import BuyingSettings, Parcel, PhoneRecord


def note_delivered(parcel: Parcel) -> None:
    """Count a parcel that was taken."""
    _count(parcel.order.phone, "delivered")


def note_refused(parcel: Parcel) -> None:
    """Count a parcel paid at the door that was refused."""
    if parcel.cash:
        _count(parcel.order.phone, "refused")


def _count(phone: str, field: str) -> None:
    if not phone:
        return
    PhoneRecord.objects.get_or_create(phone=phone)
    PhoneRecord.objects.filter(phone=phone).update(**{field: F(field) + 1})


def must_prepay(phone: str) -> bool:
    """Return True for a number that refused so often that the site asks for money first."""
    limit = BuyingSettings.load().refusals_before_prepaying
    if not (limit and phone):
        return False
    refused = PhoneRecord.objects.filter(phone=phone, is_trusted=False, refused__gte=limit)
    return refused.exists()
