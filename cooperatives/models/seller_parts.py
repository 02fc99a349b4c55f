"""What hangs on a seller: her words in other languages, her pictures, what became of her."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cooperatives.models.seller import Seller
from images.models import SizedPicture


class SellerText(models.Model):
    """A seller's public words in another language than the site's first."""

    seller = models.ForeignKey(Seller, models.CASCADE, related_name="texts")
    language = models.CharField(max_length=10)
    story = models.TextField(blank=True)
    quote = models.CharField(max_length=250, blank=True)
    # `Seller.words_key` of the words that were translated; empty: nobody knows.
    source_key = models.CharField(max_length=16, blank=True, editable=False)
    is_machine = models.BooleanField(_("translated by a machine"), default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["seller", "language"], name="seller_text_once"),
        ]

    def __str__(self) -> str:
        return f"{self.seller} ({self.language})"

    def is_older(self) -> bool:
        """Return True if the seller changed her own words since."""
        is_known = bool(self.source_key and (self.story or self.quote))
        return is_known and self.source_key != self.seller.words_key


class SellerPhoto(SizedPicture):
    """A picture a seller uploaded for her stall."""

    seller = models.ForeignKey(Seller, models.CASCADE, related_name="photos")

    def __str__(self) -> str:
        return self.alt or self.key


class SellerEvent(models.Model):
    """One change of a seller's status: who, when, why. Append-only."""

    seller = models.ForeignKey(Seller, models.CASCADE, related_name="events")
    from_status = models.CharField(max_length=10, choices=Seller.Status, blank=True)
    to_status = models.CharField(max_length=10, choices=Seller.Status)
    reason = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.seller}: {self.to_status}"
