"""What a page or a post says it is about: products and sellers, in the editor's order.

A subclass adds the `ParentalKey` to what links, and the constraint that it links to each once.
"""

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable


class ProductLink(Orderable):
    """A product that is spoken of."""

    product = models.ForeignKey("products.Product", models.CASCADE, related_name="+")

    panels = [FieldPanel("product")]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return str(self.product)


class SellerLink(Orderable):
    """A seller who is spoken of."""

    seller = models.ForeignKey("cooperatives.Seller", models.CASCADE, related_name="+")

    panels = [FieldPanel("seller")]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return str(self.seller)
