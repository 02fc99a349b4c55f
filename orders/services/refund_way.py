"""Where money that a person gives back goes, and files for the bank."""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from orders import chores
from orders.models import Refund

Status = Refund.Status


class RefundClosed(Exception):
    """The money is on its way, or there already. `str()` tells the buyer or staff."""

    def __str__(self) -> str:
        return _("This money is on its way already.")


def change_refund_account(*, refund: Refund, bank: str, account: str, holder: str) -> None:
    """Note where the buyer wants her money, while nobody has sent it.

    Raises:
        RefundClosed.
    """
    waiting = Refund.objects.by_hand().filter(pk=refund.pk).exclude(status=Status.SENT)
    if waiting.update(bank_bin=bank, bank_account=account, bank_holder=holder) != 1:
        raise RefundClosed


@transaction.atomic
def retry_refund(*, refund: Refund) -> None:
    """Let the gateway try once more what it refused before, as something new: see `retries`.

    Raises:
        RefundClosed.
    """
    failed = Refund.objects.filter(pk=refund.pk, status=Status.FAILED, way="card")
    again = {"status": Status.ASKED, "problem": "", "external_id": "", "retries": F("retries") + 1}
    if failed.update(**again) != 1:
        raise RefundClosed
    chores.send_refund.enqueue(refund.pk)


def take_bounced(*, refund: Refund) -> None:
    """Note that the bank sent money back: the buyer is asked for another account.

    Raises:
        RefundClosed: it isn't with the bank.
    """
    sent = Refund.objects.by_hand().filter(pk=refund.pk, status=Status.SENT)
    forgotten = {"bank_account": "", "bank_holder": "", "handed_at": None}
    problem = _("The bank sent it back.")
    if sent.update(status=Status.FAILED, problem=problem, **forgotten) != 1:
        raise RefundClosed


@transaction.atomic
def export_refunds(*, now: datetime) -> int:
    """Mark all refunds whose account is known as handed to the bank; return how many.

    What is marked is in the bank's file and in no later one.
    """
    return ready_refunds().update(status=Status.SENT, handed_at=now)


def ready_refunds() -> object:
    """Refunds that a bank can make: by hand, account known, not handed to it yet."""
    known = Refund.objects.by_hand().exclude(bank_account="")
    return known.filter(status__in=[Status.ASKED, Status.FAILED])
