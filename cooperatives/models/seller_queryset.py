"""Sets of sellers: who may act for them, how they are found and loaded."""

from django.db import models
from django.db.models import Case, Value, When
from django.db.models.functions import Concat

from core.text import fold

WORDS_SEARCHED = 6  # each costs a condition


class SellerQuerySet(models.QuerySet):
    def approved(self) -> "SellerQuerySet":
        """Sellers whose stall is open to the public."""
        return self.filter(status=self.model.Status.APPROVED)

    def managed_by(self, user: object) -> "SellerQuerySet":
        """Sellers that `user` may act for as owner or staff. See also `cooperatives.access`."""
        return self._with_member(user)

    def owned_by(self, user: object) -> "SellerQuerySet":
        """Sellers whose people and future `user` decides."""
        return self._with_member(user, is_owner=True)

    def _with_member(self, user: object, *, is_owner: bool = False) -> "SellerQuerySet":
        from cooperatives.models.membership import Membership  # which needs `Seller`

        if not user.is_authenticated or not user.is_active:
            return self.none()  # a visitor's pk is None, which would match "no member at all"
        current = Membership.objects.filter(user_id=user.pk).current()
        hers = current.owners() if is_owner else current
        return self.filter(pk__in=hers.values("seller"))

    def under(self, units: models.QuerySet) -> "SellerQuerySet":
        """Sellers of these units."""
        return self.filter(unit__in=units)

    def waiting(self) -> "SellerQuerySet":
        """Applications that nobody has decided."""
        return self.filter(status=self.model.Status.APPLIED)

    def waiting_first(self) -> "SellerQuerySet":
        """Add `is_settled`: 0 for an application that waits, 1 for everybody else."""
        waits = When(status=self.model.Status.APPLIED, then=Value(0))
        return self.annotate(is_settled=Case(waits, default=Value(1)))

    def matching(self, *, text: str = "", kind: str = "", commune: str = "") -> "SellerQuerySet":
        """Sellers whose names or place hold every word of `text`, of a kind, of a commune."""
        found = self
        for word in fold(text).split()[:WORDS_SEARCHED]:
            found = found.filter(search_text__contains=word)
        if kind:
            found = found.filter(kind=kind)
        return found.filter(commune=commune) if commune else found

    def beginning_with(self, text: str) -> "SellerQuerySet":
        """Sellers that have words beginning like each of `text`, the likeliest first.

        First those whose name begins so, then those where the words stand together.
        """
        words = fold(text).split()[:WORDS_SEARCHED]
        if not words:
            return self.none()
        spaced = Concat(Value(" "), "search_text", output_field=models.TextField())
        found = self.annotate(words=spaced)
        for word in words:
            found = found.filter(words__contains=f" {word}")
        phrase = " ".join(words)
        nearness = Case(
            When(search_text__startswith=phrase, then=0),
            When(words__contains=f" {phrase}", then=1),
            default=2,
        )
        return found.order_by(nearness, "sort_key", "pk")

    def for_cards(self) -> "SellerQuerySet":
        """Load everything a seller's card shows, in two queries."""
        return self.select_related("commune__province", "logo", "cover").prefetch_related("texts")

    def for_page(self) -> "SellerQuerySet":
        """Load everything about a seller that her own pages show, in two queries."""
        return self.for_cards().select_related("unit")
