"""Refunds: whole, in part, later, or not after all."""

from tests.servers.stripe.cards import CARDS
from tests.servers.stripe.lists import listed
from tests.servers.stripe.params import whole
from tests.servers.stripe.paying import balance_transaction
from tests.servers.stripe.problems import Problem, missing
from tests.servers.stripe.routes import Request, route
from tests.servers.stripe.store import Store


@route("POST", "/v1/refunds")
def create(request: Request) -> dict:
    """Give back all or some of a charge."""
    params, store = request.params, request.store
    charge = _charge(store, params)
    left = charge["amount"] - charge["amount_refunded"]
    amount = whole(params, "amount", default=left, least=1)
    _check(charge, amount, left)
    card = CARDS[charge["card"]]
    refund = store.add(
        "refund",
        amount=amount,
        charge=charge["id"],
        currency=charge["currency"],
        payment_intent=charge["payment_intent"],
        reason=params.get("reason"),
        metadata=params.get("metadata") or {},
        status="pending" if card.refund == "pending" else "succeeded",
        failure_reason=None,
    )
    refund["balance_transaction"] = balance_transaction(store, "refund", refund, -amount)
    _count(charge, amount)
    store.tell("refund.created", refund)
    store.tell("charge.refunded", charge)
    answer = dict(refund)
    if card.refund == "fails":
        settle(store, refund, fails=True)
    return answer


@route("GET", "/v1/refunds/*")
def retrieve(request: Request) -> dict:
    return request.store.get("refund", request.ids[0])


@route("GET", "/v1/refunds")
def all_refunds(request: Request) -> dict:
    return listed(request, "refund", "payment_intent", "charge")


def settle(store: Store, refund: dict, *, fails: bool) -> None:
    """What the card's bank said in the end."""
    if fails:
        refund.update(status="failed", failure_reason="expired_or_canceled_card")
        charge = store.get("charge", refund["charge"])
        _count(charge, -refund["amount"])
        store.tell("refund.updated", refund)
        store.tell("refund.failed", refund)
    else:
        refund["status"] = "succeeded"
        store.tell("refund.updated", refund)


def _charge(store: Store, params: dict) -> dict:
    if id := params.get("charge"):
        return store.get("charge", id)
    if not params.get("payment_intent"):
        raise missing("payment_intent")
    intent = store.get("payment_intent", params["payment_intent"])
    if not intent["latest_charge"]:
        message = "This PaymentIntent does not have a successful charge to refund."
        raise Problem(message, param="payment_intent")
    return store.get("charge", intent["latest_charge"])


def _check(charge: dict, amount: int, left: int) -> None:
    if not left:
        message = f"Charge {charge['id']} has already been refunded."
        raise Problem(message, code="charge_already_refunded")
    if charge["disputed"]:
        message = f"Charge {charge['id']} has been charged back; cannot issue a refund."
        raise Problem(message, code="charge_disputed")
    if amount > left:
        message = (
            f"Refund amount ({amount} {charge['currency']}) is greater than "
            f"unrefunded amount on charge ({left} {charge['currency']})"
        )
        raise Problem(message, param="amount")


def _count(charge: dict, amount: int) -> None:
    charge["amount_refunded"] += amount
    charge["refunded"] = charge["amount_refunded"] == charge["amount"]
