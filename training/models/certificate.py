"""The paper that says what somebody learned, and what the public check page says of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.keys import random_letters
from union.models import Unit


def certificate_number() -> str:
    """Return e.g. `HV-K7TQ-2MXP-9FDA`: 31^12 ≈ 8e17 possibilities, read out over the phone."""
    letters = random_letters(12)
    return "-".join(["HV", letters[:4], letters[4:8], letters[8:]])


class CertificateQuerySet(models.QuerySet):
    def valid(self) -> "CertificateQuerySet":
        """Those that the check page confirms."""
        return self.filter(status=Certificate.Status.VALID)

    def under(self, units: models.QuerySet) -> "CertificateQuerySet":
        """Those of courses that these units answer for."""
        return self.filter(unit__in=units)


class Certificate(models.Model):
    """One certificate of one learner for one course."""

    class Status(models.TextChoices):
        VALID = "valid", _("valid")
        REPLACED = "replaced", _("replaced")
        WITHDRAWN = "withdrawn", _("withdrawn")

    class Shown(models.TextChoices):
        FULL = "full", _("my whole name")
        MASKED = "masked", _("my given name and the first letters of the rest")

    class Kind(models.TextChoices):
        COURSE = "course", _("completed a course")
        ATTENDANCE = "attendance", _("came to a session")

    number = models.CharField(max_length=20, unique=True, default=certificate_number)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="certificates"
    )  # empty: somebody without an account, who came to a session
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.COURSE)
    course_key = models.UUIDField(db_index=True)  # translation_key of the CoursePage, or a session
    course_title = models.CharField(max_length=255)  # as it was called when this was given
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, blank=True, related_name="certificates"
    )  # answers for the course
    name = models.CharField(max_length=120)  # as she wrote it
    name_shown = models.CharField(max_length=6, choices=Shown, default=Shown.MASKED)
    language = models.CharField(max_length=10)  # of the paper
    status = models.CharField(max_length=9, choices=Status, default=Status.VALID)
    issued_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)  # replaced or withdrawn
    reason = models.CharField(max_length=300, blank=True)  # of the withdrawal, for staff and her
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    replaces = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by"
    )

    objects = CertificateQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["learner", "course_key"],
                condition=Q(status="valid"),
                name="certificate_one_valid",
            ),
            models.CheckConstraint(
                condition=Q(status="valid", ended_at=None)
                | (~Q(status="valid") & Q(ended_at__isnull=False)),
                name="certificate_end_has_date",
            ),
            models.CheckConstraint(
                condition=Q(kind="attendance") | Q(learner__isnull=False),
                name="certificate_of_a_course_has_learner",
            ),
            models.CheckConstraint(
                condition=~Q(status="withdrawn") | ~Q(reason=""),
                name="certificate_withdrawal_has_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        return reverse("training:certificate", args=[self.number])

    @property
    def is_of_attendance(self) -> bool:
        return self.kind == self.Kind.ATTENDANCE

    @property
    def is_valid(self) -> bool:
        return self.status == self.Status.VALID

    @property
    def public_name(self) -> str:
        """The name as the check page shows it: `Nguyễn Thị Hoa` or `N. T. Hoa`."""
        if self.name_shown == self.Shown.FULL:
            return self.name
        *family, given = self.name.split() or [""]
        return " ".join([*(f"{part[0]}." for part in family), given])
