"""What the buyer has answered so far, kept in her session until she orders."""

from django.http import HttpRequest

from core.keys import random_key
from orders.services import Contact
from places.models import Commune

SESSION_KEY = "checkout"


class Checkout:
    """One checkout. Every change is kept at once; `forget` ends it."""

    def __init__(self, request: HttpRequest) -> None:
        self.session = request.session
        self.answers: dict = dict(self.session.get(SESSION_KEY) or {})

    def _keep(self, **answers: object) -> None:
        self.answers |= answers
        self.session[SESSION_KEY] = self.answers

    def keep_contact(self, contact: Contact) -> None:
        plain = {
            "name": contact.name,
            "phone": contact.phone,
            "email": contact.email,
            "commune": contact.commune.pk,
            "street": contact.street,
            "note": contact.note,
        }
        self._keep(contact=plain)

    def keep_deliveries(self, deliveries: dict[int, str]) -> None:
        self._keep(deliveries={str(seller): way for seller, way in deliveries.items()})

    def contact(self) -> Contact | None:
        """Return who and where, or None if that isn't answered yet. One query."""
        kept = self.answers.get("contact")
        if not kept:
            return None
        commune = Commune.objects.with_province().filter(pk=kept["commune"]).first()
        return Contact(**kept | {"commune": commune}) if commune else None

    @property
    def deliveries(self) -> dict[int, str]:
        return {int(seller): way for seller, way in self.answers.get("deliveries", {}).items()}

    @property
    def has_deliveries(self) -> bool:
        return "deliveries" in self.answers

    def token(self) -> str:
        """Return the name of the order that this checkout will make; the same until it has."""
        if "token" not in self.answers:
            self._keep(token=random_key())
        return self.answers["token"]

    def forget(self) -> None:
        """End the checkout, but keep who and where for the next order of this session."""
        self.answers = {"contact": self.answers.get("contact")}
        self.session[SESSION_KEY] = self.answers
