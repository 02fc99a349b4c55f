"""Short addresses of pages of this site, and how often each was followed on a day."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from core.keys import random_letters
from union.models import Unit

KEY_LENGTH = 7  # 31^7 ≈ 2.7e10


def new_key() -> str:
    """Return letters that can be typed from a poster."""
    return random_letters(KEY_LENGTH).lower()


class TrackedLink(models.Model):
    """A short address that leads to a page of this site and counts who comes by it.

    Counted are clicks of a day, no persons: whether somebody who came this way has bought
    something is not known.
    """

    class Channel(models.TextChoices):
        FACEBOOK = "facebook", "Facebook"
        ZALO = "zalo", "Zalo"
        ZALO_GROUP = "zalo_group", _("Zalo group")
        MOCHA = "mocha", "Mocha"
        POSTER = "poster", _("printed poster")
        YOUTUBE = "youtube", "YouTube"
        TIKTOK = "tiktok", "TikTok"
        LETTER = "letter", _("newsletter")
        OTHER = "other", _("somewhere else")

    key = models.CharField(max_length=12, unique=True, default=new_key, editable=False)
    path = models.CharField(_("page"), max_length=500)  # of this site: "/vi/…"
    channel = models.CharField(_("where it is shared"), max_length=12, choices=Channel)
    campaign = models.CharField(_("for which occasion"), max_length=60, blank=True)  # a slug
    title = models.CharField(_("what it leads to"), max_length=255)
    subject = models.CharField(max_length=80, blank=True, db_index=True)  # see post packs
    language = models.CharField(max_length=10, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("unit"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    is_off = models.BooleanField(_("switched off"), default=False)

    class Meta:
        verbose_name, verbose_name_plural = _("tracked link"), _("tracked links")
        constraints = [
            # Nothing but a path: "//elsewhere.org" and "/\elsewhere.org" lead away.
            models.CheckConstraint(
                name="link_stays_here",
                condition=Q(path__startswith="/")
                & ~Q(path__startswith="//")
                & ~Q(path__contains="\\"),
            ),
            models.UniqueConstraint(
                fields=["unit", "subject", "language", "channel"],
                condition=~Q(subject=""),
                name="link_once_a_pack",
            ),
        ]
        indexes = [models.Index(fields=["unit", "-made_at"], name="link_of_unit")]

    def __str__(self) -> str:
        return f"{self.title} ({self.get_channel_display()})"

    @property
    def short_path(self) -> str:
        return reverse("short_link", args=[self.key])

    @property
    def address(self) -> str:
        """What is shared."""
        return f"{settings.SITE_URL}{self.short_path}"

    @property
    def target(self) -> str:
        """Where it leads: the page, with what other counters expect to find."""
        told = {"utm_source": self.channel, "utm_medium": self.medium}
        if self.campaign:
            told["utm_campaign"] = self.campaign
        path, hash_mark, place = self.path.partition("#")
        return f"{path}{'&' if '?' in path else '?'}{urlencode(told)}{hash_mark}{place}"

    @property
    def medium(self) -> str:
        return "print" if self.channel == self.Channel.POSTER else "social"


class LinkClicks(models.Model):
    """How often a link was followed on a day."""

    link = models.ForeignKey(TrackedLink, models.CASCADE, related_name="clicks")
    day = models.DateField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["link", "day"], name="clicks_one_row_a_day"),
        ]
        indexes = [models.Index(fields=["day"], name="clicks_by_day")]

    def __str__(self) -> str:
        return f"{self.link_id} {self.day}: {self.count}"
