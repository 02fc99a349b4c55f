"""How the Union keeps talk decent: a word list, strikes, appeals, and a log of every decision."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from community.models.comments import Comment
from core.keys import random_key
from union.models import Unit


class WatchedWord(models.Model):
    """A word or a phrase that is found in comments, however it is disguised."""

    class Action(models.TextChoices):
        HOLD = "hold", _("an officer reads it first")
        REFUSE = "refuse", _("it can’t be sent")

    text = models.CharField(
        _("word or phrase"),
        max_length=60,
        help_text=_("As it is written, with its marks. It is found without them too."),
    )
    key = models.CharField(max_length=60, unique=True, editable=False)  # lower case, one space
    action = models.CharField(_("what happens"), max_length=10, choices=Action)
    sentence = models.CharField(
        _("what its author reads"),
        max_length=200,
        blank=True,
        help_text=_("Only when it can’t be sent: say kindly why, and what she may write."),
    )
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name, verbose_name_plural = _("watched word"), _("watched words")
        constraints = [
            models.CheckConstraint(
                name="watched_word_explains_refusal",
                condition=~Q(action="refuse") | ~Q(sentence=""),
            ),
        ]

    def __str__(self) -> str:
        return self.text


class StrikeQuerySet(models.QuerySet):
    def standing(self) -> "StrikeQuerySet":
        """Those that were not taken back."""
        return self.filter(withdrawn_at=None)

    def silencing(self, now: datetime) -> "StrikeQuerySet":
        """Those for which a person may not write now, the longest first."""
        lasting = Q(level=Strike.Level.CLOSED) | Q(until__gt=now)
        return self.standing().filter(lasting).order_by("-level", "-until")


class Strike(models.Model):
    """An officer's answer to words that broke the rules; each is harder than the one before."""

    class Level(models.IntegerChoices):
        WARNING = 1, _("a warning")
        WEEK = 2, _("no comments for 7 days")
        MONTH = 3, _("no comments for 30 days")
        CLOSED = 4, _("no comments any more")

    LASTS = {Level.WEEK: timedelta(days=7), Level.MONTH: timedelta(days=30)}

    key = models.CharField(max_length=22, unique=True, default=random_key, editable=False)
    user = models.ForeignKey(  # empty once she has left
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="strikes"
    )
    comment = models.ForeignKey(Comment, models.SET_NULL, null=True, related_name="strikes")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    level = models.PositiveSmallIntegerField(choices=Level)
    reason = models.CharField(_("reason"), max_length=300)
    words = models.CharField(max_length=Comment.LONGEST, blank=True)  # what she had written
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)  # for those that pass
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = StrikeQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("strike"), _("strikes")
        constraints = [
            models.CheckConstraint(name="strike_has_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="strike_until_fits_level",
                condition=Q(level__in=[1, 4], until=None)
                | Q(level__in=[2, 3], until__isnull=False, until__gt=models.F("given_at")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user or _('Former member')}: {self.get_level_display()}"


class AppealQuerySet(models.QuerySet):
    def waiting(self) -> "AppealQuerySet":
        return self.filter(decided_at=None)


class Appeal(models.Model):
    """She finds a strike unjust: she says so once, another officer decides."""

    LONGEST = 1000  # letters

    strike = models.OneToOneField(Strike, models.CASCADE, related_name="appeal")
    text = models.CharField(_("why it is unjust, in your words"), max_length=LONGEST)
    created_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    is_upheld = models.BooleanField(null=True)  # True: the strike was taken back
    answer = models.CharField(_("answer to the author"), max_length=300, blank=True)

    objects = AppealQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("appeal"), _("appeals")
        constraints = [
            models.CheckConstraint(
                name="appeal_decided_altogether",
                condition=Q(decided_at=None, decided_by=None, is_upheld=None, answer="")
                | Q(decided_at__isnull=False, decided_by__isnull=False, is_upheld__isnull=False)
                & ~Q(answer=""),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]


class Decision(models.Model):
    """Who decided what, when and why. Written once: the database refuses to change it."""

    class Act(models.TextChoices):
        SHOW = "show", _("shown")
        REFUSE = "refuse", _("refused")
        KEEP = "keep", _("left standing after reports")
        STRIKE = "strike", _("strike given")
        UPHOLD = "uphold", _("appeal upheld: strike taken back")
        REJECT = "reject", _("appeal rejected")

    # Numbers and keys, not foreign keys: what they name may go, the log stays as it is.
    comment_key = models.CharField(max_length=22, blank=True, db_index=True)
    strike_key = models.CharField(max_length=22, blank=True, db_index=True)
    act = models.CharField(max_length=10, choices=Act)
    reason = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name, verbose_name_plural = _("decision"), _("decisions")
        constraints = [
            models.CheckConstraint(
                name="decision_about_something",
                condition=~Q(comment_key="") | ~Q(strike_key=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_act_display()}, {self.by}"
