"""What the buyer has answered so far, kept in her session until she orders."""

from django.http import HttpRequest

from core.keys import random_key
from orders.services import Contact
from places.models import Commune
from places.selectors import commune_with_code

SESSION_KEY = "checkout"


class Checkout:
    """One checkout. Every change is kept at once; `forget` ends it."""

    def __init__(self, request: HttpRequest) -> None:
        self.session = request.session
        self._commune: Commune | None = None  # of the contact, once it was read

    @property
    def answers(self) -> dict:
        return self.session.get(SESSION_KEY) or {}

    def _keep(self, **answers: object) -> None:
        self.session[SESSION_KEY] = self.answers | answers

    def keep_contact(self, contact: Contact) -> None:
        plain = {
            "name": contact.name,
            "phone": contact.phone,
            "email": contact.email,
            "commune": contact.commune.pk,
            "street": contact.street,
            "note": contact.note,
        }
        self._keep(contact=plain, commune=contact.commune.pk)

    def keep_commune(self, commune: Commune) -> None:
        """Remember where to, for the fees and for the first screen."""
        self._keep(commune=commune.pk)

    def commune(self) -> Commune | None:
        """Return where to, if she has said so already; ≤ 1 query."""
        code = self.answers.get("commune") or (self.answers.get("contact") or {}).get("commune")
        return commune_with_code(code) if code else None

    def keep_deliveries(self, deliveries: dict[int, str]) -> None:
        self._keep(deliveries={str(seller): way for seller, way in deliveries.items()})

    def contact(self) -> Contact | None:
        """Return who and where, or None if that isn't answered yet. One query, asked once."""
        kept = self.answers.get("contact")
        if not kept:
            return None
        if self._commune is None or self._commune.pk != kept["commune"]:
            self._commune = commune_with_code(kept["commune"])
        return Contact(**kept | {"commune": self._commune}) if self._commune else None

    @property
    def deliveries(self) -> dict[int, str]:
        return {int(seller): way for seller, way in self.answers.get("deliveries", {}).items()}

    @property
    def has_deliveries(self) -> bool:
        return "deliveries" in self.answers

    @property
    def phone(self) -> str:
        """Return the number she gave, "" if none yet."""
        return (self.answers.get("contact") or {}).get("phone", "")

    def keep_way(self, way: str) -> None:
        if way != self.way:
            self._keep(way=way)

    @property
    def way(self) -> str:
        """Return how she wants to pay, "" if that isn't answered yet."""
        return self.answers.get("way", "")

    def keep_codes(self, codes: list[str]) -> None:
        self._keep(codes=codes)

    @property
    def codes(self) -> list[str]:
        """Return the codes of vouchers she has entered."""
        return list(self.answers.get("codes", []))

    def keep_shown(self, shown: dict[str, list[int]]) -> None:
        """Keep what the last screen said, to say what has changed if it does."""
        if shown != self.shown:
            self._keep(shown=shown)

    @property
    def shown(self) -> dict[str, list[int]]:
        return self.answers.get("shown", {})

    def renew(self) -> None:
        """Let the next order of this checkout be another one than that of the last token."""
        self._keep(token=random_key())

    def token(self) -> str:
        """Return the name of the order that this checkout will make; the same until it has."""
        if "token" not in self.answers:
            self._keep(token=random_key())
        return self.answers["token"]

    def forget(self) -> None:
        """End the checkout, but keep who, where and how for the next order of this session."""
        self.session[SESSION_KEY] = {"contact": self.answers.get("contact"), "way": self.way}
