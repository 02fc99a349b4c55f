"""A session: people learn together, at a place or online, at a time."""

from datetime import datetime, timedelta
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Q, Sum
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from training.session_choices import SessionAudience, Way
from union.models import Unit

GRACE = timedelta(minutes=15)  # who comes later than this is late
DOORS = timedelta(hours=2)  # attendance may be noted so long before and a day after


class SessionQuerySet(models.QuerySet):
    def planned(self) -> "SessionQuerySet":
        """Those that have not been called off."""
        return self.filter(called_off_at=None)

    def coming(self, now: datetime) -> "SessionQuerySet":
        """Those that are not over, the next one first."""
        return self.planned().filter(ends_at__gt=now).order_by("starts_at", "pk")

    def past(self, now: datetime) -> "SessionQuerySet":
        """Those that took place, the last one first."""
        return self.planned().filter(ends_at__lte=now).order_by("-starts_at", "-pk")

    def under(self, units: models.QuerySet) -> "SessionQuerySet":
        """Those that these units run."""
        return self.filter(unit__in=units.values("pk"))

    def for_cards(self) -> "SessionQuerySet":
        """Load what one line of a list shows, with the places taken; one query."""
        places, taken = Sum("pools__places"), Sum("pools__taken")
        sessions = self.select_related("unit", "commune__province")
        return sessions.annotate(all_places=places, all_taken=taken)


class Session(models.Model):
    """One meeting at which something is taught; of a course, of a series, or by itself."""

    Audience, Way = SessionAudience, Way

    slug = models.SlugField(max_length=120, unique=True)
    uid = models.UUIDField(unique=True, default=uuid4, editable=False)  # stands on certificates
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="sessions")  # runs it
    title = models.CharField(_("title"), max_length=150)
    series = models.CharField(_("series"), max_length=150, blank=True)
    summary = models.CharField(_("in one or two sentences"), max_length=300)
    about = models.TextField(_("what will be taught"), max_length=3000, blank=True)
    audience = models.CharField(
        _("for whom"), max_length=12, choices=SessionAudience, default=SessionAudience.ALL
    )
    course_key = models.UUIDField(null=True, blank=True, db_index=True)  # of a CoursePage
    requirement = models.ForeignKey(
        "training.Requirement", models.SET_NULL, null=True, blank=True, related_name="sessions"
    )  # what officers fulfil by coming
    way = models.CharField(_("way"), max_length=6, choices=Way, default=Way.PLACE)
    place = models.CharField(_("where"), max_length=200, blank=True)
    commune = models.ForeignKey(
        "places.Commune", models.PROTECT, null=True, blank=True, related_name="sessions"
    )
    map_url = models.URLField(_("link to a map"), max_length=500, blank=True)
    link = models.URLField(_("link of the meeting"), max_length=500, blank=True)  # for who comes
    starts_at = models.DateTimeField(_("begins"), db_index=True)
    ends_at = models.DateTimeField(_("ends"))
    registration_until = models.DateTimeField(_("registration ends"), null=True, blank=True)
    called_off_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)  # why it was called off
    closed_at = models.DateTimeField(null=True, blank=True)  # the list of who came is complete
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = SessionQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("session"), _("sessions")
        constraints = [
            models.CheckConstraint(
                name="session_ends_after_it_begins", condition=Q(ends_at__gt=F("starts_at"))
            ),
            models.CheckConstraint(
                name="session_called_off_has_reason",
                condition=Q(called_off_at=None) | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="session_is_somewhere",
                condition=Q(way="place") & ~Q(place="") | Q(way="online", commune=None),
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "starts_at"], name="session_by_unit"),
            models.Index(fields=["commune", "starts_at"], name="session_by_commune"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("training:session", args=[self.slug])

    @property
    def staff_url(self) -> str:
        return reverse("session_detail", args=[self.slug])

    @property
    def stamp(self) -> str:
        return f"session:{self.pk}"

    @property
    def is_online(self) -> bool:
        return self.way == Way.ONLINE

    @property
    def is_called_off(self) -> bool:
        return self.called_off_at is not None

    @property
    def where(self) -> str:
        """The place in words; needs `commune` and its province loaded."""
        if self.is_online:
            return str(Way.ONLINE.label)
        return ", ".join(part for part in (self.place, str(self.commune or "")) if part)

    @property
    def minutes(self) -> int:
        return round((self.ends_at - self.starts_at) / timedelta(minutes=1))

    def is_over(self, now: datetime) -> bool:
        return self.ends_at <= now

    def takes_more(self, now: datetime) -> bool:
        """Return True while people can register."""
        return not self.is_called_off and now < (self.registration_until or self.starts_at)

    def notes_attendance(self, now: datetime) -> bool:
        """Return True from two hours before until a day after."""
        is_time = self.starts_at - DOORS <= now < self.ends_at + timedelta(days=1)
        return is_time and not self.is_called_off and self.closed_at is None


class Pool(models.Model):
    """Places of a session: kept for the people of one commune, or for all others."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="pools")
    commune = models.ForeignKey(
        "places.Commune", models.PROTECT, null=True, blank=True, related_name="+"
    )  # None: for everybody whose commune has no pool of its own
    places = models.PositiveIntegerField(null=True, blank=True)  # None: as many as come
    taken = models.PositiveIntegerField(default=0)  # by those who come; the list waits

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["session", "commune"],
                condition=Q(commune__isnull=False),
                name="pool_once_a_commune",
            ),
            models.UniqueConstraint(
                fields=["session"], condition=Q(commune=None), name="pool_one_for_the_rest"
            ),
            models.CheckConstraint(
                name="pool_no_more_than_places",
                condition=Q(places=None) | Q(taken__lte=F("places")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.taken}/{self.places}"

    @property
    def left(self) -> int | None:
        """Free places; None where there is no limit."""
        return None if self.places is None else self.places - self.taken

    @property
    def is_full(self) -> bool:
        return self.left == 0
