"""Somebody who comes to a session, or waits for a place, and whether she was there."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.keys import random_key
from core.text import national_phone
from training.models.session import GRACE, Pool, Session
from training.session_choices import Marked, SessionAudience


class EnrolmentQuerySet(models.QuerySet):
    def coming(self) -> "EnrolmentQuerySet":
        """Those who have a place."""
        return self.filter(status=Enrolment.Status.COMING)

    def waiting(self) -> "EnrolmentQuerySet":
        """Those on the waiting list, who waits longest first."""
        return self.filter(status=Enrolment.Status.WAITING).order_by("created_at", "pk")

    def open(self) -> "EnrolmentQuerySet":
        """All but those who cancelled."""
        return self.exclude(status=Enrolment.Status.CANCELLED)

    def present(self) -> "EnrolmentQuerySet":
        """Those who were there."""
        return self.filter(came_at__isnull=False)


class Enrolment(models.Model):
    """One person's place at one session."""

    class Status(models.TextChoices):
        COMING = "coming", _("comes")
        WAITING = "waiting", _("on the waiting list")
        CANCELLED = "cancelled", _("cancelled")

    key = models.CharField(max_length=22, unique=True, default=random_key, editable=False)
    session = models.ForeignKey(Session, models.PROTECT, related_name="enrolments")
    pool = models.ForeignKey(Pool, models.PROTECT, related_name="enrolments")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="enrolments"
    )
    name = models.CharField(_("name"), max_length=120)
    phone = models.CharField(_("phone"), max_length=16, blank=True)  # +84…
    email = models.EmailField(_("e-mail"), blank=True)
    commune = models.ForeignKey("places.Commune", models.PROTECT, related_name="+")
    group = models.CharField(_("I come as"), max_length=12, choices=SessionAudience)
    language = models.CharField(max_length=10)
    status = models.CharField(max_length=9, choices=Status)
    created_at = models.DateTimeField(auto_now_add=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    came_at = models.DateTimeField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)  # before the end
    marked = models.CharField(max_length=4, choices=Marked, blank=True)
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    certificate = models.OneToOneField(
        "training.Certificate", models.SET_NULL, null=True, blank=True, related_name="enrolment"
    )

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("registration"), _("registrations")
        constraints = [
            models.UniqueConstraint(
                fields=["session", "phone"],
                condition=~Q(status="cancelled") & ~Q(phone=""),
                name="enrolment_once_a_phone",
            ),
            models.UniqueConstraint(
                fields=["session", "user"],
                condition=~Q(status="cancelled") & Q(user__isnull=False),
                name="enrolment_once_a_person",
            ),
            models.CheckConstraint(
                name="enrolment_cancelled_has_time",
                condition=Q(status="cancelled", cancelled_at__isnull=False)
                | (~Q(status="cancelled") & Q(cancelled_at=None)),
            ),
            models.CheckConstraint(
                name="enrolment_only_who_comes_came",
                condition=Q(came_at=None, left_at=None, marked="")
                | (Q(status="coming", came_at__isnull=False) & ~Q(marked="")),
            ),
            models.CheckConstraint(
                name="enrolment_left_after_coming",
                condition=Q(left_at=None) | Q(left_at__gte=F("came_at")),
            ),
        ]
        indexes = [models.Index(fields=["session", "status", "created_at"], name="enrolment_turn")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("training:enrolment", args=[self.key])

    @property
    def phone_shown(self) -> str:
        return national_phone(self.phone) if self.phone else ""

    @property
    def is_coming(self) -> bool:
        return self.status == self.Status.COMING

    @property
    def is_waiting(self) -> bool:
        return self.status == self.Status.WAITING

    @property
    def is_cancelled(self) -> bool:
        return self.status == self.Status.CANCELLED

    @property
    def was_there(self) -> bool:
        return self.came_at is not None

    @property
    def was_late(self) -> bool:
        """Needs `session` loaded, as `minutes` does."""
        return bool(self.came_at and self.came_at > self.session.starts_at + GRACE)

    @property
    def minutes(self) -> int:
        """How long she was there: all of it, unless she came late or left early."""
        if self.came_at is None:
            return 0
        begin = self.came_at if self.was_late else self.session.starts_at
        end = min(self.left_at or self.session.ends_at, self.session.ends_at)
        return max(round((end - begin) / timedelta(minutes=1)), 0)
