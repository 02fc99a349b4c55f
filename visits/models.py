"""How often something was read on a day. No visitor, no address, no time of day."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

LONGEST_SUBJECT = 80  # letters


class DailyViewsQuerySet(models.QuerySet):
    def between(self, first: date, last: date) -> "DailyViewsQuerySet":
        """Totals of the days from `first` to `last`, both included."""
        return self.filter(day__range=(first, last))

    def of_kind(self, kind: str) -> "DailyViewsQuerySet":
        """Totals of pages, posts, sellers … only."""
        return self.filter(subject__startswith=f"{kind}:")


class DailyViews(models.Model):
    """The views of one thing in one language on one day."""

    subject = models.CharField(max_length=LONGEST_SUBJECT)  # "page:<translation key>", "post:…"
    language = models.CharField(max_length=10)
    day = models.DateField()  # in the site's time zone
    # Who answers for it, as the page said when it was first read that day.
    unit = models.ForeignKey("union.Unit", models.PROTECT, null=True, related_name="+")
    count = models.PositiveIntegerField(default=0)

    objects = DailyViewsQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("page views"), _("page views")
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "language", "day"], name="views_one_row_a_day"
            ),
            models.CheckConstraint(
                name="views_name_their_kind", condition=Q(subject__contains=":")
            ),
        ]
        indexes = [models.Index(fields=["day", "unit"], name="views_by_day")]

    def __str__(self) -> str:
        return f"{self.subject} {self.language} {self.day}: {self.count}"
