"""A letter from draft to the last reader."""

import logging
import smtplib
from datetime import date, datetime, timedelta

from django.core.mail import get_connection
from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.models import User
from core.pagecache import touch
from core.templatetags.ui import local_date
from newsletter.collecting import new_items
from newsletter.letters import letter
from newsletter.models import Issue, Rhythm, Sending, Subscriber
from newsletter.tasks import send_issue
from union.models import Unit

STAMP = "letters"
MOST_FAILURES = 3  # in a row; then no more letters until she confirms again
logger = logging.getLogger(__name__)
Status = Issue.Status


class IssueStopped(Exception):
    """The letter is not at that point any more."""

    def __str__(self) -> str:
        return _("Somebody else has just worked on this letter. Look at it again, please.")


def draft_issue(
    *, unit: Unit, language: str, rhythm: str, until: date, by: User | None = None
) -> Issue | None:
    """Return a new letter with what was published before `until`.

    None if nothing was, or if the period has its letter already.
    """
    since = until - timedelta(days=7)
    if rhythm == Rhythm.MONTHLY:
        since = (until - timedelta(days=1)).replace(day=1)
    items = new_items(unit, language, since, until)
    if not items and by is None:
        return None
    with translation.override(language):
        title = _("%(unit)s: what is new since %(day)s") % {
            "unit": unit.name,
            "day": local_date(since),
        }
    try:
        with transaction.atomic():
            return Issue.objects.create(
                unit=unit,
                language=language,
                rhythm=rhythm,
                title=title[:120],
                since=since,
                until=until,
                items=items,
                made_by=by,
            )
    except IntegrityError:
        return None


def save_issue(*, issue: Issue, title: str, preface: str, keep: list[int]) -> None:
    """Change a draft: its subject, its preface, and which of its items stay, in that order.

    Raises:
        IssueStopped: it is no draft any more.
    """
    items = [issue.items[place] for place in keep if 0 <= place < len(issue.items)]
    fields = {"title": title, "preface": preface, "items": items}
    if not Issue.objects.filter(pk=issue.pk, status=Status.DRAFT).update(**fields):
        raise IssueStopped


def approve(*, issue: Issue, by: User, send_at: datetime | None = None) -> None:
    """Let a letter go, at once or later.

    Raises:
        IssueStopped: it is no draft any more.
    """
    fields = {"status": Status.APPROVED, "approved_by": by, "send_at": send_at or timezone.now()}
    if not Issue.objects.filter(pk=issue.pk, status=Status.DRAFT).update(**fields):
        raise IssueStopped
    start(now=timezone.now())


def drop(*, issue: Issue) -> None:
    """Throw away a letter that has not begun to go out.

    Raises:
        IssueStopped: it is on its way.
    """
    waiting = Issue.objects.filter(pk=issue.pk, status__in=[Status.DRAFT, Status.APPROVED])
    if not waiting.update(status=Status.DROPPED):
        raise IssueStopped


def start(*, now: datetime) -> int:
    """Begin to send what is approved and due; return how many letters. Safe to repeat."""
    begun = 0
    for issue in Issue.objects.filter(status=Status.APPROVED, send_at__lte=now):
        with transaction.atomic():
            same = Issue.objects.filter(pk=issue.pk, status=Status.APPROVED)
            if not same.update(status=Status.SENDING):
                continue
            readers = Subscriber.objects.of_issue(issue).distinct()
            rows = [Sending(issue=issue, subscriber=reader) for reader in readers]
            Sending.objects.bulk_create(rows, ignore_conflicts=True, batch_size=500)
            send_issue.enqueue(issue.pk, key=f"issue:{issue.pk}")
            touch(STAMP)
        begun += 1
    return begun


def send_some(*, issue_id: int, count: int) -> bool:
    """Hand up to `count` letters over; return whether there are more.

    A letter is claimed before it is handed over and never handed over twice: one that a killed
    worker leaves "perhaps sent" stays so.
    """
    issue = Issue.objects.select_related("unit").get(pk=issue_id)
    waiting = issue.sendings.filter(status=Sending.Status.WAITING)
    batch = list(waiting.select_related("subscriber").order_by("pk")[:count])
    line = get_connection()
    for row in batch:
        if waiting.filter(pk=row.pk).update(status=Sending.Status.HANDING):
            _hand_over(issue, row, line)
    line.close()
    if waiting.exists():
        return True
    now = timezone.now()
    Issue.objects.filter(pk=issue.pk, status=Status.SENDING).update(status=Status.SENT, sent_at=now)
    return False


def _hand_over(issue: Issue, row: Sending, line: object) -> None:
    reader = row.subscriber
    message = letter(issue, reader) if not reader.left_at else None
    if message is None:  # she left meanwhile, or nothing is about her topics
        Sending.objects.filter(pk=row.pk).delete()
        return
    message.connection = line
    try:
        message.send()
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPResponseException):
        _came_back(row)
    except OSError:  # the mail server is away: this one waits for the next job
        Sending.objects.filter(pk=row.pk).update(status=Sending.Status.WAITING)
        raise
    else:
        now = timezone.now()
        Sending.objects.filter(pk=row.pk).update(status=Sending.Status.SENT, at=now)
        Subscriber.objects.filter(pk=reader.pk, failures__gt=0).update(failures=0)


def _came_back(row: Sending) -> None:
    now = timezone.now()
    Sending.objects.filter(pk=row.pk).update(status=Sending.Status.FAILED, at=now)
    reader = row.subscriber
    failures = reader.failures + 1
    paused = now if failures >= MOST_FAILURES else None
    Subscriber.objects.filter(pk=reader.pk).update(failures=failures, paused_at=paused)
    logger.info("A letter came back (%s in a row).", failures)
