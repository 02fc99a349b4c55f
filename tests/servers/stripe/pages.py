"""The pages that Stripe hosts: paying, the bank's question, onboarding. Plain HTML."""

from html import escape

from tests.servers.stripe import accounts, paying, refunds, transfers  # noqa: F401  routes
from tests.servers.stripe.cards import CARDS, card_of
from tests.servers.stripe.looks import money, page, words
from tests.servers.stripe.problems import unknown
from tests.servers.stripe.routes import Page, Request, route
from tests.servers.stripe.sessions import current


@route("GET", "/c/pay/*")
def pay_page(request: Request) -> Page:
    """What is bought, and a field for a card."""
    return _pay_page(request, current(request.store, request.ids[0]))


@route("POST", "/c/pay/*")
def pay(request: Request) -> Page:
    """Somebody typed a card and pressed the button."""
    session = current(request.store, request.ids[0])
    if session["status"] != "open":
        return _pay_page(request, session)
    card = card_of(request.params.get("number", ""))
    if not card:
        return _pay_page(request, session, problem=words(session)["no_card"], status=422)
    intent = paying.start(request.store, session, card)
    return _onward(session, intent)


@route("GET", "/c/3ds/*")
def question_page(request: Request) -> Page:
    """The bank asks the buyer whether it is she."""
    intent, session = _asked(request)
    say = words(session)
    return page(
        session,
        say["bank_title"],
        f"""<h1>{say["bank_title"]}</h1>
        <p>{say["bank_asks"]} <strong>{money(intent["amount"], intent["currency"])}</strong></p>
        <form method="post" class="buttons">
            <button name="answer" value="yes">{say["approve"]}</button>
            <button name="answer" value="no" class="plain">{say["deny"]}</button>
        </form>""",
    )


@route("POST", "/c/3ds/*")
def answer(request: Request) -> Page:
    """The buyer has answered her bank."""
    intent, session = _asked(request)
    yes = request.params.get("answer") == "yes"
    if intent["status"] == "requires_action":
        paying.answer_question(request.store, intent, session, CARDS[intent["card"]], yes=yes)
    return _onward(session, intent)


@route("GET", "/c/onboard/*")
def onboarding_page(request: Request) -> Page:
    """The seller tells who she is; here one button does."""
    account = request.store.get("account", request.ids[0])
    say = words({})
    return page(
        {},
        say["onboard_title"],
        f"""<h1>{say["onboard_title"]}</h1><p>{say["onboard"]}</p>
        <p>{escape(account["id"])} · {escape(account["country"])}</p>
        <form method="post" class="buttons"><button>{say["finish"]}</button></form>
        <p><a href="{escape(account.get("refresh_url", "/"))}">{say["later"]}</a></p>""",
    )


def _onward(session: dict, intent: dict) -> Page:
    """Where the buyer goes after a try."""
    if intent["status"] == "requires_action":
        return Page(status=303, location=f"/c/3ds/{intent['id']}")
    if intent["status"] == "succeeded":
        return Page(status=303, location=_success(session))
    return Page(status=303, location=f"/c/pay/{session['id']}")


def _success(session: dict) -> str:
    return session["success_url"].replace("{CHECKOUT_SESSION_ID}", session["id"])


def _asked(request: Request) -> tuple[dict, dict]:
    intent = request.store.get("payment_intent", request.ids[0])
    for session in request.store.all("checkout.session"):
        if session["payment_intent"] == intent["id"]:
            return intent, session
    raise unknown("checkout session", intent["id"])


def _pay_page(request: Request, session: dict, *, problem: str = "", status: int = 200) -> Page:
    say = words(session)
    if session["status"] != "open":
        over = say["paid"] if session["status"] == "complete" else say["expired"]
        back = _success(session) if session["status"] == "complete" else session["cancel_url"]
        link = f'<p><a href="{escape(back)}">{say["back"]}</a></p>' if back else ""
        return page(session, over, f"<h1>{over}</h1>{link}", status=410)
    intent = request.store.find(session["payment_intent"] or "") or {}
    if not problem and intent.get("last_payment_error"):
        problem = intent["last_payment_error"]["message"]
    lines = "".join(
        f"<tr><td>{escape(line['description'])} × {line['quantity']}</td>"
        f"<td>{money(line['amount_total'], line['currency'])}</td></tr>"
        for line in session["line_items"]["data"]
    )
    cards = "".join(
        f"<li><code>{card.number}</code> {escape(say['labels'].get(card.label, card.label))}</li>"
        for card in CARDS.values()
    )
    cancel = escape(session["cancel_url"] or "")
    return page(
        session,
        say["pay"],
        f"""<p class="note">{say["test"]}</p>
        <h1>{money(session["amount_total"], session["currency"])}</h1>
        <table>{lines}</table>
        {f'<p class="problem" role="alert">{escape(problem)}</p>' if problem else ""}
        <form method="post">
            <label>{say["number"]}<input name="number" inputmode="numeric" required
                autocomplete="off" maxlength="23" placeholder="4242 4242 4242 4242"></label>
            <label>{say["end"]}<input name="end" autocomplete="off" value="12 / 34"></label>
            <label>CVC<input name="cvc" autocomplete="off" value="123"></label>
            <div class="buttons"><button>{say["pay"]}</button></div>
        </form>
        {f'<p><a href="{cancel}">{say["back"]}</a></p>' if cancel else ""}
        <h2>{say["cards"]}</h2><ul>{cards}</ul>""",
        status=status,
    )
