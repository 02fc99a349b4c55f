"""Families in a household campaign: as little about each as the work needs.

No identity numbers. What is sensitive is read by case officers only, and each look is kept.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from campaigns.models.criteria import Criterion
from campaigns.models.page import CampaignPage
from core.keys import random_key
from images.models import SizedPicture
from union.models import Unit


class HouseholdQuerySet(models.QuerySet):
    def for_cards(self) -> "HouseholdQuerySet":
        """Load what a card of the grid shows; three queries."""
        return self.select_related("unit").prefetch_related("results", "plans")


class Household(models.Model):
    """One family that a branch looks after in a campaign."""

    LARGEST = 30  # people

    campaign = models.ForeignKey(CampaignPage, models.PROTECT, related_name="households")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")  # who looks after it
    key = models.CharField(max_length=22, unique=True, default=random_key)
    head = models.CharField(_("head of the family"), max_length=120)
    hamlet = models.CharField(_("hamlet or street"), max_length=120, blank=True)
    size = models.PositiveSmallIntegerField(_("people"), default=1)
    same = models.CharField(max_length=260, editable=False)  # folded name and hamlet
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    added_at = models.DateTimeField(auto_now_add=True)

    objects = HouseholdQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name, verbose_name_plural = _("family"), _("families")
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "unit", "same"], name="household_once_a_branch"
            ),
            models.CheckConstraint(
                name="household_size_in_range", condition=Q(size__gte=1, size__lte=30)
            ),
            models.CheckConstraint(name="household_has_a_head", condition=~Q(head="")),
        ]
        indexes = [models.Index(fields=["campaign", "unit", "same"], name="household_of_branch")]

    def __str__(self) -> str:
        return self.head


class Result(models.Model):
    """Whether a family reaches one criterion. No row, or `unseen`: nobody has looked."""

    class State(models.TextChoices):
        UNSEEN = "unseen", _("not looked at")
        MET = "met", _("reached")
        NOT_YET = "not_yet", _("not yet")

    household = models.ForeignKey(Household, models.CASCADE, related_name="results")
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=State, default=State.UNSEEN)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["household", "criterion"], name="result_once"),
        ]

    def __str__(self) -> str:
        return f"{self.household_id}/{self.criterion_id}: {self.state}"


class HelpPlan(models.Model):
    """What the branch does so that a family reaches something."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="plans")
    criterion = models.ForeignKey(
        Criterion, models.PROTECT, null=True, blank=True, related_name="+"
    )  # a sensitive one hides the plan from all but case officers
    text = models.CharField(_("what we do"), max_length=300)
    due_on = models.DateField(_("until"), null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.text


class EvidencePhoto(SizedPicture):
    """A picture that shows what was reached; never at a public address."""

    household = models.ForeignKey(Household, models.CASCADE, related_name="photos")
    criterion = models.ForeignKey(
        Criterion, models.PROTECT, null=True, blank=True, related_name="+"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.key


class CaseOfficerQuerySet(models.QuerySet):
    def in_force(self, on: object) -> "CaseOfficerQuerySet":
        """Appointments that include a day."""
        return self.filter(from_date__lte=on).filter(Q(to_date=None) | Q(to_date__gt=on))


class CaseOfficer(models.Model):
    """Who may see what is sensitive about families of a unit, by its own leader's word."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="case_offices")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="case_officers")
    appointed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    from_date = models.DateField(_("from"))
    to_date = models.DateField(_("until"), null=True, blank=True)  # first day she isn't

    objects = CaseOfficerQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name, verbose_name_plural = _("case officer"), _("case officers")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "unit"],
                condition=Q(to_date=None),
                name="case_officer_one_open_term",
            ),
            models.CheckConstraint(
                name="case_officer_dates_in_order",
                condition=Q(to_date=None) | Q(to_date__gte=F("from_date")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.unit}"


class CaseLook(models.Model):
    """That somebody read or changed what is sensitive. Append-only; names no family.

    `household_key` stays when a family is taken out, so that the log can't be thinned.
    """

    class Act(models.TextChoices):
        LOOKED = "looked", _("read")
        CHANGED = "changed", _("changed")
        PHOTO = "photo", _("opened a picture")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    household_key = models.CharField(max_length=22, db_index=True)
    act = models.CharField(max_length=8, choices=Act)
    at = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["unit", "-at"], name="case_look_of_unit")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.act} {self.household_key}"


class UnitReport(models.Model):
    """How much a unit has done in an information campaign, as it says itself."""

    campaign = models.ForeignKey(CampaignPage, models.PROTECT, related_name="reports")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    amount = models.PositiveIntegerField(_("how many so far"), default=0)  # in its `measure`
    note = models.CharField(_("in a few words"), max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(auto_now=True)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "unit"], name="report_once_a_unit"),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id}: {self.amount}"
