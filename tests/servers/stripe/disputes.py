"""Disputes: the buyer's bank takes the money back until it is decided."""

from tests.servers.stripe.lists import listed
from tests.servers.stripe.paying import balance_transaction
from tests.servers.stripe.routes import Request, route
from tests.servers.stripe.store import Store

A_WEEK = 7 * 24 * 60 * 60


@route("GET", "/v1/disputes/*")
def retrieve(request: Request) -> dict:
    return request.store.get("dispute", request.ids[0])


@route("GET", "/v1/disputes")
def all_disputes(request: Request) -> dict:
    return listed(request, "dispute", "payment_intent", "charge")


def open_dispute(
    store: Store, charge: dict, *, reason: str = "fraudulent", amount: int | None = None
) -> dict:
    """The buyer's bank asks for the money: it leaves the balance at once."""
    dispute = store.add(
        "dispute",
        amount=charge["amount"] if amount is None else amount,
        charge=charge["id"],
        payment_intent=charge["payment_intent"],
        currency=charge["currency"],
        reason=reason,
        status="needs_response",
        evidence_details={
            "due_by": store.now() + A_WEEK,
            "has_evidence": False,
            "past_due": False,
            "submission_count": 0,
        },
        is_charge_refundable=False,
        balance_transactions=[],
        metadata={},
    )
    charge["disputed"] = True
    store.tell("charge.dispute.created", dispute)
    _move(store, dispute, -dispute["amount"])
    store.tell("charge.dispute.funds_withdrawn", dispute)
    return dispute


def close(store: Store, dispute: dict, *, won: bool) -> None:
    """The bank has decided; who wins gets the money."""
    dispute["status"] = "won" if won else "lost"
    if won:
        _move(store, dispute, dispute["amount"])
        store.get("charge", dispute["charge"])["disputed"] = False
        store.tell("charge.dispute.funds_reinstated", dispute)
    store.tell("charge.dispute.closed", dispute)


def _move(store: Store, dispute: dict, amount: int) -> None:
    id = balance_transaction(store, "adjustment", dispute, amount)
    dispute["balance_transactions"].append(store.get("balance_transaction", id))
