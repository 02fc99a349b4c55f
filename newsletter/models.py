"""Who reads the Union's letters, the letters, and to whom each was sent."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cms.models import Topic
from core.keys import random_key
from union.models import Unit


class Rhythm(models.TextChoices):
    WEEKLY = "weekly", _("once a week")
    MONTHLY = "monthly", _("once a month")


class Told(models.TextChoices):
    """What letters tell of; see `newsletter.collecting`."""

    NEWS = "news", _("News")
    CAMPAIGN = "campaign", _("Campaigns")
    EVENT = "event", _("Events")
    COURSE = "course", _("Courses")
    SESSION = "session", _("Sessions")
    POST = "post", _("Posts")


class SubscriberQuerySet(models.QuerySet):
    def active(self) -> "SubscriberQuerySet":
        """Those who confirmed, have not left, and whose letters arrive."""
        return self.filter(confirmed_at__isnull=False, left_at=None, paused_at=None)

    def of_issue(self, issue: "Issue") -> "SubscriberQuerySet":
        """Those whom an issue is for."""
        readers = self.active().filter(rhythm=issue.rhythm, language=issue.language)
        return readers.filter(units=issue.unit_id)


class Subscriber(models.Model):
    """An address that wants letters. Nothing else of its owner is kept."""

    email = models.EmailField(_("e-mail"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="subscriptions"
    )
    language = models.CharField(_("language"), max_length=10)
    units = models.ManyToManyField(Unit, related_name="+", verbose_name=_("units"))
    topics = models.ManyToManyField(Topic, related_name="+", blank=True, verbose_name=_("topics"))
    kinds = models.JSONField(default=list, blank=True)  # of Told; empty: all
    rhythm = models.CharField(_("how often"), max_length=8, choices=Rhythm, default=Rhythm.WEEKLY)
    key = models.CharField(max_length=22, unique=True, default=random_key)  # of her own links
    created_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)  # letters in a row that came back
    paused_at = models.DateTimeField(null=True)  # after too many

    objects = SubscriberQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("reader of letters"), _("readers of letters")
        constraints = [models.UniqueConstraint(Lower("email"), name="subscriber_once")]

    def __str__(self) -> str:
        return self.email


class Issue(models.Model):
    """One letter of a unit to its readers."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("draft")
        APPROVED = "approved", _("approved")
        SENDING = "sending", _("on its way")
        SENT = "sent", _("sent")
        DROPPED = "dropped", _("dropped")

    PUBLIC = (Status.SENDING, Status.SENT)

    key = models.CharField(max_length=22, unique=True, default=random_key)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="issues")
    language = models.CharField(_("language"), max_length=10)
    rhythm = models.CharField(max_length=8, choices=Rhythm)
    title = models.CharField(_("subject"), max_length=120)
    preface = models.TextField(_("a word to the readers"), max_length=2000, blank=True)
    since = models.DateField()  # what was published from this day on
    until = models.DateField()  # and before this one
    # What was new, as it is sent: [{kind, title, url, summary, unit, topics}].
    items = models.JSONField(default=list)
    status = models.CharField(max_length=10, choices=Status, default=Status.DRAFT)
    send_at = models.DateTimeField(_("send at"), null=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )  # empty: by the clock
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name, verbose_name_plural = _("letter to readers"), _("letters to readers")
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "language", "rhythm", "since"], name="issue_once_a_period"
            ),
            models.CheckConstraint(
                name="issue_sent_only_with_approval",
                condition=Q(status__in=["draft", "dropped"])
                | Q(approved_by__isnull=False, send_at__isnull=False),
            ),
            models.CheckConstraint(
                name="issue_period_in_order", condition=Q(until__gt=models.F("since"))
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("newsletter:issue", args=[self.key])


class Sending(models.Model):
    """That one issue goes to one reader: written before the letter is handed over."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("waits")
        HANDING = "handing", _("perhaps sent")
        SENT = "sent", _("sent")
        FAILED = "failed", _("came back")

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="sendings")
    subscriber = models.ForeignKey(Subscriber, models.CASCADE, related_name="sendings")
    status = models.CharField(max_length=8, choices=Status, default=Status.WAITING)
    at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issue", "subscriber"], name="sending_once"),
        ]
        indexes = [models.Index(fields=["issue", "status"], name="sending_queue")]

    def __str__(self) -> str:
        return f"{self.issue_id} → {self.subscriber_id}: {self.status}"
