"""What the real Stripe has no address for: everything under /_test/, JSON in and out.

GET  /_test/                            how many of each object, and the cards
POST /_test/weather                     down=503 | slow=2.5 | lost=1, only=/v1/refunds, times=1
POST /_test/clock                       ahead=3600: this server's clock, in seconds
POST /_test/webhook                     url=…, secret=…, wait=0.1
POST /_test/webhook/hold                keep events back …
POST /_test/webhook/release             … and send them: backwards=1, times=2, or drop=1
POST /_test/webhook/idle                wait until all are taken: seconds=10
POST /_test/events/ID/send              send one again
POST /_test/sessions/ID/pay             card=4242…, or later=1 (a bank debit)
POST /_test/sessions/ID/settle          fails=1: how the bank debit ends
POST /_test/refunds/ID/settle           fails=1: how a slow refund ends
POST /_test/charges/ID/dispute          reason=fraudulent, amount=…
POST /_test/disputes/ID/close           won=1
POST /_test/accounts/ID/activate        off=1
POST /_test/reset                       forget everything
"""

from tests.servers.stripe import accounts, disputes, paying, refunds
from tests.servers.stripe.cards import CARDS, card_of
from tests.servers.stripe.params import whole
from tests.servers.stripe.problems import Problem
from tests.servers.stripe.routes import Request, route
from tests.servers.stripe.sessions import current, public
from tests.servers.stripe.weather import Weather


@route("GET", "/_test/")
def state(request: Request) -> dict:
    counts = {kind: len(found) for kind, found in request.store.objects.items()}
    sent = [{"event": id, "status": status} for id, status in request.server.webhooks.sent]
    return {"objects": counts, "cards": list(CARDS), "deliveries": sent}


@route("POST", "/_test/weather")
def weather(request: Request) -> dict:
    params = request.params
    request.server.weather = Weather(
        down=whole(params, "down", default=0),
        slow=float(params.get("slow", 0)),
        lost=bool(params.get("lost")),
        only=params.get("only", "/v1/"),
        times=whole(params, "times", default=10**6),
    )
    return {}


@route("POST", "/_test/clock")
def clock(request: Request) -> dict:
    request.store.ahead = whole(request.params, "ahead", least=-(10**9))
    return {"now": request.store.now()}


@route("POST", "/_test/arrival")
def arrival(request: Request) -> dict:
    request.store.arrives_as = (request.params["currency"], float(request.params["rate"]))
    return {}


@route("POST", "/_test/webhook")
def webhook(request: Request) -> dict:
    webhooks = request.server.webhooks
    for name in ("url", "secret"):
        setattr(webhooks, name, request.params.get(name, getattr(webhooks, name)))
    webhooks.wait = float(request.params.get("wait", webhooks.wait))
    return {"url": webhooks.url}


@route("POST", "/_test/webhook/hold")
def hold(request: Request) -> dict:
    request.server.webhooks.hold()
    return {}


@route("POST", "/_test/webhook/release")
def release(request: Request) -> dict:
    params = request.params
    count = request.server.webhooks.release(
        backwards=bool(params.get("backwards")),
        times=whole(params, "times", default=1),
        drop=bool(params.get("drop")),
    )
    return {"events": count}


@route("POST", "/_test/events/*/send")
def send(request: Request) -> dict:
    event = request.store.get("event", request.ids[0])
    request.server.webhooks.add(event)
    return event


@route("POST", "/_test/sessions/*/pay")
def pay(request: Request) -> dict:
    session = current(request.store, request.ids[0])
    if request.params.get("later"):
        paying.complete_unpaid(request.store, session)
        return public(session)
    card = card_of(request.params.get("card", "4242424242424242"))
    if not card:
        raise Problem("That is no test card.", param="card")
    intent = paying.start(request.store, session, card)
    if card.asks:
        paying.answer_question(
            request.store, intent, session, card, yes=not request.params.get("refuses")
        )
    return public(session)


@route("POST", "/_test/sessions/*/settle")
def settle_session(request: Request) -> dict:
    session = request.store.get("checkout.session", request.ids[0])
    if request.params.get("fails"):
        paying.fail_later(request.store, session)
    else:
        intent = request.store.get("payment_intent", session["payment_intent"])
        paying.succeed(request.store, intent, session, CARDS[intent["card"]])
    return public(session)


@route("POST", "/_test/refunds/*/settle")
def settle_refund(request: Request) -> dict:
    refund = request.store.get("refund", request.ids[0])
    refunds.settle(request.store, refund, fails=bool(request.params.get("fails")))
    return refund


@route("POST", "/_test/charges/*/dispute")
def dispute(request: Request) -> dict:
    charge = request.store.get("charge", request.ids[0])
    params = request.params
    return disputes.open_dispute(
        request.store,
        charge,
        reason=params.get("reason", "fraudulent"),
        amount=whole(params, "amount", default=charge["amount"]),
    )


@route("POST", "/_test/disputes/*/close")
def close_dispute(request: Request) -> dict:
    found = request.store.get("dispute", request.ids[0])
    disputes.close(request.store, found, won=bool(request.params.get("won")))
    return found


@route("POST", "/_test/accounts/*/activate")
def activate(request: Request) -> dict:
    account = request.store.get("account", request.ids[0])
    accounts.activate(request.store, account, active=not request.params.get("off"))
    return account


@route("POST", "/_test/reset")
def reset(request: Request) -> dict:
    store = request.store
    for found in store.objects.values():
        found.clear()
    store.answers.clear()
    store.ahead, store.arrives_as = 0, None
    request.server.weather = Weather()
    request.server.webhooks.forget()
    return {}
