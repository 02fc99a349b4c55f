"""What people say below news and posts, and what others report."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.keys import random_key
from union.models import Unit

CHANGEABLE = timedelta(minutes=15)  # how long an author may change her words


class CommentQuerySet(models.QuerySet):
    def about(self, subject: str) -> "CommentQuerySet":
        return self.filter(subject=subject)

    def shown(self) -> "CommentQuerySet":
        """What everybody reads."""
        return self.filter(status=Comment.Status.SHOWN)

    def waiting(self) -> "CommentQuerySet":
        """What nobody reads before an officer has."""
        return self.filter(status=Comment.Status.WAITING)

    def reported(self) -> "CommentQuerySet":
        """Shown ones that somebody complained about and no officer has looked at since."""
        open_reports = Report.objects.filter(comment=OuterRef("pk"), settled_at=None)
        return self.shown().filter(Exists(open_reports))

    def with_reports(self) -> "CommentQuerySet":
        """Count the open complaints as `report_count`."""
        return self.annotate(report_count=Count("reports", filter=Q(reports__settled_at=None)))


class Comment(models.Model):
    """A few plain words below something; an answer to another comment has a `parent`."""

    LONGEST = 2000  # letters

    class Status(models.TextChoices):
        WAITING = "waiting", _("waits")
        SHOWN = "shown", _("shown")
        REFUSED = "refused", _("refused")  # by an officer, before or after it was shown
        REMOVED = "removed", _("removed by its author")  # its words are gone

    class Held(models.TextChoices):
        LINK = "link", _("a link from a new account")
        WORD = "word", _("a word on the list")
        REPEATED = "repeated", _("the same text several times")
        REPORTED = "reported", _("reported by several members")

    key = models.CharField(max_length=22, unique=True, default=random_key, editable=False)
    subject = models.CharField(max_length=64)
    unit = models.ForeignKey(  # whose officers answer for it; none: the province's
        Unit, models.PROTECT, null=True, blank=True, related_name="+"
    )
    parent = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="replies"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="comments"
    )
    author_name = models.CharField(_("your name, as others read it"), max_length=60, blank=True)
    text = models.CharField(pgettext_lazy("comment", "your words"), max_length=LONGEST, blank=True)
    digest = models.CharField(max_length=32, editable=False)  # of the folded text
    language = models.CharField(max_length=10, default="vi")  # in which it was written
    status = models.CharField(max_length=10, choices=Status, default=Status.WAITING)
    held_for = models.CharField(max_length=10, choices=Held, blank=True)
    held_word = models.CharField(max_length=60, blank=True)  # which word on the list
    reason = models.CharField(max_length=300, blank=True)  # why it was refused
    created_at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("comment"), _("comments")
        constraints = [
            models.CheckConstraint(
                name="comment_says_something", condition=~Q(text="") | Q(status="removed")
            ),
            models.CheckConstraint(
                name="comment_refused_has_reason",
                condition=~Q(status="refused") | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="comment_is_no_answer_to_itself", condition=~Q(parent=models.F("pk"))
            ),
        ]
        indexes = [
            models.Index(fields=["subject", "parent", "created_at"], name="comment_of_subject"),
            models.Index(
                fields=["created_at"], name="comment_waiting", condition=Q(status="waiting")
            ),
            models.Index(fields=["digest", "created_at"], name="comment_same_text"),
        ]

    def __str__(self) -> str:
        return self.text[:60] or str(self.get_status_display())

    @property
    def is_shown(self) -> bool:
        return self.status == self.Status.SHOWN

    @property
    def is_waiting(self) -> bool:
        return self.status == self.Status.WAITING

    @property
    def is_refused(self) -> bool:
        return self.status == self.Status.REFUSED

    @property
    def is_removed(self) -> bool:
        return self.status == self.Status.REMOVED

    def can_be_changed(self, now: datetime) -> bool:
        """Return whether its author may still change her words: a quarter of an hour."""
        return (self.is_shown or self.is_waiting) and now < self.created_at + CHANGEABLE


class Report(models.Model):
    """Somebody finds that a comment should not stand there. Visitors may say so too."""

    class Reason(models.TextChoices):
        ADVERTISING = "advertising", _("Advertising, or a link I don’t trust")
        FRAUD = "fraud", _("It looks like a fraud")
        HURTFUL = "hurtful", _("It hurts or threatens somebody")
        FALSE = "false", _("It is not true")
        PRIVATE = "private", _("It gives away something private")
        OTHER = "other", _("Something else")

    comment = models.ForeignKey(Comment, models.CASCADE, related_name="reports")
    reason = models.CharField(_("what is wrong?"), max_length=12, choices=Reason)
    words = models.CharField(_("in your words"), max_length=300, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = _("report"), _("reports")
        constraints = [
            models.UniqueConstraint(fields=["comment", "user"], name="report_once_a_member"),
        ]

    def __str__(self) -> str:
        return self.get_reason_display()
