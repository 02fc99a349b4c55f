"""Photos of products, uploaded by sellers."""

from django.db import models

from images.models import SizedPicture
from products.models.product import Product


class ProductPhoto(SizedPicture):
    """One photo. A photo added to a listed product is not live until staff approve the change."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="photos")
    position = models.PositiveSmallIntegerField(default=0)
    is_live = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["product", "position", "id"], name="photo_in_order")]

    def __str__(self) -> str:
        return self.alt or self.key
