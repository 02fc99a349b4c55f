"""What people were told or have to be told, by which way, and how they want it."""

from __future__ import annotations

from datetime import datetime, time

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from notices.kinds import CHANNELS, get


class NoticeQuerySet(models.QuerySet):
    def to_spread(self, now: datetime) -> NoticeQuerySet:
        """Notices that were written down and not yet put on their ways."""
        return self.filter(spread_at=None, try_at__lte=now).order_by("try_at", "pk")

    def shown_to(self, user: object) -> NoticeQuerySet:
        """What stands in a person's notification centre, newest first."""
        return self.filter(user=user).exclude(title="").order_by("-created_at", "-pk")

    def unread(self) -> NoticeQuerySet:
        return self.filter(read_at=None)


class Notice(models.Model):
    """One thing told to one person: written down in the transaction in which it happened.

    A task puts it on its ways afterwards; for a member it also stands in her centre.
    """

    key = models.CharField(max_length=200, unique=True)  # "parcel-sent:5/u7": told once
    kind = models.CharField(max_length=40)
    facts = models.JSONField(default=dict)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=16, blank=True)  # +84…
    language = models.CharField(max_length=10)
    created_at = models.DateTimeField(auto_now_add=True)
    try_at = models.DateTimeField()  # when to put it on its ways
    attempts = models.PositiveSmallIntegerField(default=0)
    spread_at = models.DateTimeField(null=True)
    title = models.CharField(max_length=200, blank=True)  # "" until then, or for nobody's centre
    body = models.CharField(max_length=500, blank=True)
    path = models.CharField(max_length=500, blank=True)  # where it leads, on this site
    read_at = models.DateTimeField(null=True)
    forgotten_at = models.DateTimeField(null=True)  # who was told is not known any more

    objects = NoticeQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["try_at"], condition=Q(spread_at=None), name="notice_to_spread"),
            models.Index(fields=["user", "-created_at"], name="notice_of_user"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(user__isnull=False)
                | ~Q(email="")
                | ~Q(phone="")
                | Q(forgotten_at__isnull=False),
                name="notice_is_for_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.kind


class MessageQuerySet(models.QuerySet):
    def due(self, now: datetime) -> MessageQuerySet:
        """Messages that may leave now, oldest first."""
        waiting = self.filter(status=Message.Status.WAITING, next_try_at__lte=now)
        return waiting.order_by("next_try_at", "pk")


class Message(models.Model):
    """A notice on one of its ways: an e-mail, an SMS, a Zalo message."""

    class Status(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        SENDING = "sending", _("Being sent")
        SENT = "sent", _("Sent")
        FAILED = "failed", _("Failed")
        DROPPED = "dropped", _("Not needed any more")
        # The worker died, or the line broke, after the message may have been handed over.
        UNCLEAR = "unclear", _("Perhaps sent")

    ENDED = (Status.SENT, Status.FAILED, Status.DROPPED, Status.UNCLEAR)
    REPEATABLE = (Status.FAILED, Status.UNCLEAR)

    notice = models.ForeignKey(Notice, models.CASCADE, related_name="messages")
    channel = models.CharField(max_length=10, choices=CHANNELS)
    to = models.CharField(max_length=254)  # an address or +84…; "" once forgotten
    status = models.CharField(max_length=10, choices=Status, default=Status.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    provider_id = models.CharField(max_length=200, blank=True)
    problem = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["next_try_at"], condition=Q(status="waiting"), name="message_waiting"
            ),
            models.Index(
                fields=["claimed_at"], condition=Q(status="sending"), name="message_sending"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["notice", "channel"], name="message_once_a_way"),
            models.CheckConstraint(
                condition=Q(status="sent", sent_at__isnull=False)
                | (~Q(status="sent") & Q(sent_at=None)),
                name="message_sent_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.status}"

    @property
    def kind_label(self) -> str:
        """What it is about; needs the notice loaded."""
        kind = get(self.notice.kind)
        return str(kind.label) if kind else self.notice.kind

    @property
    def to_masked(self) -> str:
        """Enough of the address to recognise it when somebody asks: `lan…@example.org`."""
        if "@" in self.to:
            name, _at, domain = self.to.partition("@")
            return f"{name[:2]}…@{domain}"
        return f"…{self.to[-3:]}" if self.to else ""

    @property
    def may_be_repeated(self) -> bool:
        return self.status in self.REPEATABLE and bool(self.to)


class Wish(models.Model):
    """Whether a person wants one kind of notice by one way. Without a row: as is usual."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="wishes"
    )
    contact = models.CharField(max_length=64, blank=True)  # a guest's address, as a hash
    kind = models.CharField(max_length=40)
    channel = models.CharField(max_length=10, choices=CHANNELS)
    is_wanted = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "kind", "channel"], name="wish_once"),
            models.UniqueConstraint(
                fields=["contact", "kind", "channel"],
                condition=~Q(contact=""),
                name="wish_once_a_guest",
            ),
            models.CheckConstraint(
                condition=Q(user__isnull=False, contact="") | (Q(user=None) & ~Q(contact="")),
                name="wish_of_one_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.channel}: {self.is_wanted}"


class QuietHours(models.Model):
    """When a person's phone stays silent, in the site's time zone; without a row: at night."""

    STARTS, ENDS = time(21, 30), time(7, 0)

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="quiet_hours"
    )
    starts = models.TimeField(_("quiet from"), default=STARTS)
    ends = models.TimeField(_("quiet until"), default=ENDS)  # the same as `starts`: never quiet
    also_email = models.BooleanField(_("e-mail too"), default=False)

    def __str__(self) -> str:
        return f"{self.starts:%H:%M}–{self.ends:%H:%M}"
