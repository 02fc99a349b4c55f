"""What every officer has to learn in a year, and who was reminded of it."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from union.models import Officer, Unit


class RequirementQuerySet(models.QuerySet):
    def about(self, units: models.QuerySet) -> "RequirementQuerySet":
        """Requirements that officers of these units have to fulfil, or that these units made."""
        paths = list(units.order_by("path").values_list("path", flat=True))
        above = {path[:end] for path in paths for end in range(4, len(path) + 1, 4)}
        return self.filter(unit__path__in=above)


class Requirement(models.Model):
    """One thing that the officers of a unit and of all below it learn in one year.

    Whoever completed the course, or came to a session of the course or for this, has done it.
    """

    class Who(models.TextChoices):
        EVERYBODY = "", _("all officers")
        LEADER = Officer.Role.LEADER, _("leaders only")
        OFFICER = Officer.Role.OFFICER, _("officers without leaders and editors")
        EDITOR = Officer.Role.EDITOR, _("editors only")

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="requirements")
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(2020), MaxValueValidator(2100)]
    )
    title = models.CharField(_("what is learnt"), max_length=150)
    course_key = models.UUIDField(null=True, blank=True)  # translation_key of a CoursePage
    who = models.CharField(_("who"), max_length=10, choices=Who, blank=True, default="")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = RequirementQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("requirement"), _("requirements")
        constraints = [
            models.UniqueConstraint(fields=["unit", "year", "title"], name="requirement_once"),
            models.CheckConstraint(
                name="requirement_year_is_a_year", condition=Q(year__gte=2020, year__lte=2100)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.year})"

    @property
    def staff_url(self) -> str:
        return reverse("coverage_detail", args=[self.pk])


class Reminded(models.Model):
    """The last time an officer was reminded of a requirement."""

    requirement = models.ForeignKey(Requirement, models.CASCADE, related_name="reminded")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["requirement", "user"], name="reminded_once"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.requirement}"
