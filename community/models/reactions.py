"""What people feel about what they read, and how often it was passed on."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Reaction(models.Model):
    """One person's answer without words; she may change it, or take it back."""

    class Kind(models.TextChoices):
        LOVE = "love", pgettext_lazy("reaction", "Love it")
        USEFUL = "useful", pgettext_lazy("reaction", "Useful")
        THANKS = "thanks", pgettext_lazy("reaction", "Thank you")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="reactions")
    subject = models.CharField(max_length=64)  # "page:<translation key>", "post:<key>"
    kind = models.CharField(max_length=10, choices=Kind)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name, verbose_name_plural = _("reaction"), _("reactions")
        constraints = [
            models.UniqueConstraint(fields=["user", "subject"], name="reaction_once"),
            models.CheckConstraint(
                name="reaction_of_a_known_kind",
                condition=models.Q(kind__in=["love", "useful", "thanks"]),
            ),
        ]
        indexes = [models.Index(fields=["subject", "kind"], name="reaction_of_subject")]

    def __str__(self) -> str:
        return f"{self.subject}: {self.kind}"


class Tally(models.Model):
    """How many did what with one subject: kept beside the rows, so that nobody counts them.

    `services.recount` makes it from the rows anew.
    """

    subject = models.CharField(max_length=64, unique=True)
    love = models.PositiveIntegerField(default=0)
    useful = models.PositiveIntegerField(default=0)
    thanks = models.PositiveIntegerField(default=0)
    shares = models.PositiveIntegerField(default=0)
    comments = models.PositiveIntegerField(default=0)  # shown ones, answers among them

    class Meta:
        verbose_name, verbose_name_plural = _("tally"), _("tallies")

    def __str__(self) -> str:
        return self.subject


class ShareDay(models.Model):
    """How often one subject was passed on by one way on one day; nothing about who did."""

    class Channel(models.TextChoices):
        ZALO = "zalo", "Zalo"
        FACEBOOK = "facebook", "Facebook"
        PHONE = "phone", _("the phone’s own choice")

    subject = models.CharField(max_length=64)
    channel = models.CharField(max_length=10, choices=Channel)
    day = models.DateField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name, verbose_name_plural = _("shares of a day"), _("shares of days")
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "channel", "day"], name="share_day_once_a_channel"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject}, {self.channel}, {self.day}: {self.count}"
