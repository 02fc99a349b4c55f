"""One question or proposal, from asking to rating."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.keys import order_number, random_key
from core.text import fold
from images.models import SizedPicture
from tickets.models.settings import Topic
from union.models import Unit

LONGEST = 4000  # letters of a question or an answer
WORDS_SEARCHED = 6


class TicketQuerySet(models.QuerySet):
    def open(self) -> "TicketQuerySet":
        """What somebody still has to answer."""
        return self.filter(status__in=Ticket.OPEN)

    def waiting_for_us(self) -> "TicketQuerySet":
        """What an officer has to do something about; not what waits for the asker."""
        return self.filter(status__in=[Ticket.Status.NEW, Ticket.Status.ACCEPTED])

    def overdue(self, now: datetime) -> "TicketQuerySet":
        return self.waiting_for_us().filter(due_at__lt=now)

    def published(self) -> "TicketQuerySet":
        """Questions that everybody may read, with their answers."""
        return self.filter(published_at__isnull=False)

    def matching(self, text: str) -> "TicketQuerySet":
        """Published questions that hold every word of `text`."""
        found = self
        for word in fold(text).split()[:WORDS_SEARCHED]:
            found = found.filter(search_text__contains=word)
        return found

    def for_rows(self) -> "TicketQuerySet":
        """Load what one line of a list shows, in one query."""
        return self.select_related("topic", "unit", "assigned_to")


class Ticket(models.Model):
    """Somebody's question to a unit. `version` grows with every change: compare and swap."""

    class Status(models.TextChoices):
        NEW = "new", pgettext_lazy("question", "new")
        ACCEPTED = "accepted", _("being looked at")
        ASKED_BACK = "asked_back", _("waits for the person who asked")
        ANSWERED = "answered", _("answered")
        CLOSED = "closed", _("closed")

    class Urgency(models.TextChoices):
        NORMAL = "normal", _("normal")
        URGENT = "urgent", _("urgent")

    OPEN = (Status.NEW, Status.ACCEPTED, Status.ASKED_BACK)
    DONE = (Status.ANSWERED, Status.CLOSED)

    number = models.CharField(max_length=9, unique=True, default=order_number)
    key = models.CharField(max_length=22, unique=True, default=random_key)  # of her own link
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="tickets")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="tickets")  # that answers
    status = models.CharField(max_length=12, choices=Status, default=Status.NEW)
    urgency = models.CharField(
        _("how urgent"), max_length=8, choices=Urgency, default=Urgency.NORMAL
    )
    is_sensitive = models.BooleanField(default=False)  # as the topic was when it was asked
    is_anonymous = models.BooleanField(default=False)  # then nothing of her is kept
    asker = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="tickets"
    )
    name = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=16, blank=True)  # +84…
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=10)
    title = models.CharField(_("in one line"), max_length=120)
    text = models.TextField(_("your question or proposal"), max_length=LONGEST)
    wants_public = models.BooleanField(default=False)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    answer = models.TextField(max_length=LONGEST, blank=True)  # the last one given
    public_question = models.TextField(max_length=LONGEST, blank=True)  # without names
    public_answer = models.TextField(max_length=LONGEST, blank=True)
    search_text = models.TextField(blank=True, editable=False)  # of what is published, folded
    asked_at = models.DateTimeField(default=timezone.now, editable=False)
    due_at = models.DateTimeField()
    paused_at = models.DateTimeField(null=True)  # since when it waits for the asker
    answered_at = models.DateTimeField(null=True)  # the first answer
    closed_at = models.DateTimeField(null=True)
    published_at = models.DateTimeField(null=True)
    stars = models.PositiveSmallIntegerField(null=True)  # 1 to 5: her satisfaction
    stars_words = models.TextField(max_length=1000, blank=True)
    version = models.PositiveIntegerField(default=0)

    objects = TicketQuerySet.as_manager()

    class Meta:
        verbose_name, verbose_name_plural = _("question"), _("questions")
        constraints = [
            models.CheckConstraint(
                name="ticket_anonymous_keeps_nobody",
                condition=Q(is_anonymous=False) | Q(asker=None, name="", phone="", email=""),
            ),
            models.CheckConstraint(
                name="ticket_sensitive_stays_private",
                condition=Q(is_sensitive=False) | Q(published_at=None, wants_public=False),
            ),
            models.CheckConstraint(
                name="ticket_published_with_answer",
                condition=Q(published_at=None) | (~Q(public_question="") & ~Q(public_answer="")),
            ),
            models.CheckConstraint(
                name="ticket_stars_one_to_five",
                condition=Q(stars=None)
                | Q(stars__gte=1, stars__lte=5, status__in=["answered", "closed"]),
            ),
            models.CheckConstraint(
                name="ticket_answered_with_time",
                condition=~Q(status="answered") | (Q(answered_at__isnull=False) & ~Q(answer="")),
            ),
            models.CheckConstraint(
                name="ticket_answered_after_asked",
                condition=Q(answered_at=None) | Q(answered_at__gte=F("asked_at")),
            ),
            models.CheckConstraint(
                name="ticket_paused_while_asked_back",
                condition=Q(status="asked_back", paused_at__isnull=False)
                | (~Q(status="asked_back") & Q(paused_at=None)),
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "status", "due_at"], name="ticket_queue"),
            models.Index(fields=["-published_at"], name="ticket_published"),
        ]

    def __str__(self) -> str:
        return self.number

    def get_absolute_url(self) -> str:
        """Where everybody reads it, once it is published."""
        return reverse("tickets:public", args=[self.number])

    @property
    def is_open(self) -> bool:
        return self.status in self.OPEN

    @property
    def who(self) -> str:
        """What officers call the person who asked."""
        return self.name or str(_("Somebody who keeps her name to herself"))

    def is_late(self, now: datetime) -> bool:
        return self.status in (self.Status.NEW, self.Status.ACCEPTED) and self.due_at < now

    @property
    def public_title(self) -> str:
        """What others read above it: the first line of the officer's words, never hers."""
        return Truncator(self.public_question.strip().partition("\n")[0].strip()).chars(120)

    @property
    def public_rest(self) -> str:
        """What follows the title, all of it where the title is cut."""
        first, _end, rest = self.public_question.strip().partition("\n")
        return rest.strip() if first.strip() == self.public_title else self.public_question

    def own_path(self) -> str:
        """Her own link: whoever has it sees the question."""
        return f"{reverse('tickets:own', args=[self.number])}?key={self.key}"


