"""Who may act for a stall: invitations that work once, memberships that end."""

from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from cooperatives import tasks
from cooperatives.models import Invitation, Membership, Seller

DAYS_OPEN = 14
MOST_OPEN = 10  # invitations of one stall at a time


class InvitationGone(Exception):
    def __init__(self) -> None:
        super().__init__(_("This invitation is used up or too old. Ask for a new one."))


class TooManyInvitations(Exception):
    def __init__(self) -> None:
        super().__init__(_("Ten invitations are open. Withdraw one you no longer need."))


class LastOwner(Exception):
    def __init__(self) -> None:
        super().__init__(_("A stall needs an owner. Make somebody else owner first."))


@transaction.atomic
def invite_member(
    *, seller: Seller, by: User, name: str, email: str, role: str, now: datetime | None = None
) -> Invitation:
    """Make a link that works once within `DAYS_OPEN` days; mail it if there is an address.

    Raises:
        TooManyInvitations: `MOST_OPEN` wait to be accepted.
    """
    now = now or timezone.now()
    Seller.objects.select_for_update().get(pk=seller.pk)
    if seller.invitations.open(now).count() >= MOST_OPEN:
        raise TooManyInvitations
    invitation = Invitation.objects.create(
        seller=seller,
        name=name,
        email=email,
        role=role,
        invited_by=by,
        expires_at=now + timedelta(days=DAYS_OPEN),
    )
    if email:
        enqueue = partial(tasks.write_invitation.enqueue, invitation.pk, by.language)
        transaction.on_commit(enqueue, robust=True)
    return invitation


@transaction.atomic
def accept_invitation(
    *, invitation: Invitation, by: User, now: datetime | None = None
) -> Membership:
    """Make `by` a member. A member already keeps her role, or rises to owner.

    Raises:
        InvitationGone: it was accepted, withdrawn or is too old.
    """
    now = now or timezone.now()
    used = Invitation.objects.open(now).filter(pk=invitation.pk)
    if used.update(accepted_at=now, accepted_by=by) != 1:
        raise InvitationGone
    membership, _is_new = Membership.objects.get_or_create(
        seller_id=invitation.seller_id, user=by, ended_at=None, defaults={"role": invitation.role}
    )
    if invitation.role == Membership.Role.OWNER and membership.role != invitation.role:
        membership.role = invitation.role
        membership.save(update_fields=["role"])
    return membership


def withdraw_invitation(*, invitation: Invitation, now: datetime | None = None) -> bool:
    """Make a link useless; return False if it was used or withdrawn before."""
    now = now or timezone.now()
    return Invitation.objects.open(now).filter(pk=invitation.pk).update(withdrawn_at=now) == 1


@transaction.atomic
def end_membership(*, membership: Membership, now: datetime | None = None) -> bool:
    """Let a person no longer act for a stall; return False if that had ended before.

    Raises:
        LastOwner: nobody else owns the stall.
    """
    Seller.objects.select_for_update().get(pk=membership.seller_id)  # one at a time per stall
    current = Membership.objects.current().filter(seller_id=membership.seller_id)
    others = current.owners().exclude(pk=membership.pk)
    if membership.role == Membership.Role.OWNER and not others.exists():
        raise LastOwner
    return current.filter(pk=membership.pk).update(ended_at=now or timezone.now()) == 1
