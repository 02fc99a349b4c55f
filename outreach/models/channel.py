"""Pages and groups that units keep at other sites, and who can open them."""

from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from outreach.models.figures import WeeklyFigures
from union.models import Unit

ENOUGH_ADMINS = 2  # if one leaves, the other still has the key
SLEEPS_AFTER = timedelta(days=14)  # without a post


class ChannelQuerySet(models.QuerySet):
    def open(self) -> "ChannelQuerySet":
        """Channels that are in use."""
        return self.filter(closed_on=None)

    def in_order(self) -> "ChannelQuerySet":
        """By unit as the tree has them, then by name."""
        return self.order_by("unit__path", "platform", "sort_key", "pk")

    def for_rows(self) -> "ChannelQuerySet":
        """Load what a row of a list shows; one query."""
        channels = self.select_related("unit__commune__province", "unit__province")
        return channels.annotate(admin_count=Count("admins"))

    def short_of_admins(self) -> "ChannelQuerySet":
        """Open channels to which fewer than two people have the key."""
        many = self.model.objects.annotate(count=Count("admins")).filter(count__gte=ENOUGH_ADMINS)
        return self.open().exclude(pk__in=many.values("pk"))

    def sleeping(self, today: date) -> "ChannelQuerySet":
        """Open channels in whose figures no post of the last two weeks stands.

        A week counts to its Sunday; what was opened later still has time.
        """
        since = today - SLEEPS_AFTER
        awake = WeeklyFigures.objects.filter(
            channel=OuterRef("pk"), posts__gt=0, week__gt=since - timedelta(days=7)
        )
        return self.open().filter(~Exists(awake), opened_on__lte=since)


class Channel(models.Model):
    """One page or group of a unit at another site."""

    class Platform(models.TextChoices):
        FACEBOOK_PAGE = "facebook_page", _("Facebook page")
        FACEBOOK_GROUP = "facebook_group", _("Facebook group")
        ZALO_PAGE = "zalo_oa", _("Zalo official account")
        ZALO_GROUP = "zalo_group", _("Zalo group")
        MOCHA = "mocha", "Mocha"
        YOUTUBE = "youtube", "YouTube"
        TIKTOK = "tiktok", "TikTok"

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="channels", verbose_name=_("unit"))
    platform = models.CharField(_("where"), max_length=20, choices=Platform)
    name = models.CharField(_("name"), max_length=150)
    address = models.CharField(_("address"), max_length=300)  # as `outreach.addresses` writes it
    sort_key = models.CharField(max_length=200, editable=False)
    opened_on = models.DateField(_("opened on"))
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    is_listed = models.BooleanField(
        _("everybody may join"),
        default=True,
        help_text=_("Shown in the public directory, with a code to scan."),
    )

    objects = ChannelQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("channel"), _("channels")
        constraints = [
            models.UniqueConstraint(
                fields=["address"], condition=Q(closed_on=None), name="channel_address_once"
            ),
            models.CheckConstraint(
                name="channel_dates_in_order",
                condition=Q(closed_on=None) | Q(closed_on__gte=F("opened_on")),
            ),
            models.CheckConstraint(
                name="channel_address_is_https", condition=Q(address__startswith="https://")
            ),
        ]
        indexes = [
            models.Index(
                fields=["unit", "platform"], name="channel_open", condition=Q(closed_on=None)
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        return self.closed_on is None


class ChannelAdmin(models.Model):
    """Somebody who has the key of a channel: an officer, or a person with a phone."""

    channel = models.ForeignKey(Channel, models.CASCADE, related_name="admins")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="+"
    )
    name = models.CharField(_("name"), max_length=120)
    phone = models.CharField(_("phone"), max_length=16, blank=True)  # +84…

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="channel_admin_can_be_reached", condition=Q(user__isnull=False) | ~Q(phone="")
            ),
            models.UniqueConstraint(
                fields=["channel", "user"],
                condition=Q(user__isnull=False),
                name="channel_admin_once",
            ),
            models.UniqueConstraint(
                fields=["channel", "phone"],
                condition=~Q(phone=""),
                name="channel_admin_phone_once",
            ),
        ]

    def __str__(self) -> str:
        return self.name
