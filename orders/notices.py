"""Telling people about orders. Call these inside the transaction that changes something.

Each reader is told once, however often a function is called for the same event. What the
letters say, and how they are loaded, is in `notice_kinds`.
"""

from collections.abc import Iterable

from django.db.models import F
from django.utils.timezone import localdate

from accounts.models import User
from core.keys import random_key
from notices.telling import Reader, Telling, tell, tell_all
from orders.models import Dispute, Order, Parcel, Payout, Refund, ReturnRequest, SellerTerms
from union.access import APPROVERS
from union.models import Officer


def order_placed(order: Order) -> None:
    """Thank the buyer, and tell every seller about her parcel, if they may see it yet."""
    _tell_with_sellers("order_placed", order)


def payment_received(order: Order) -> None:
    """Tell the buyer that her money has arrived, and every seller about her parcel."""
    _tell_with_sellers("payment_received", order)


def payment_reminder(order: Order) -> None:
    """Tell the buyer that the goods won't be held for her much longer."""
    _tell_buyer("payment_reminder", order, order=order.pk)


def order_expired(order: Order) -> None:
    """Tell the buyer that the goods are no longer held for her."""
    _tell_buyer("order_expired", order, order=order.pk)


def parcel_sent(parcel: Parcel) -> None:
    """Tell the buyer that a parcel is on its way."""
    _tell_buyer("parcel_sent", parcel.order, parcel=parcel.pk)


def parcel_delivered(parcel: Parcel) -> None:
    """Tell the buyer that a parcel has arrived."""
    _tell_buyer("parcel_delivered", parcel.order, parcel=parcel.pk)


def parcel_cancelled(parcel: Parcel) -> None:
    """Tell the buyer that the seller can't deliver."""
    _tell_buyer("parcel_cancelled", parcel.order, parcel=parcel.pk)


def lines_cancelled(parcel: Parcel) -> None:
    """Tell the buyer that a part of a parcel won't come. This may happen several times."""
    _tell_buyer("lines_cancelled", parcel.order, parcel=parcel.pk, time=random_key())


def cancelled_by_buyer(parcel: Parcel) -> None:
    """Tell the sellers not to pack."""
    _tell_sellers("cancelled_by_buyer", parcel.seller_id, parcel=parcel.pk)


def refused_at_door(parcel: Parcel) -> None:
    """Tell the sellers that the buyer did not take the parcel."""
    _tell_sellers("refused_at_door", parcel.seller_id, parcel=parcel.pk)


def refund_sent(refund: Refund) -> None:
    """Tell the buyer that money is on its way back to her."""
    _tell_buyer("refund_sent", refund.order, refund=refund.pk)


def return_asked(request: ReturnRequest) -> None:
    """Tell the sellers that a buyer wants to send something back."""
    _tell_sellers("return_asked", request.parcel.seller_id, returned=request.pk)


def return_answered(request: ReturnRequest) -> None:
    """Tell the buyer what became of her wish: the seller's answer, or the officer's."""
    facts = {"returned": request.pk, "status": request.status, "decided": bool(request.verdict)}
    _tell_buyer("return_answered", request.parcel.order, **facts)


def payout_sent(payout: Payout) -> None:
    """Tell the sellers that money is on its way to their account."""
    _tell_sellers("payout_sent", payout.seller_id, payout=payout.pk)


def account_changed(terms: SellerTerms, by: User) -> None:
    """Tell everybody of a stall that its money goes to another account now."""
    facts = {"seller": terms.seller_id, "by": by.pk, "at": terms.updated_at.isoformat()}
    _tell_sellers("account_changed", terms.seller_id, **facts)


def dispute_opened(dispute: Dispute) -> None:
    """Tell the Union's people that a buyer disputes a card payment, and until when to answer."""
    facts = {"dispute": dispute.pk}
    tell(kind="dispute_opened", to=_staff(), key=_key("dispute_opened", facts), facts=facts)


def _tell_buyer(kind: str, order: Order, /, **facts: object) -> None:
    tell(kind=kind, to=_buyer(order), key=_key(kind, facts), facts=facts)


def _tell_sellers(kind: str, seller_id: int, /, **facts: object) -> None:
    readers = _acting_for([seller_id]).get(seller_id, [])
    tell(kind=kind, to=readers, key=_key(kind, facts), facts=facts)


def _tell_with_sellers(kind: str, order: Order) -> None:
    """Tell the buyer, and the sellers of all parcels that they may see. Three queries."""
    facts = {"order": order.pk}
    parcels = list(order.parcels.released().order_by("pk").values_list("pk", "seller_id"))
    acting = _acting_for({seller_id for _, seller_id in parcels})
    tellings = [Telling(kind, [_buyer(order)], _key(kind, facts), facts)]
    for pk, seller_id in parcels:
        facts = {"parcel": pk}
        readers = acting.get(seller_id, [])
        tellings.append(Telling("new_parcel", readers, _key("new_parcel", facts), facts))
    tell_all(tellings)


def _key(kind: str, facts: dict[str, object]) -> str:
    """Return the name of an event: "parcel_sent:5"."""
    return ":".join([kind, *(str(value) for value in facts.values())])


def _buyer(order: Order) -> Reader:
    return Reader(order.language, order.buyer_id, order.email, order.phone)


def _acting_for(seller_ids: Iterable[int]) -> dict[int, list[Reader]]:
    """Return who acts for these sellers, by seller. One query, none without sellers."""
    if not seller_ids:
        return {}
    users = User.objects.filter(
        memberships__seller__in=seller_ids, memberships__ended_at=None, is_active=True
    )
    found: dict[int, list[Reader]] = {}
    for user in users.annotate(seller_id=F("memberships__seller")).order_by("pk"):
        found.setdefault(user.seller_id, []).append(Reader.of(user))
    return found


def _staff() -> list[Reader]:
    """Return those in office at the Union's top units, else the administrators."""
    in_office = Officer.objects.in_office(localdate()).filter(role__in=APPROVERS, unit__depth=1)
    active = User.objects.filter(is_active=True).order_by("pk")
    officers = active.filter(pk__in=in_office.values("user"))
    return [Reader.of(user) for user in officers or active.filter(is_superuser=True)]
