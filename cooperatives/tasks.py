"""Letters about stalls, each in the language of the one who gets it."""

from django_tasks import task

from cooperatives.models import Invitation, Seller, SellerEvent
from cooperatives.selectors import people_of
from core.mail import send_mail
from union.access import officers_of


@task()
def write_to_members(event_pk: int) -> None:
    """Tell everybody who may act for a stall that its status changed."""
    event = _event(event_pk)
    for membership in people_of(event.seller):
        send_mail(
            to=membership.user.email,
            language=membership.user.language,
            template=f"cooperatives/{event.to_status}",
            context={"seller": event.seller, "event": event, "person": membership.user},
        )


@task()
def write_to_officers(event_pk: int) -> None:
    """Tell the officers of the seller's unit that an application waits."""
    event = _event(event_pk)
    if event.to_status != Seller.Status.APPLIED:
        return
    for officer in officers_of(event.seller.unit):
        send_mail(
            to=officer.user.email,
            language=officer.user.language,
            template="cooperatives/application",
            context={"seller": event.seller, "event": event, "person": officer.user},
        )


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


def _event(pk: int) -> SellerEvent:
    events = SellerEvent.objects.select_related("seller__unit", "seller__commune__province")
    return events.get(pk=pk)
