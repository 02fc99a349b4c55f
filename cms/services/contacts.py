"""How a unit's office is reached."""

from django.db import transaction

from cms.models import UnitContact
from core.pagecache import touch
from union.models import Unit


@transaction.atomic
def save_contact(
    *, unit: Unit, phone: str = "", email: str = "", address: str = "", hours: str = ""
) -> UnitContact:
    """Write down how a unit is reached; the pages about the Union show it at once."""
    values = {"phone": phone, "email": email, "address": address, "hours": hours}
    contact, _made = UnitContact.objects.update_or_create(unit=unit, defaults=values)
    touch("units")
    return contact
