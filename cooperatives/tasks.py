"""Letters about stalls, each in the language of the one who gets it."""

import logging

from django_tasks import task

from accounts.models import User
from cooperatives.models import Invitation, Seller, SellerEvent
from cooperatives.selectors import people_of
from core.mail import send_mail
from union.access import officers_of

log = logging.getLogger(__name__)


@task()
def write_to_members(event_pk: int) -> None:
    """Tell everybody who may act for a stall that its status changed."""
    event = _event(event_pk)
    people = [membership.user for membership in people_of(event.seller)]
    _write_to_each(people, f"cooperatives/{event.to_status}", event)


@task()
def write_to_officers(event_pk: int) -> None:
    """Tell the officers of the seller's unit that an application waits."""
    event = _event(event_pk)
    if event.to_status != Seller.Status.APPLIED:
        return
    people = [officer.user for officer in officers_of(event.seller.unit)]
    _write_to_each(people, "cooperatives/application", event)


@task()
def write_invitation(invitation_pk: int, language: str) -> None:
    """Send the link that makes somebody a member."""
    invitation = Invitation.objects.select_related("seller", "invited_by").get(pk=invitation_pk)
    send_mail(
        to=invitation.email,
        language=language,
        template="cooperatives/invitation",
        context={"seller": invitation.seller, "invitation": invitation},
    )


def _write_to_each(people: list[User], template: str, event: SellerEvent) -> None:
    """Send one letter each; an address that cannot be reached keeps it from nobody else."""
    for person in people:
        try:
            send_mail(
                to=person.email,
                language=person.language,
                template=template,
                context={"seller": event.seller, "event": event, "person": person},
            )
        except OSError:  # smtplib's errors too
            log.exception("A letter about stall %s was not sent.", event.seller_id)


def _event(pk: int) -> SellerEvent:
    events = SellerEvent.objects.select_related("seller__unit", "seller__commune__province")
    return events.get(pk=pk)
