"""The sizes and packs in which a product is sold. Stock lives here."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.languages import COMMON, FIRST, Said, of_columns, others
from core.money import price_per

MEASURES = {"kg", "g", "lít", "litre", "ml"}  # as units of sale: "bag of 4", not "kg bag of 4"


class VariantQuerySet(models.QuerySet):
    def on_sale(self) -> "VariantQuerySet":
        """Variants that can be ordered now, if there is stock."""
        return self.filter(is_active=True, product__is_public=True)

    def in_order(self) -> "VariantQuerySet":
        """Those on offer, as the seller arranged them."""
        return self.filter(is_active=True).order_by("position", "pk")

    def take(self, variant_id: int, quantity: int) -> bool:
        """Remove `quantity` units if that many are left; return whether it worked.

        One conditional UPDATE, so two buyers can't both get the last unit. `stock` is asked
        of the updated row itself: a set with a join (`on_sale`) becomes a subquery, and
        PostgreSQL does not ask a subquery again after waiting for the other buyer.
        """
        enough = self.model.objects.filter(pk__in=self.filter(pk=variant_id).values("pk"))
        return enough.filter(stock__gte=quantity).update(stock=F("stock") - quantity) == 1

    def give_back(self, variant_id: int, quantity: int) -> bool:
        """Return units of a cancelled or refused parcel to what is free to sell."""
        return self.filter(pk=variant_id).update(stock=F("stock") + quantity) == 1


class Variant(models.Model):
    """One size or pack of a product, with its price and stock."""

    product = models.ForeignKey("products.Product", models.CASCADE, related_name="variants")
    label = models.CharField(_("size or pack"), max_length=60, blank=True)  # "500 g"
    label_en = models.CharField(_("the same in English"), max_length=60, blank=True)
    label_de = models.CharField(_("the same in German"), max_length=60, blank=True)
    label_ar = models.CharField(_("the same in Arabic"), max_length=60, blank=True)
    label_hi = models.CharField(_("the same in Hindi"), max_length=60, blank=True)
    price = models.PositiveBigIntegerField(_("price"))  # smallest unit of CURRENCY, tax included
    weight = models.PositiveIntegerField(_("net weight"), null=True, blank=True)  # grams
    volume = models.PositiveIntegerField(_("volume"), null=True, blank=True)  # millilitres
    stock = models.PositiveIntegerField(_("stock"), default=0)  # units free to sell
    sku = models.CharField(_("own code"), max_length=40, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    is_active = models.BooleanField(_("on sale"), default=True)  # False: kept for old orders

    objects = VariantQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("variant"), _("variants")
        constraints = [
            models.CheckConstraint(name="variant_price_positive", condition=Q(price__gt=0)),
            models.CheckConstraint(name="variant_stock_not_negative", condition=Q(stock__gte=0)),
            models.UniqueConstraint(
                fields=["product", "label"], condition=Q(is_active=True), name="variant_label_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.product} {self.label}".strip()

    @property
    def local_label(self) -> str:
        """The label in the reader's language."""
        return of_columns(self, "label")

    @property
    def in_words(self) -> Said:
        """What one buys, such as "jar 500 ml"; reads `product`, loaded with it on lists."""
        unit, label = self._unit_and_label()
        says_it_all = unit in MEASURES or unit.lower() in label.lower().split()
        words = label if label and says_it_all else f"{unit} {label}".strip()
        return Said(words, unit.language)

    def _unit_and_label(self) -> tuple[Said, str]:
        """Return both in one language, never half in each."""
        same_everywhere = self.label if self.label == self.label_en else ""  # 250 ml
        for code in others():
            unit = self.product.text_in("unit", code)
            label = getattr(self, f"label_{code}") or same_everywhere
            if unit and (label or not self.label or code == COMMON):
                return Said(unit, code), label or self.label
        return Said(self.product.unit, FIRST), self.label

    @property
    def price_per_measure(self) -> tuple[int, str] | None:
        """Price of a kilo (unit "kg") or a litre ("l"), where weight or volume is known."""
        if self.volume:
            return price_per(self.price, self.volume, 1000), "l"
        if self.weight:
            return price_per(self.price, self.weight, 1000), "kg"
        return None

    @property
    def currency(self) -> str:
        return settings.CURRENCY
