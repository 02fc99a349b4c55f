"""Sellers: who they are, who may act for them, how they were approved."""

from datetime import datetime
from hashlib import blake2b

from django.conf import settings
from django.db import models
from django.db.models import Case, Q, Value, When
from django.db.models.functions import Concat
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.keys import random_key
from core.languages import FIRST, Said, first_said, others
from core.text import fold
from images.models import SizedPicture
from union.models import Unit

WORDS_SEARCHED = 6  # each costs a condition


class SellerQuerySet(models.QuerySet):
    def approved(self) -> "SellerQuerySet":
        """Sellers whose stall is open to the public."""
        return self.filter(status=Seller.Status.APPROVED)

    def managed_by(self, user: object) -> "SellerQuerySet":
        """Sellers that `user` may act for as owner or staff. See also `cooperatives.access`."""
        return self._with_member(user, Membership.Role.values)

    def owned_by(self, user: object) -> "SellerQuerySet":
        """Sellers whose people and future `user` decides."""
        return self._with_member(user, [Membership.Role.OWNER])

    def _with_member(self, user: object, roles: list[str]) -> "SellerQuerySet":
        if not user.is_authenticated or not user.is_active:
            return self.none()  # a visitor's pk is None, which would match "no member at all"
        current = Membership.objects.filter(user_id=user.pk, role__in=roles).current()
        return self.filter(pk__in=current.values("seller"))

    def under(self, units: models.QuerySet) -> "SellerQuerySet":
        """Sellers of these units."""
        return self.filter(unit__in=units)

    def waiting(self) -> "SellerQuerySet":
        """Applications that nobody has decided."""
        return self.filter(status=Seller.Status.APPLIED)

    def waiting_first(self) -> "SellerQuerySet":
        """Add `is_settled`: 0 for an application that waits, 1 for everybody else."""
        waits = models.When(status=Seller.Status.APPLIED, then=models.Value(0))
        return self.annotate(is_settled=models.Case(waits, default=models.Value(1)))

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


class MembershipQuerySet(models.QuerySet):
    def current(self) -> "MembershipQuerySet":
        """Memberships that have not ended."""
        return self.filter(ended_at=None)

    def owners(self) -> "MembershipQuerySet":
        """Those of owners."""
        return self.filter(role=Membership.Role.OWNER)


class Membership(models.Model):
    """A person who may act for a seller. It ends; it is not deleted."""

    class Role(models.TextChoices):
        OWNER = "owner", _("owner")
        STAFF = "staff", _("staff")

    seller = models.ForeignKey(Seller, models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=6, choices=Role, default=Role.OWNER)
    created_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("membership"), _("memberships")
        constraints = [
            models.UniqueConstraint(
                fields=["seller", "user"], condition=Q(ended_at=None), name="membership_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.get_role_display()}, {self.seller}"


class InvitationQuerySet(models.QuerySet):
    def open(self, now: datetime) -> "InvitationQuerySet":
        """Invitations that can still be accepted."""
        return self.filter(accepted_at=None, withdrawn_at=None, expires_at__gt=now)


class Invitation(models.Model):
    """A link that makes the one who opens it, signed in, a member. Works once."""

    seller = models.ForeignKey(Seller, models.CASCADE, related_name="invitations")
    key = models.CharField(max_length=22, unique=True, default=random_key, editable=False)
    name = models.CharField(_("who is it"), max_length=120)
    email = models.EmailField(_("e-mail"), blank=True)  # empty: the link is handed over by hand
    role = models.CharField(
        _("role"), max_length=6, choices=Membership.Role, default=Membership.Role.STAFF
    )
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = InvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="invitation_accepted_by_somebody",
                condition=Q(accepted_at=None, accepted_by=None)
                | Q(accepted_at__isnull=False, accepted_by__isnull=False),
            ),
            models.CheckConstraint(
                name="invitation_accepted_or_withdrawn",
                condition=Q(accepted_at=None) | Q(withdrawn_at=None),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} → {self.seller}"

    def get_absolute_url(self) -> str:
        return reverse("cooperatives:invitation", args=[self.key])
