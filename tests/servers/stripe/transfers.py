"""Transfers to connected accounts, and back."""

from tests.servers.stripe.lists import as_list, listed
from tests.servers.stripe.params import text, whole
from tests.servers.stripe.paying import balance_transaction
from tests.servers.stripe.problems import Problem
from tests.servers.stripe.routes import Request, route
from tests.servers.stripe.store import Store


@route("POST", "/v1/transfers")
def create(request: Request) -> dict:
    """Move money of one charge to a seller's account."""
    params, store = request.params, request.store
    amount = whole(params, "amount", least=1)
    currency = text(params, "currency").lower()
    account = store.get("account", text(params, "destination"))
    if account["capabilities"].get("transfers") != "active":
        message = "Your destination account needs to have at least one of: transfers."
        raise Problem(message, code="insufficient_capabilities_for_transfer")
    if source := params.get("source_transaction"):
        _check(store, store.get("charge", source), amount, currency)
    transfer = store.add(
        "transfer",
        amount=amount,
        amount_reversed=0,
        currency=currency,
        destination=account["id"],
        source_transaction=source,
        transfer_group=params.get("transfer_group"),
        metadata=params.get("metadata") or {},
        description=params.get("description"),
        reversed=False,
    )
    transfer["balance_transaction"] = balance_transaction(store, "transfer", transfer, -amount)
    transfer["reversals"] = as_list([], f"/v1/transfers/{transfer['id']}/reversals")
    store.tell("transfer.created", transfer)
    return transfer


@route("GET", "/v1/transfers/*")
def retrieve(request: Request) -> dict:
    return request.store.get("transfer", request.ids[0])


@route("GET", "/v1/transfers")
def all_transfers(request: Request) -> dict:
    return listed(request, "transfer", "destination", "transfer_group")


@route("POST", "/v1/transfers/*/reversals")
def reverse(request: Request) -> dict:
    """Take back all or some of a transfer."""
    params, store = request.params, request.store
    transfer = store.get("transfer", request.ids[0])
    left = transfer["amount"] - transfer["amount_reversed"]
    amount = whole(params, "amount", default=left, least=1)
    if amount > left:
        message = f"Transfer {transfer['id']} has only {left} left to reverse."
        raise Problem(message, code="transfer_reversal_too_large", param="amount")
    reversal = store.add(
        "transfer_reversal",
        amount=amount,
        currency=transfer["currency"],
        transfer=transfer["id"],
        metadata=params.get("metadata") or {},
    )
    reversal["balance_transaction"] = balance_transaction(
        store, "transfer_refund", reversal, amount
    )
    transfer["amount_reversed"] += amount
    transfer["reversed"] = transfer["amount_reversed"] == transfer["amount"]
    transfer["reversals"]["data"].append(reversal)
    store.tell("transfer.reversed", transfer)
    return reversal


def _check(store: Store, charge: dict, amount: int, currency: str) -> None:
    """A charge's transfers may not be more than what arrived of it, and in that currency."""
    arrived = store.get("balance_transaction", charge["balance_transaction"])
    if currency != arrived["currency"]:
        message = (
            "The currency of source_transaction's balance transaction "
            f"({arrived['currency']}) must be the same as the transfer currency ({currency})"
        )
        raise Problem(message, param="currency")
    sent = sum(
        transfer["amount"] - transfer["amount_reversed"]
        for transfer in store.objects["transfer"].values()
        if transfer["source_transaction"] == charge["id"]
    )
    if sent + amount > arrived["amount"]:
        message = (
            "Transfers using this transaction as a source must not exceed the source amount "
            f"of {arrived['amount']}. (There is {arrived['amount'] - sent} left.)"
        )
        raise Problem(message, code="balance_insufficient", param="amount")
