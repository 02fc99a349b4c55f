"""What sellers offer."""

from hashlib import blake2b

from django.db import models
from django.db.models import F, FilteredRelation, Prefetch, Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Seller
from core.languages import FIRST, Said, first_said, others
from products.models.variant import Variant

TRANSLATED = ("source_key", "is_machine")  # of `ProductText`: how old words are, and by whom


class ProductQuerySet(models.QuerySet):
    def public(self) -> "ProductQuerySet":
        """Products a visitor may see: listed, of an approved seller."""
        return self.filter(is_public=True)

    def managed_by(self, user: object) -> "ProductQuerySet":
        """Products of the sellers that `user` may act for."""
        return self.filter(seller__in=Seller.objects.managed_by(user))

    def for_cards(self) -> "ProductQuerySet":
        """Load everything a product card shows, in two queries."""
        sizes = Prefetch("variants", Variant.objects.in_order(), to_attr="sizes")
        products = self.select_related("commune", "cover").prefetch_related(sizes)
        return products.with_words("name", "summary", "unit")

    def for_page(self) -> "ProductQuerySet":
        """Load everything a product's own page shows, in two queries."""
        sizes = Prefetch("variants", Variant.objects.in_order(), to_attr="sizes")
        products = self.select_related(
            "seller__commune__province",
            "seller__logo",
            "seller__cover",
            "seller__unit",
            "commune__province",
            "category__parent",
        ).prefetch_related(sizes)
        return products.with_words("name", "summary", "unit", "story", *TRANSLATED)

    def with_words(self, *fields: str) -> "ProductQuerySet":
        """Load these words in the languages the reader understands too, in the same query."""
        products = self
        for code in others():
            words = FilteredRelation("texts", condition=Q(texts__language=code))
            products = products.annotate(
                **{f"words_{code}": words},
                **{f"{field}_{code}": F(f"words_{code}__{field}") for field in fields},
            )
        return products

    def in_desk_order(self) -> "ProductQuerySet":
        """As a seller looks for them: last changed first."""
        return self.order_by("-updated_at", "-pk")


