"""What happens round an event and must outlast its page: who comes, what was sold and when.

The law on electronic commerce asks to keep what a sales livestream showed for three years, so
these rows hang on no page. Translations of an event share one record, by translation key.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.keys import random_key

YEARS_KEPT = 3  # of a sales livestream


class EventRecord(models.Model):
    """The state of an event, written when its page is published."""

    page_key = models.UUIDField(unique=True)  # translation_key of its EventPages
    title = models.CharField(max_length=255)
    kind = models.CharField(max_length=12)
    host = models.CharField(max_length=300, blank=True)  # who answered for it, in words
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    unit = models.ForeignKey("union.Unit", models.PROTECT, null=True, related_name="+")
    places = models.PositiveIntegerField(null=True, blank=True)  # None: no limit
    closed_at = models.DateTimeField(null=True, blank=True)  # registration, by the organisers
    now_product = models.ForeignKey("products.Product", models.SET_NULL, null=True, blank=True)
    now_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="event_record_in_order", condition=Q(ends_at__gt=F("starts_at"))
            ),
        ]
        indexes = [models.Index(fields=["starts_at"], name="event_by_start")]

    def __str__(self) -> str:
        return self.title

    def is_live(self, now: datetime) -> bool:
        """Return True while it runs; hosts begin a little early."""
        return self.starts_at - timedelta(minutes=10) <= now < self.ends_at


class ShownProduct(models.Model):
    """A product that stood first in a livestream from a moment on, as it was then."""

    record = models.ForeignKey(EventRecord, models.PROTECT, related_name="shown")
    product = models.ForeignKey("products.Product", models.SET_NULL, null=True)
    name = models.CharField(max_length=200)
    seller_name = models.CharField(max_length=200)
    price = models.PositiveBigIntegerField(null=True)  # dong, the lowest of its sizes
    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    def __str__(self) -> str:
        return self.name


class RegistrationQuerySet(models.QuerySet):
    def in_order(self) -> "RegistrationQuerySet":
        return self.order_by("created_at", "pk")

    def coming(self) -> "RegistrationQuerySet":
        return self.filter(status=Registration.Status.COMING)

    def waiting(self) -> "RegistrationQuerySet":
        return self.filter(status=Registration.Status.WAITING)

    def open(self) -> "RegistrationQuerySet":
        return self.exclude(status=Registration.Status.CANCELLED)


class Registration(models.Model):
    """Somebody who wants to come."""

    class Status(models.TextChoices):
        COMING = "coming", _("comes")
        WAITING = "waiting", _("on the waiting list")
        CANCELLED = "cancelled", _("cancelled")

    record = models.ForeignKey(EventRecord, models.PROTECT, related_name="registrations")
    key = models.CharField(max_length=22, unique=True, default=random_key, editable=False)
    name = models.CharField(_("name"), max_length=120)
    # One of both: where she hears of it.
    phone = models.CharField(_("phone"), max_length=16, blank=True)  # +84…
    email = models.EmailField(_("e-mail"), blank=True)  # in small letters
    language = models.CharField(max_length=10)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # Of a guest: letters that are the same for one network address, event and day.
    origin = models.CharField(max_length=16, blank=True, editable=False)
    status = models.CharField(max_length=9, choices=Status)
    created_at = models.DateTimeField(auto_now_add=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    removed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )  # an organiser who took the place back

    objects = RegistrationQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("registration"), _("registrations")
        constraints = [
            models.UniqueConstraint(
                fields=["record", "phone"],
                condition=~Q(status="cancelled") & ~Q(phone=""),
                name="registration_once_a_phone",
            ),
            models.UniqueConstraint(
                fields=["record", "email"],
                condition=~Q(status="cancelled") & ~Q(email=""),
                name="registration_once_an_email",
            ),
            models.UniqueConstraint(
                fields=["record", "user"],
                condition=~Q(status="cancelled"),
                name="registration_once_an_account",
            ),
            models.CheckConstraint(
                name="registration_can_be_reached",
                condition=~Q(phone="") | ~Q(email=""),
            ),
            models.CheckConstraint(
                name="registration_removed_is_cancelled",
                condition=Q(removed_by=None) | Q(status="cancelled"),
            ),
            models.CheckConstraint(
                name="registration_cancelled_has_time",
                condition=Q(status="cancelled", cancelled_at__isnull=False)
                | (~Q(status="cancelled") & Q(cancelled_at=None)),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_coming(self) -> bool:
        return self.status == self.Status.COMING

    @property
    def is_cancelled(self) -> bool:
        return self.status == self.Status.CANCELLED

    @property
    def is_removed(self) -> bool:
        """The organisers took the place back."""
        return self.removed_by_id is not None