class TicketEvent(models.Model):
    """What happened to a question; the database refuses to change or delete it."""

    class Kind(models.TextChoices):
        ASKED = "asked", _("asked")
        ACCEPTED = "accepted", _("taken on")
        ASSIGNED = "assigned", _("given to a colleague")
        FORWARDED = "forwarded", _("passed on to another unit")
        ASKED_BACK = "asked_back", _("asked back")
        ADDED = "added", _("added by the person who asked")
        NOTED = "noted", _("note among officers")
        ANSWERED = "answered", _("answered")
        PUBLISHED = "published", _("published")
        HIDDEN = "hidden", _("taken off the public page")
        RATED = "rated", _("rated")
        REOPENED = "reopened", _("opened again")
        CLOSED = "closed", _("closed")

    FOR_HER = (
        Kind.ASKED,
        Kind.ACCEPTED,
        Kind.FORWARDED,
        Kind.ASKED_BACK,
        Kind.ADDED,
        Kind.ANSWERED,
        Kind.REOPENED,
        Kind.CLOSED,
    )

    ticket = models.ForeignKey(Ticket, models.PROTECT, related_name="events")
    kind = models.CharField(max_length=12, choices=Kind)
    at = models.DateTimeField()
    # Neither deleted nor emptied with the account: accounts are made nameless instead.
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    words = models.TextField(blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")  # passed on to
    number = models.PositiveSmallIntegerField(null=True)  # stars

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                name="ticket_event_names_unit",
                condition=Q(kind="forwarded", unit__isnull=False)
                | (~Q(kind="forwarded") & Q(unit=None)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ticket_id}: {self.kind}"


class TicketPhoto(SizedPicture):
    """A picture with a question; seen by her and by the officers who may see the question."""

    ticket = models.ForeignKey(Ticket, models.CASCADE, related_name="photos")

    def __str__(self) -> str:
        return self.key
