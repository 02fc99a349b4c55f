"""What staff set up beforehand: topics, days off, answers that are given often."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from union.models import Unit


class Topic(models.Model):
    """What a question is about: who answers it, and how soon."""

    class Desk(models.TextChoices):
        UNIT = "unit", _("the unit that was asked")
        COMMUNE = "commune", _("the commune union")
        PROVINCE = "province", _("the province union")

    name = models.CharField(_("name"), max_length=80)
    names = models.JSONField(
        _("name in other languages"),
        default=dict,
        blank=True,
        help_text=_('By language: {"en": "…", "de": "…"}. Without one, the name above is shown.'),
    )
    hint = models.CharField(_("what belongs here"), max_length=160, blank=True)
    desk = models.CharField(_("answered by"), max_length=10, choices=Desk, default=Desk.UNIT)
    answer_days = models.PositiveSmallIntegerField(_("working days until the answer"), default=5)
    is_sensitive = models.BooleanField(
        _("confidential"),
        default=False,
        help_text=_(
            "Only officers of the very unit that was asked see such questions. They are never "
            "published, and letters about them say nothing of what they are about."
        ),
    )
    is_open = models.BooleanField(_("can be chosen"), default=True)
    position = models.PositiveSmallIntegerField(_("position"), default=50)

    class Meta:
        verbose_name, verbose_name_plural = _("topic of questions"), _("topics of questions")
        ordering = ["position", "pk"]
        constraints = [
            models.CheckConstraint(
                name="topic_days_possible", condition=Q(answer_days__gte=1, answer_days__lte=60)
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The name in the reader's language, else in English, else as it was written."""
        language = translation.get_language() or ""
        if language == settings.LANGUAGE_CODE or not isinstance(self.names, dict):
            return self.name
        return self.names.get(language) or self.names.get("en") or self.name


class Holiday(models.Model):
    """A day on which no office answers; Saturdays and Sundays are known."""

    day = models.DateField(_("day"), unique=True)
    name = models.CharField(_("name"), max_length=80)

    class Meta:
        verbose_name, verbose_name_plural = _("day off"), _("days off")
        ordering = ["day"]

    def __str__(self) -> str:
        return f"{self.day}: {self.name}"


class ReplyTemplate(models.Model):
    """An answer that a unit gives often."""

    unit = models.ForeignKey(
        Unit, models.CASCADE, related_name="reply_templates", verbose_name=_("unit")
    )
    title = models.CharField(_("title"), max_length=80)
    text = models.TextField(_("text"), max_length=4000)

    class Meta:
        verbose_name, verbose_name_plural = _("ready answer"), _("ready answers")
        constraints = [
            models.UniqueConstraint(fields=["unit", "title"], name="reply_template_once"),
        ]

    def __str__(self) -> str:
        return self.title
