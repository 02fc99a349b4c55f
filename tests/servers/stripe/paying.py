"""What happens between "Pay" and the money: intents, charges, 3-D Secure, declines."""

from tests.servers.stripe.cards import SENTENCES, Card
from tests.servers.stripe.lists import listed
from tests.servers.stripe.problems import Problem
from tests.servers.stripe.routes import Request, route
from tests.servers.stripe.sessions import public
from tests.servers.stripe.store import Store


@route("GET", "/v1/payment_intents/*")
def retrieve(request: Request) -> dict:
    return request.store.get("payment_intent", request.ids[0])


@route("GET", "/v1/payment_intents")
def all_intents(request: Request) -> dict:
    return listed(request, "payment_intent")


@route("GET", "/v1/charges/*")
def retrieve_charge(request: Request) -> dict:
    return request.store.get("charge", request.ids[0])


@route("GET", "/v1/charges")
def all_charges(request: Request) -> dict:
    return listed(request, "charge", "payment_intent", "transfer_group")


@route("GET", "/v1/balance_transactions/*")
def retrieve_balance_transaction(request: Request) -> dict:
    return request.store.get("balance_transaction", request.ids[0])


def start(store: Store, session: dict, card: Card) -> dict:
    """Try to pay an open session. Returns the intent: succeeded, or waiting for an answer."""
    intent = _intent_of(store, session)
    intent["card"] = card.number
    if card.asks:
        intent["status"] = "requires_action"
        store.tell("payment_intent.requires_action", intent)
    elif card.declines:
        decline(store, intent, card.declines)
    else:
        succeed(store, intent, session, card)
    return intent


def answer_question(store: Store, intent: dict, session: dict, card: Card, *, yes: bool) -> None:
    """The buyer answered her bank: 3-D Secure is over."""
    if not yes:
        decline(store, intent, "authentication_failed")
    elif card.declines:
        decline(store, intent, card.declines)
    else:
        succeed(store, intent, session, card)


def decline(store: Store, intent: dict, reason: str) -> None:
    """No money moves; the session stays open for another card."""
    failed = reason == "authentication_failed"
    intent["status"] = "requires_payment_method"
    intent["last_payment_error"] = {
        "type": "invalid_request_error" if failed else "card_error",
        "code": "payment_intent_authentication_failure" if failed else "card_declined",
        "decline_code": None if failed else reason,
        "message": SENTENCES.get(reason, "We are unable to authenticate your payment method."),
    }
    store.tell("payment_intent.payment_failed", intent)


def succeed(store: Store, intent: dict, session: dict, card: Card) -> None:
    """The money is there: charge, intent and session say so, in that order."""
    charge = _charge(store, intent, card)
    intent.update(
        status="succeeded",
        amount_received=intent["amount"],
        latest_charge=charge["id"],
        last_payment_error=None,
    )
    was_complete = session["status"] == "complete"
    session.update(status="complete", payment_status="paid", url=None)
    session["customer_details"] = {"email": session["customer_email"], "name": None}
    store.tell("charge.succeeded", charge)
    store.tell("payment_intent.succeeded", intent)
    kind = "async_payment_succeeded" if was_complete else "completed"
    store.tell(f"checkout.session.{kind}", public(session))
    if card.disputed:
        from tests.servers.stripe.disputes import open_dispute

        open_dispute(store, charge)


def complete_unpaid(store: Store, session: dict) -> dict:
    """The buyer is done but the money comes later, as with a bank debit."""
    intent = _intent_of(store, session)
    intent.update(status="processing", card="4242424242424242")
    session.update(status="complete", url=None)
    store.tell("payment_intent.processing", intent)
    store.tell("checkout.session.completed", public(session))
    return intent


def fail_later(store: Store, session: dict) -> None:
    """The money that was to come later does not come."""
    intent = store.get("payment_intent", session["payment_intent"])
    decline(store, intent, "generic_decline")
    store.tell("checkout.session.async_payment_failed", public(session))


def balance_transaction(store: Store, kind: str, source: dict, amount: int, fee: int = 0) -> str:
    """Write down that the platform's balance changed; returns its id."""
    return store.add(
        "balance_transaction",
        type=kind,
        amount=amount,
        fee=fee,
        net=amount - fee,
        currency=source["currency"],
        source=source["id"],
        status="available",
    )["id"]


def _intent_of(store: Store, session: dict) -> dict:
    if session["status"] != "open":
        raise Problem("This Checkout Session is no longer open.", code="session_closed")
    if session["payment_intent"]:
        return store.get("payment_intent", session["payment_intent"])
    intent = store.add(
        "payment_intent",
        amount=session["amount_total"],
        amount_received=0,
        currency=session["currency"],
        status="requires_payment_method",
        latest_charge=None,
        last_payment_error=None,
        metadata=session["intent_metadata"],
        transfer_group=session["transfer_group"],
        description=session["description"],
    )
    session["payment_intent"] = intent["id"]
    return intent


def _charge(store: Store, intent: dict, card: Card) -> dict:
    charge = store.add(
        "charge",
        amount=intent["amount"],
        amount_captured=intent["amount"],
        amount_refunded=0,
        currency=intent["currency"],
        captured=True,
        paid=True,
        refunded=False,
        disputed=False,
        status="succeeded",
        payment_intent=intent["id"],
        transfer_group=intent["transfer_group"],
        metadata=intent["metadata"],
        payment_method_details={
            "type": "card",
            "card": {"brand": card.brand, "last4": card.last4, "network": card.brand},
        },
        card=card.number,
    )
    fee = charge["amount"] * 29 // 1000
    charge["balance_transaction"] = balance_transaction(
        store, "charge", charge, charge["amount"], fee
    )
    if store.arrives_as:
        currency, rate = store.arrives_as
        arrived = store.get("balance_transaction", charge["balance_transaction"])
        arrived.update(currency=currency, amount=round(charge["amount"] * rate))
    return charge
