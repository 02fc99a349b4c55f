"""The words of one article or post as each channel wants them, edited by an officer."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from union.models import Unit


class PostPack(models.Model):
    """What a unit sends out of one thing in one language."""

    subject = models.CharField(max_length=80)  # "page:<translation key>", "post:<key>"
    language = models.CharField(max_length=10)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")  # who sends it out
    title = models.CharField(max_length=255)
    texts = models.JSONField(default=dict)  # by name: see `outreach.pack.texts`
    version = models.PositiveIntegerField(default=1)  # counts changes; for compare and swap
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    saved_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name, verbose_name_plural = _("post pack"), _("post packs")
        constraints = [
            models.UniqueConstraint(fields=["subject", "language", "unit"], name="pack_once"),
            models.CheckConstraint(name="pack_names_its_kind", condition=Q(subject__contains=":")),
        ]
        indexes = [models.Index(fields=["unit", "-saved_at"], name="pack_of_unit")]

    def __str__(self) -> str:
        return self.title
