"""A warning for a commune or the whole province: flood, disease, heat."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.languages import Said, of_columns
from union.models import Unit

LONGEST = timedelta(days=14)  # a warning that needs longer is entered anew, looked at anew


class AlertQuerySet(models.QuerySet):
    def current(self, now: datetime) -> "AlertQuerySet":
        """Approved ones that are shown now or will be."""
        return self.filter(status=Alert.Status.APPROVED, ends_at__gt=now)

    def waiting(self) -> "AlertQuerySet":
        return self.filter(status=Alert.Status.WAITING)


class Alert(models.Model):
    """Some words with a source, shown on public pages from one moment to another."""

    class Level(models.TextChoices):
        INFO = "info", _("to know")
        WARNING = "warning", _("take care")
        DANGER = "danger", _("danger")

    class Status(models.TextChoices):
        WAITING = "waiting", _("waits for approval")
        APPROVED = "approved", _("approved")
        REFUSED = "refused", _("refused")
        ENDED = "ended", _("ended early")

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="alerts", verbose_name=_("where"))
    level = models.CharField(_("how serious"), max_length=8, choices=Level, default=Level.WARNING)
    text = models.CharField(_("what people should know and do"), max_length=240)
    text_en = models.CharField(_("the same in English"), max_length=240, blank=True)
    text_de = models.CharField(_("the same in German"), max_length=240, blank=True)
    text_ar = models.CharField(_("the same in Arabic"), max_length=240, blank=True)
    text_hi = models.CharField(_("the same in Hindi"), max_length=240, blank=True)
    source_name = models.CharField(_("who says so"), max_length=120)
    source_url = models.URLField(_("where it can be read"), max_length=300)
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"))
    status = models.CharField(max_length=8, choices=Status, default=Status.WAITING)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    entered_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = AlertQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("alert"), _("alerts")
        constraints = [
            models.CheckConstraint(
                name="alert_ends_after_it_starts", condition=Q(ends_at__gt=F("starts_at"))
            ),
            models.CheckConstraint(
                name="alert_not_too_long", condition=Q(ends_at__lte=F("starts_at") + LONGEST)
            ),
            models.CheckConstraint(
                name="alert_has_a_source", condition=~Q(source_name="") & ~Q(source_url="")
            ),
            models.CheckConstraint(
                name="alert_decided_by_somebody",
                condition=Q(status="waiting")
                | Q(decided_by__isnull=False, decided_at__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["status", "ends_at"], name="alert_current")]

    def __str__(self) -> str:
        return self.text

    @property
    def local_text(self) -> Said:
        """The text in the reader's language; English where hers is missing."""
        return of_columns(self, "text")

    @property
    def in_others(self) -> list[Said]:
        """The text in the other languages in which somebody wrote it."""
        written = ((code, getattr(self, f"text_{code}")) for code in ("en", "de", "ar", "hi"))
        return [Said(text, code) for code, text in written if text]

    @property
    def language(self) -> str:
        """What language `local_text` is in."""
        return self.local_text.language
