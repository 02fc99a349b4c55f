"""Applied, approved, refused, suspended, closed: how a seller gets from one to another."""

from functools import partial

from django.db import transaction
from django.db.models.functions import Coalesce, Now
from django.utils.translation import gettext as _

from accounts.models import User
from cooperatives import tasks
from cooperatives.models import Seller, SellerEvent
from cooperatives.signals import seller_status_changed
from core import pagecache

Status = Seller.Status


class AlreadyDecided(Exception):
    """Somebody else, or a second click, has changed the status before."""

    def __init__(self, status: str) -> None:
        label = Status(status).label
        super().__init__(_("This has been decided already. The stall is: %s.") % label)


class ReasonMissing(Exception):
    def __init__(self) -> None:
        super().__init__(_("Write the reason. The seller reads it and knows what to do."))


def approve_seller(*, seller: Seller, by: User) -> Seller:
    """Open the stall to the public.

    Raises:
        AlreadyDecided: she is not waiting any more.
    """
    return move_seller(seller, {Status.APPLIED}, Status.APPROVED, by=by)


def refuse_seller(*, seller: Seller, by: User, reason: str) -> Seller:
    """Send the application back with what is missing.

    Raises:
        AlreadyDecided: she is not waiting any more.
        ReasonMissing: nothing was written.
    """
    return move_seller(seller, {Status.APPLIED}, Status.REFUSED, by=by, reason=_given(reason))


def suspend_seller(*, seller: Seller, by: User, reason: str) -> Seller:
    """Close the stall to buyers until the Union opens it again.

    Raises:
        AlreadyDecided: the stall is not open.
        ReasonMissing: nothing was written.
    """
    return move_seller(seller, {Status.APPROVED}, Status.SUSPENDED, by=by, reason=_given(reason))


def reopen_seller(*, seller: Seller, by: User) -> Seller:
    """Open a suspended stall again.

    Raises:
        AlreadyDecided: the stall is not suspended.
    """
    return move_seller(seller, {Status.SUSPENDED}, Status.APPROVED, by=by)


def close_seller(*, seller: Seller, by: User, reason: str = "") -> Seller:
    """End the stall; what was ordered stays to be sent. She may apply again later.

    Raises:
        AlreadyDecided: it is closed.
    """
    every_other = set(Status.values) - {Status.CLOSED}
    return move_seller(seller, every_other, Status.CLOSED, by=by, reason=reason.strip())


@transaction.atomic
def move_seller(
    seller: Seller, allowed: set[str], to_status: str, *, by: User | None, reason: str = ""
) -> Seller:
    """Change a status once, write it down, tell the apps above and the seller.

    Compare and swap: of two clicks only one finds the status it expects.
    """
    from_status = seller.status
    if from_status not in allowed:
        raise AlreadyDecided(from_status)
    new = {"status": to_status, "status_reason": reason}
    if to_status == Status.APPROVED:
        new["approved_at"] = Coalesce("approved_at", Now())
    if Seller.objects.filter(pk=seller.pk, status=from_status).update(**new) != 1:
        raise AlreadyDecided(Seller.objects.values_list("status", flat=True).get(pk=seller.pk))
    seller.refresh_from_db(fields=["status", "status_reason", "approved_at"])
    record_status(seller, from_status, by=by, reason=reason)
    return seller


def record_status(seller: Seller, from_status: str, *, by: User | None, reason: str = "") -> None:
    """Add the event of a change that was just made, inside the same transaction."""
    event = SellerEvent.objects.create(
        seller=seller, from_status=from_status, to_status=seller.status, reason=reason, by=by
    )
    pagecache.touch("sellers", f"seller:{seller.pk}")
    seller_status_changed.send(
        sender=Seller, seller=seller, from_status=from_status, to_status=seller.status
    )
    for task in (tasks.write_to_members, tasks.write_to_officers):
        # Robust: a failing mail server never breaks what was just decided.
        transaction.on_commit(partial(task.enqueue, event.pk), robust=True)


def _given(reason: str) -> str:
    if not reason.strip():
        raise ReasonMissing
    return reason.strip()
