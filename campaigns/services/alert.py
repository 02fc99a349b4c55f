"""Entering, approving and ending warnings."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from campaigns.access import may_decide_alert
from campaigns.alerts import STAMP
from campaigns.models import Alert
from core.pagecache import touch

Status = Alert.Status


class DecidedBefore(Exception):
    """Somebody was quicker. `str()` tells staff."""

    def __str__(self) -> str:
        return _("Somebody has decided about this alert already.")


@transaction.atomic
def enter_alert(*, by: User, **fields: object) -> Alert:
    """Write down a warning; a leader's own counts at once, anybody else's waits for her."""
    alert = Alert(entered_by=by, **fields)
    if may_decide_alert(by, alert):
        alert.status, alert.decided_by = Status.APPROVED, by
        alert.decided_at = timezone.now()
    alert.save()
    touch(STAMP)
    return alert


@transaction.atomic
def decide_alert(*, alert: Alert, approve: bool, by: User) -> None:
    """Show a warning that waits, or refuse it.

    Raises:
        DecidedBefore: it doesn't wait any more.
    """
    _move(alert, Status.WAITING, Status.APPROVED if approve else Status.REFUSED, by)


@transaction.atomic
def end_alert(*, alert: Alert, by: User) -> None:
    """Take a warning away before its time.

    Raises:
        DecidedBefore: it isn't shown any more.
    """
    _move(alert, Status.APPROVED, Status.ENDED, by)


def _move(alert: Alert, before: str, after: str, by: User) -> None:
    now: datetime = timezone.now()
    found = Alert.objects.filter(pk=alert.pk, status=before)
    if not found.update(status=after, decided_by=by, decided_at=now):
        raise DecidedBefore
    alert.refresh_from_db()
    touch(STAMP)
