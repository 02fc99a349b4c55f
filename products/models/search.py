"""What search keeps beside the catalogue. All but synonyms, promotions and counts is derived.

`products.search.documents.write_documents` writes the derived rows in the transaction of the
change; `manage.py index_products` writes all of them again.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from products.models.product import Product


class SearchDocument(models.Model):
    """A public product's numbers. No text: filtering and counting read few pages of disk."""

    product = models.OneToOneField(
        Product, models.CASCADE, primary_key=True, related_name="search_document"
    )
    group = models.BigIntegerField()  # id of the category of the first level
    category = models.BigIntegerField()  # of the second, or the group's own
    province = models.CharField(max_length=2)
    commune = models.CharField(max_length=5)
    seller = models.BigIntegerField()
    kind = models.CharField(max_length=12)  # of the seller
    stars = models.PositiveSmallIntegerField(default=0)  # OCOP stars in force
    schemes = models.CharField(max_length=120, blank=True)  # in force: "|ocop|vietgap|"
    price = models.PositiveBigIntegerField()  # the lowest, dong, tax included
    in_stock = models.BooleanField()
    rating = models.PositiveSmallIntegerField(default=0)  # hundredths of a star; 0: not rated
    ratings = models.PositiveIntegerField(default=0)  # how many people rated
    # What "best rated" sorts by: the mean with five votes of four stars added; 0: not rated.
    rating_key = models.PositiveSmallIntegerField(default=0)
    sold = models.PositiveIntegerField(default=0)  # units
    listed_at = models.DateTimeField()
    version = models.BigIntegerField()  # grows with every change; microseconds where clocks agree

    class Meta:
        constraints = [
            models.CheckConstraint(name="document_rating_500", condition=Q(rating__lte=500)),
        ]
        indexes = [  # the catalogue's orders that `Product` has no index for, and narrowed ones
            models.Index(fields=["-sold", "-product"], name="document_sold"),
            models.Index(fields=["-rating_key", "-product"], name="document_rating"),
            models.Index(fields=["-listed_at", "-product"], name="document_newest"),
            models.Index(fields=["price", "product"], name="document_price"),
        ]

    def __str__(self) -> str:
        return f"document {self.pk}"


class SearchWords(models.Model):
    """A public product's words, as people wrote them (NFC), by how much a hit in them means."""

    product = models.OneToOneField(
        Product, models.CASCADE, primary_key=True, related_name="search_words"
    )
    name = models.TextField()
    other_names = models.TextField(blank=True)  # in other languages
    near = models.TextField(blank=True)  # category, seller, place and its former names
    body = models.TextField(blank=True)  # summary, story, facts, in every language
    codes = models.TextField(blank=True)  # sellers' own codes, folded, a space between

    def __str__(self) -> str:
        return self.name


class SearchTerm(models.Model):
    """One word of the catalogue and how many products have it: what typos are measured by."""

    exact = models.CharField(max_length=60, primary_key=True)
    folded = models.CharField(max_length=60, db_index=True)
    frequency = models.PositiveIntegerField()

    def __str__(self) -> str:
        return self.exact


class SearchChange(models.Model):
    """A product that the search server does not know yet in this version, or not to be gone."""

    product_id = models.BigIntegerField(primary_key=True)  # no key: the product may be deleted
    version = models.BigIntegerField()
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        indexes = [models.Index(fields=["changed_at"], name="search_change_oldest")]

    def __str__(self) -> str:
        return f"{self.product_id} in version {self.version}"


class SearchIndex(models.Model):
    """An index on the search server that changes are sent to while it is built or lived on."""

    name = models.CharField(max_length=100, unique=True)
    is_live = models.BooleanField(default=False)
    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["is_live"], condition=Q(is_live=True), name="search_index_one_live"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class SynonymGroup(models.Model):
    """Words that mean the same to a buyer, such as "heo, lợn"."""

    words = models.TextField(_("words that mean the same"))  # a comma between
    note = models.CharField(_("note for colleagues"), max_length=200, blank=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name, verbose_name_plural = _("synonyms"), _("synonyms")

    def __str__(self) -> str:
        return self.words


class PromotedProduct(models.Model):
    """A product that stands first for certain words."""

    text = models.CharField(_("searched words"), max_length=100)
    folded = models.CharField(max_length=100, editable=False)
    product = models.ForeignKey(Product, models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField(_("position"), default=1)
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = _("promoted product"), _("promoted products")
        constraints = [
            models.UniqueConstraint(fields=["folded", "product"], name="promotion_once"),
            models.CheckConstraint(
                name="promotion_ends_after_start",
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.text} → {self.product}"


class SearchCount(models.Model):
    """How often some words were searched on a day, by nobody in particular."""

    day = models.DateField()
    folded = models.CharField(max_length=100)
    text = models.CharField(max_length=100)  # as last typed
    times = models.PositiveIntegerField(default=0)
    found = models.PositiveIntegerField(default=0)  # products, when last searched

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["day", "folded"], name="search_count_once_a_day"),
        ]
        indexes = [models.Index(fields=["folded", "-day"], name="search_count_last")]

    def __str__(self) -> str:
        return f"{self.text} × {self.times}"


class HiddenSearch(models.Model):
    """Words that staff show to nobody as a popular search."""

    folded = models.CharField(max_length=100, primary_key=True)
    hidden_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    hidden_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.folded