class Product(models.Model):
    """Something one seller offers, in one or several variants."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("draft")
        WAITING = "waiting", _("waiting for approval")
        LISTED = "listed", _("listed")
        WITHDRAWN = "withdrawn", _("withdrawn")

    seller = models.ForeignKey(Seller, models.PROTECT, related_name="products")
    # Only a draft may be without name and category.
    category = models.ForeignKey(
        "products.Category", models.PROTECT, null=True, blank=True, related_name="products"
    )
    top_category = models.ForeignKey(
        "products.Category", models.PROTECT, null=True, related_name="+", editable=False
    )  # the group `category` belongs to: one index serves a whole group
    commune = models.ForeignKey("places.Commune", models.PROTECT, related_name="products")  # origin
    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(max_length=140, unique=True)
    summary = models.CharField(_("in one sentence"), max_length=250, blank=True)
    story = models.TextField(_("story"), blank=True)
    unit = models.CharField(_("sold by"), max_length=30)  # jar, bag, piece …
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    cover = models.ForeignKey(
        "products.ProductPhoto",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
    )  # the first live photo
    search_text = models.TextField(
        blank=True, editable=False
    )  # core.text.fold of what search reads
    # Derived from status, seller and variants by services; the catalogue's indexes rest on them.
    is_public = models.BooleanField(default=False, editable=False)
    in_stock = models.BooleanField(default=False, editable=False)
    price_from = models.PositiveBigIntegerField(default=0, editable=False)  # dong, tax included
    listed_at = models.DateTimeField(null=True, blank=True, editable=False)  # first time on sale
    # Derived from certificates in force, parcels on their way or delivered, and shown reviews.
    ocop_stars = models.PositiveSmallIntegerField(default=0, editable=False)  # 0: none
    sold = models.PositiveIntegerField(default=0, editable=False)  # units
    rating_sum = models.PositiveIntegerField(default=0, editable=False)  # stars of all reviews
    rating_count = models.PositiveIntegerField(default=0, editable=False)  # shown reviews
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    objects = ProductQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("product"), _("products")
        constraints = [
            models.CheckConstraint(
                name="product_public_only_when_listed",
                condition=Q(is_public=False) | Q(status="listed", listed_at__isnull=False),
            ),
            models.CheckConstraint(
                name="product_complete_unless_draft",
                condition=Q(status="draft")
                | Q(category__isnull=False, top_category__isnull=False) & ~Q(name=""),
            ),
            models.CheckConstraint(name="product_stars_up_to_five", condition=Q(ocop_stars__lte=5)),
            models.CheckConstraint(
                name="product_rating_possible",
                condition=Q(rating_sum__gte=F("rating_count"))
                & Q(rating_sum__lte=F("rating_count") * 5),
            ),
        ]
        indexes = [
            models.Index(fields=[*first, *order], name=name, condition=Q(is_public=True))
            for name, first, order in [
                ("product_newest", [], ["-listed_at", "-id"]),
                ("product_cheapest", [], ["price_from", "id"]),
                ("product_group_newest", ["top_category"], ["-listed_at", "-id"]),
                ("product_group_cheapest", ["top_category"], ["price_from", "id"]),
                ("product_kind_newest", ["category"], ["-listed_at", "-id"]),
                ("product_kind_cheapest", ["category"], ["price_from", "id"]),
                ("product_commune_newest", ["commune"], ["-listed_at", "-id"]),
                ("product_commune_cheapest", ["commune"], ["price_from", "id"]),
                ("product_seller_newest", ["seller"], ["-listed_at", "-id"]),
                ("product_seller_cheapest", ["seller"], ["price_from", "id"]),
            ]
        ] + [
            models.Index(fields=["seller", "-updated_at", "-id"], name="product_desk"),
            models.Index(
                fields=["updated_at", "id"], name="product_waiting", condition=Q(status="waiting")
            ),
        ]

    def __str__(self) -> str:
        return self.name or gettext("Product without a name")

    def get_absolute_url(self) -> str:
        return reverse("products:detail", args=[self.slug])

    @property
    def subject(self) -> str:
        """What counters call it; see `visits.names`."""
        return f"product:{self.pk}"

    def text(self, field: str) -> Said:
        """Return `field` in the reader's language; see `with_words`, else reads `texts`."""
        return first_said(lambda code: self.text_in(field, code))

    def text_in(self, field: str, code: str) -> str:
        """Return `field` in one language, "" if nobody said it."""
        if code == FIRST:
            return getattr(self, field)
        if f"{field}_{code}" in self.__dict__:
            return self.__dict__[f"{field}_{code}"] or ""
        return next((getattr(t, field) for t in self.texts.all() if t.language == code), "")

    @property
    def shown_variant(self) -> Variant | None:
        """The size whose price stands first: the cheapest to be had. Reads the loaded `sizes`."""
        sizes = getattr(self, "sizes", [])
        in_stock = [size for size in sizes if size.stock] or sizes
        return min(in_stock, key=lambda size: (size.price, size.pk), default=None)

    @property
    def rating(self) -> float | None:
        """The mean of its stars, 1.0 to 5.0; None before the first review."""
        return self.rating_sum / self.rating_count if self.rating_count else None

    @property
    def is_editable_at_once(self) -> bool:
        """True until staff have seen it: afterwards new words wait for approval."""
        return self.status in (self.Status.DRAFT, self.Status.WAITING)

    @property
    def words_key(self) -> str:
        """Sixteen letters that change with its words in the first language."""
        words = "\0".join((self.name, self.summary, self.story, self.unit))
        return blake2b(words.encode(), digest_size=8).hexdigest()

    @property
    def local_name(self) -> str:
        return self.text("name")

    @property
    def local_summary(self) -> str:
        return self.text("summary")

    @property
    def local_story(self) -> str:
        return self.text("story")

    @property
    def local_unit(self) -> str:
        return self.text("unit")


class ProductText(models.Model):
    """A product's public words in another language than the site's first."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="texts")
    language = models.CharField(max_length=10)
    name = models.CharField(max_length=120, blank=True)
    summary = models.CharField(max_length=250, blank=True)
    story = models.TextField(blank=True)
    unit = models.CharField(max_length=30, blank=True)
    # `Product.words_key` of the words that were translated; empty: nobody knows.
    source_key = models.CharField(max_length=16, blank=True, editable=False)
    is_machine = models.BooleanField(_("translated by a machine"), default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "language"], name="product_text_once"),
        ]

    def __str__(self) -> str:
        return f"{self.product} ({self.language})"


class ProductFact(models.Model):
    """One line of a product's table of facts, such as ingredients or shelf life."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="facts")
    language = models.CharField(max_length=10, default="vi")
    name = models.CharField(_("what"), max_length=80)
    value = models.CharField(_("value"), max_length=300)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["product", "language", "position"], name="fact_in_order")]

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"
