"""What other sites say of a channel's week, as somebody copied it from there."""

from datetime import date, timedelta

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


def monday_of(day: date) -> date:
    """Return the first day of the ISO week."""
    return day - timedelta(days=day.weekday())


class WeeklyFigures(models.Model):
    """The numbers of one channel in one ISO week."""

    NUMBERS = ("followers", "reach", "interactions", "posts", "views")

    channel = models.ForeignKey("outreach.Channel", models.CASCADE, related_name="weeks")
    week = models.DateField(_("week"))  # its Monday; see `monday_of`
    followers = models.PositiveIntegerField(_("followers"), default=0)  # at the end of the week
    reach = models.PositiveIntegerField(_("people reached"), default=0)
    interactions = models.PositiveIntegerField(_("interactions"), default=0)
    posts = models.PositiveIntegerField(_("posts"), default=0)
    views = models.PositiveIntegerField(_("views"), default=0)
    version = models.PositiveIntegerField(default=1)  # counts changes; for compare and swap
    typed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    typed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name, verbose_name_plural = _("figures of a week"), _("figures of a week")
        constraints = [
            models.UniqueConstraint(fields=["channel", "week"], name="figures_once_a_week"),
        ]
        indexes = [models.Index(fields=["week"], name="figures_by_week")]

    def __str__(self) -> str:
        return f"{self.channel}, {self.week}"

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(getattr(self, name) for name in self.NUMBERS)
