"""Who sells, and what her stall says."""

from hashlib import blake2b

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cooperatives.models.seller_queryset import SellerQuerySet
from core.languages import FIRST, Said, first_said, others
from union.models import Unit


class Seller(models.Model):
    """Who sells: a cooperative, a group, a women-owned enterprise, a household."""

    class Kind(models.TextChoices):
        COOPERATIVE = "cooperative", _("cooperative")
        GROUP = "group", _("cooperative group")
        ENTERPRISE = "enterprise", _("women-owned enterprise")
        HOUSEHOLD = "household", _("household or individual")

    class Status(models.TextChoices):
        APPLIED = "applied", _("applied")
        APPROVED = "approved", _("approved")
        REFUSED = "refused", _("refused")
        SUSPENDED = "suspended", _("suspended")
        CLOSED = "closed", _("closed")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    legal_name = models.CharField(_("legal name"), max_length=200, blank=True)
    name = models.CharField(_("public name"), max_length=120)
    slug = models.SlugField(max_length=140, unique=True)
    sort_key = models.CharField(max_length=200, editable=False)  # core.text.collation_key(name)
    search_text = models.TextField(blank=True, editable=False)  # core.text.fold of names and place
    story = models.TextField(_("story"), blank=True)
    quote = models.CharField(_("in her own words"), max_length=250, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="sellers")
    commune = models.ForeignKey("places.Commune", models.PROTECT, related_name="sellers")
    phone = models.CharField(_("contact phone"), max_length=16)  # +84…
    tax_code = models.CharField(_("tax code"), max_length=14, blank=True)
    women_share = models.PositiveSmallIntegerField(
        _("share owned or managed by women"), default=100
    )  # percent
    women_benefiting = models.PositiveIntegerField(_("number of women who benefit"), default=1)
    logo = models.ForeignKey(
        "SellerPhoto", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    cover = models.ForeignKey(
        "SellerPhoto", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    status = models.CharField(max_length=10, choices=Status, default=Status.APPLIED)
    status_reason = models.TextField(blank=True)  # why refused or suspended; shown to the seller
    # Delivery: one simple table a seller; more ways come with `orders`.
    delivery_fee = models.PositiveBigIntegerField(
        _("delivery fee"), default=30_000
    )  # dong a parcel
    free_delivery_from = models.PositiveBigIntegerField(
        _("free delivery from"), null=True, blank=True
    )  # dong of goods
    offers_pickup = models.BooleanField(_("buyers may fetch it"), default=False)
    delivery_set_at = models.DateTimeField(null=True, blank=True, editable=False)  # by her
    created_at = models.DateTimeField(auto_now_add=True)
    approved_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = SellerQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("seller"), _("sellers")
        constraints = [
            models.CheckConstraint(
                name="seller_women_share_percent", condition=Q(women_share__lte=100)
            ),
            models.CheckConstraint(
                name="seller_refusal_has_reason",
                condition=~Q(status__in=["refused", "suspended"]) | ~Q(status_reason=""),
            ),
            models.CheckConstraint(
                name="seller_approved_has_time",
                condition=~Q(status="approved") | Q(approved_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["status", "sort_key", "id"], name="seller_by_name"),
            models.Index(fields=["status", "kind", "sort_key", "id"], name="seller_kind_by_name"),
            models.Index(fields=["status", "commune", "sort_key", "id"], name="seller_place_name"),
            models.Index(fields=["unit", "status", "created_at"], name="seller_by_unit"),
            models.Index(fields=["status", "created_at", "id"], name="seller_oldest_first"),
            models.Index(
                fields=["-approved_at", "-id"],
                name="seller_newest",
                condition=models.Q(status="approved"),
            ),  # the home page's row of sellers
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("cooperatives:storefront", args=[self.slug])

    @property
    def subject(self) -> str:
        """The name under which people follow her."""
        return f"seller:{self.pk}"

    @property
    def is_approved(self) -> bool:
        return self.status == self.Status.APPROVED

    @property
    def is_applied(self) -> bool:
        return self.status == self.Status.APPLIED

    @property
    def is_refused(self) -> bool:
        return self.status == self.Status.REFUSED

    @property
    def is_suspended(self) -> bool:
        return self.status == self.Status.SUSPENDED

    @property
    def is_closed(self) -> bool:
        return self.status == self.Status.CLOSED

    @property
    def is_company(self) -> bool:
        """A registered body, whose tax code is public; a person's stays private."""
        return self.kind in (self.Kind.COOPERATIVE, self.Kind.ENTERPRISE)

    @property
    def phone_shown(self) -> str:
        """The phone number as people here write it: 0912 345 678."""
        digits = "0" + self.phone.removeprefix("+84")
        return f"{digits[:4]} {digits[4:7]} {digits[7:]}"

    @property
    def words_key(self) -> str:
        """Sixteen letters that change with her words in the first language."""
        words = "\0".join((self.story, self.quote))
        return blake2b(words.encode(), digest_size=8).hexdigest()

    @property
    def local_story(self) -> str:
        """The story in the reader's language; reads the prefetched `texts`."""
        return self._text("story")

    @property
    def local_quote(self) -> str:
        return self._text("quote")

    def _text(self, field: str) -> Said:
        codes = others()
        texts = {t.language: getattr(t, field) for t in self.texts.all() if t.language in codes}
        return first_said({**texts, FIRST: getattr(self, field)}.get)
