"""Checkout Sessions: what is bought, for how much, until when."""

from urllib.parse import urlsplit

from tests.servers.stripe.lists import listed
from tests.servers.stripe.params import text, whole
from tests.servers.stripe.problems import Problem
from tests.servers.stripe.routes import Request, route
from tests.servers.stripe.store import Store

HALF_AN_HOUR, A_DAY = 30 * 60, 24 * 60 * 60  # seconds that a session may live


@route("POST", "/v1/checkout/sessions")
def create(request: Request) -> dict:
    """Open a session; its page is at `url`."""
    params, store = request.params, request.store
    if params.get("mode") != "payment":
        raise Problem("Only mode=payment is known here.", param="mode")
    lines = _lines(params.get("line_items"))
    total = sum(line["amount_total"] for line in lines)
    intent = params.get("payment_intent_data") or {}
    made = store.add(
        "checkout.session",
        mode="payment",
        ui_mode=params.get("ui_mode", "hosted_page"),
        status="open",
        payment_status="unpaid",
        payment_intent=None,
        amount_subtotal=total,
        amount_total=total,
        currency=lines[0]["currency"],
        client_reference_id=params.get("client_reference_id"),
        customer_email=params.get("customer_email"),
        customer_details=None,
        locale=params.get("locale"),
        metadata=params.get("metadata") or {},
        success_url=_address(params, "success_url"),
        cancel_url=_address(params, "cancel_url") if params.get("cancel_url") else None,
        expires_at=_end(params, store),
        transfer_group=intent.get("transfer_group"),
        intent_metadata=intent.get("metadata") or {},
        description=intent.get("description"),
        line_items={"object": "list", "data": lines, "has_more": False},
    )
    made["url"] = f"{request.base}/c/pay/{made['id']}"
    return public(made)


@route("GET", "/v1/checkout/sessions/*")
def retrieve(request: Request) -> dict:
    return public(current(request.store, request.ids[0]))


@route("GET", "/v1/checkout/sessions")
def all_sessions(request: Request) -> dict:
    expire_old(request.store)
    answer = listed(request, "checkout.session", "payment_intent", "status")
    return {**answer, "data": [public(one) for one in answer["data"]]}


@route("GET", "/v1/checkout/sessions/*/line_items")
def line_items(request: Request) -> dict:
    lines = request.store.get("checkout.session", request.ids[0])["line_items"]
    return {**lines, "url": request.path}


@route("POST", "/v1/checkout/sessions/*/expire")
def expire(request: Request) -> dict:
    """End an open session before its time."""
    session = current(request.store, request.ids[0])
    if session["status"] != "open":
        raise Problem(
            'Only Checkout Sessions with a status in ["open"] can be expired. '
            f"This Checkout Session has a status of {session['status']}."
        )
    _end_of(session, request.store)
    return public(session)


def current(store: Store, id: str) -> dict:
    """Return a session as it is now: expired when its time is over."""
    expire_old(store)
    return store.get("checkout.session", id)


def expire_old(store: Store) -> None:
    """End the open sessions whose time is over."""
    for session in list(store.objects["checkout.session"].values()):
        if session["status"] == "open" and session["expires_at"] <= store.now():
            _end_of(session, store)


def _end_of(session: dict, store: Store) -> None:
    session.update(status="expired", url=None)
    store.tell("checkout.session.expired", public(session))


def public(session: dict) -> dict:
    """What the API shows of a session: line items only where they are asked for."""
    hidden = ("line_items", "intent_metadata", "transfer_group", "description")
    return {name: value for name, value in session.items() if name not in hidden}


def _lines(items: object) -> list[dict]:
    if not isinstance(items, list) or not items:
        message = "You must pass `line_items` with at least one item."
        raise Problem(message, code="parameter_missing", param="line_items")
    lines = [_line(item, number) for number, item in enumerate(items)]
    if len({line["currency"] for line in lines}) > 1:
        raise Problem("All line items must have the same currency.", param="line_items")
    return lines


def _line(item: dict, number: int) -> dict:
    price = item.get("price_data") or {}
    quantity = whole(item, "quantity", default=1, least=1)
    product = price.get("product_data") or {}
    return {
        "id": f"li_{number}",
        "object": "item",
        "currency": text(price, "currency").lower(),
        "description": text(product, "name"),
        "quantity": quantity,
        "amount_total": whole(price, "unit_amount", least=0) * quantity,
    }


def _address(params: dict, name: str) -> str:
    url = text(params, name)
    if urlsplit(url).scheme not in ("http", "https"):
        message = "Not a valid URL"
        raise Problem(message, code="url_invalid", param=name)
    return url


def _end(params: dict, store: Store) -> int:
    """When the session ends, in seconds since 1970."""
    now = store.now()
    end = whole(params, "expires_at", default=now + A_DAY)
    if not now + HALF_AN_HOUR <= end <= now + A_DAY:
        message = (
            "The `expires_at` timestamp must be at least 30 minutes and "
            "less than 24 hours from Checkout Session creation."
        )
        raise Problem(message, param="expires_at")
    return end
