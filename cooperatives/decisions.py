"""What an officer may decide about a stall, in words."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from cooperatives import access, services
from cooperatives.models import Seller

Status = Seller.Status


@dataclass(frozen=True)
class Decision:
    name: str  # in the address
    label: str  # on the button
    meaning: str  # what happens then
    done: str  # said afterwards
    service: Callable[..., Seller]
    possible: tuple[str, ...]  # from which status
    needs_reason: bool = False
    icon: str = "check"


_ALL = (
    Decision(
        "approval",
        _("Approve"),
        _("Buyers see the stall at once. She gets an e-mail."),
        _("%(seller)s is open. She has been told."),
        services.approve_seller,
        (Status.APPLIED,),
    ),
    Decision(
        "refusal",
        _("Send back"),
        _("She reads your reason, adds what is missing and sends it again."),
        _("%(seller)s was sent back. She has been told why."),
        services.refuse_seller,
        (Status.APPLIED,),
        needs_reason=True,
        icon="arrow-left",
    ),
    Decision(
        "suspension",
        _("Suspend"),
        _("Buyers no longer see the stall and its products until you open it again."),
        _("%(seller)s is suspended. She has been told why."),
        services.suspend_seller,
        (Status.APPROVED,),
        needs_reason=True,
        icon="lock",
    ),
    Decision(
        "reopening",
        _("Open again"),
        _("Buyers see the stall and its products again. She gets an e-mail."),
        _("%(seller)s is open again. She has been told."),
        services.reopen_seller,
        (Status.SUSPENDED,),
        icon="lock-open",
    ),
    Decision(
        "closing",
        _("Close"),
        _("The stall ends. Orders that were placed are still sent. She may apply again."),
        _("%(seller)s is closed. She has been told."),
        services.close_seller,
        (Status.APPROVED, Status.SUSPENDED, Status.REFUSED),
        needs_reason=True,
        icon="cross",
    ),
)
DECISIONS = {decision.name: decision for decision in _ALL}


def decisions_for(user: User, seller: Seller) -> list[Decision]:
    """Return what `user` may decide about the stall as it is now."""
    if not access.may_decide(user, seller):
        return []
    return [decision for decision in _ALL if seller.status in decision.possible]
