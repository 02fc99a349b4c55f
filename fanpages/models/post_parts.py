"""What hangs on a post: photos, and the products and sellers it is about."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from cms.models.links import ProductLink, SellerLink
from fanpages.models.post import MOST_PHOTOS, Post
from images.models import SizedPicture


class PostPhoto(SizedPicture):
    """One photo. Those added to a published post by a writer go live with her next words.

    Not part of revisions: the photos are those of the original, in every language.
    """

    post = models.ForeignKey(Post, models.CASCADE, related_name="photos")
    position = models.PositiveSmallIntegerField(default=0)  # 0 is shown first
    is_live = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["post", "position"], name="post_photo_place_once"),
            # With the one above: never more than ten.
            models.CheckConstraint(
                name="post_photo_at_most_ten", condition=Q(position__lt=MOST_PHOTOS)
            ),
        ]

    def __str__(self) -> str:
        return self.alt or self.key


class PostProduct(ProductLink):
    """A product a post is about."""

    post = ParentalKey(Post, on_delete=models.CASCADE, related_name="product_links")

    class Meta(ProductLink.Meta):
        verbose_name = _("product")
        constraints = [
            models.UniqueConstraint(fields=["post", "product"], name="post_product_once"),
        ]


class PostSeller(SellerLink):
    """A seller a unit's post is about; the post shows on her stall too."""

    post = ParentalKey(Post, on_delete=models.CASCADE, related_name="seller_links")

    class Meta(SellerLink.Meta):
        verbose_name = _("seller")
        constraints = [
            models.UniqueConstraint(fields=["post", "seller"], name="post_seller_once"),
        ]
