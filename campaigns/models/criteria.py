"""What families are looked at for, as data: policy changes its wording every few years."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable

from core.languages import Said, of_columns


class CriteriaSet(ClusterableModel):
    """A list of criteria, such as “5 without, 3 clean”."""

    name = models.CharField(_("name"), max_length=120)
    basis = models.CharField(
        _("where it is written"),
        max_length=200,
        blank=True,
        help_text=_("Number, date and issuer of the plan or guideline."),
    )

    panels = [
        FieldPanel("name"),
        FieldPanel("basis"),
        InlinePanel("criteria", heading=_("Criteria"), label=_("criterion"), min_num=1),
    ]

    class Meta:
        verbose_name, verbose_name_plural = _("set of criteria"), _("sets of criteria")

    def __str__(self) -> str:
        return self.name


class CriterionQuerySet(models.QuerySet):
    def in_force(self, on: object) -> "CriterionQuerySet":
        """Those that count on a day, in order."""
        return (
            self.filter(Q(valid_from=None) | Q(valid_from__lte=on))
            .filter(Q(valid_to=None) | Q(valid_to__gt=on))
            .order_by("sort_order", "pk")
        )

    def ordinary(self) -> "CriterionQuerySet":
        """Those every officer of the branch may see."""
        return self.filter(is_sensitive=False)

    def sensitive(self) -> "CriterionQuerySet":
        """Those only case officers may see for a family."""
        return self.filter(is_sensitive=True)


class Criterion(Orderable):
    """One thing a family reaches or not."""

    criteria_set = ParentalKey(CriteriaSet, on_delete=models.CASCADE, related_name="criteria")
    group = models.CharField(
        _("group"), max_length=60, blank=True, help_text=_("Such as: 5 without")
    )
    text = models.CharField(_("what a family reaches"), max_length=160)
    text_en = models.CharField(_("the same in English"), max_length=160, blank=True)
    text_de = models.CharField(_("the same in German"), max_length=160, blank=True)
    text_ar = models.CharField(_("the same in Arabic"), max_length=160, blank=True)
    text_hi = models.CharField(_("the same in Hindi"), max_length=160, blank=True)
    is_sensitive = models.BooleanField(
        _("sensitive"),
        default=False,
        help_text=_(
            "Poverty, violence, law-breaking: seen for a family by case officers only; "
            "everybody else sees totals."
        ),
    )
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid until"), null=True, blank=True)  # first day it doesn't

    objects = CriterionQuerySet.as_manager()

    panels = [
        FieldPanel("group"),
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("text_en"), FieldPanel("text_de")]),
        FieldRowPanel([FieldPanel("text_ar"), FieldPanel("text_hi")]),
        FieldPanel("is_sensitive"),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name, verbose_name_plural = _("criterion"), _("criteria")
        constraints = [
            models.CheckConstraint(
                name="criterion_dates_in_order",
                condition=Q(valid_to=None) | Q(valid_from=None) | Q(valid_to__gt=F("valid_from")),
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def local_text(self) -> Said:
        """The text in the reader's language; English where hers is missing."""
        return of_columns(self, "text")

    @property
    def texts(self) -> list[str]:
        """The text in every language in which somebody wrote it."""
        written = (self.text, self.text_en, self.text_de, self.text_ar, self.text_hi)
        return [text for text in written if text]
