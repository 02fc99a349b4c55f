"""Counting after a run: nothing lost, nothing doubled, books that balance."""

from collections import Counter
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models import F, Sum

from jobs.models import Job
from notices.models import Message
from orders.audit import money_problems
from orders.models import Order, OrderLine, PaymentEvent
from products.models import Variant
from tests.proof.stage import PRODUCTS_EACH, SELLERS, STOCK, say

if TYPE_CHECKING:
    from tests.proof.chaos import Run


def judge(run: "Run") -> int:
    """Say what was found; return 0 when every promise was kept, else 1."""
    connection.close()  # the one from before may have died
    problems = [
        *_too_few(run),
        *_orders_lost(run),
        *_cards_lost(run),
        *_transfers_lost(run),
        *_stock_wrong(),
        *_letters_doubled(run),
        *money_problems(),
    ]
    orders = Counter(Order.objects.values_list("status", flat=True))
    letters = Counter(Message.objects.values_list("status", flat=True))
    say(f"Killed: {run.murders}")
    say(f"Orders: {dict(orders)}; buyers who gave up: {len(run.troubles)}")
    for trouble in run.troubles[:10]:
        say(f"  {trouble}")
    say(f"Cards paid: {len(_paid_sessions(run))}, transfers made: {len(run.bank.made)}")
    say(f"Letters accepted: {len(run.stage.post.letters)}; in our log: {dict(letters)}")
    say(f"Jobs left: {Job.objects.count()}")
    for problem in problems:
        say(f"WRONG: {problem}")
    say("Every promise was kept." if not problems else f"{len(problems)} promises were broken.")
    return int(bool(problems))


def _too_few(run: "Run") -> list[str]:
    """A run in which most gave up proves nothing."""
    through = len(run.acknowledged) + len(run.sent_to_pay)
    return [f"only {through} of {run.orders} got through"] if through < run.orders * 0.8 else []


def _orders_lost(run: "Run") -> list[str]:
    known = set(Order.objects.values_list("number", flat=True))
    return [f"order {number} is lost" for number in run.acknowledged if number not in known]


def _paid_sessions(run: "Run") -> list[dict]:
    sessions = run.stage.stripe_server.store.objects["checkout.session"].values()
    return [session for session in sessions if session["payment_status"] == "paid"]


def _received(order: Order) -> int:
    events = order.payment_events.filter(kind=PaymentEvent.Kind.RECEIVED)
    return -(events.aggregate(sum=Sum("amount"))["sum"] or 0)


def _cards_lost(run: "Run") -> list[str]:
    found = []
    for session in _paid_sessions(run):
        orders = Order.objects.filter(attempts__external_id=session["id"])
        order = (
            orders.first()
            or Order.objects.filter(number=session.get("client_reference_id") or "").first()
        )
        if order is None or _received(order) < session["amount_total"]:
            found.append(f"{session['id']} was paid, its order knows nothing of it")
        elif order.status not in ("paid", "completed") and not order.refunds.exists():
            found.append(f"{order.number} was paid by card and is {order.status}")
    return found


def _transfers_lost(run: "Run") -> list[str]:
    found = []
    for made in run.bank.made:
        order = Order.objects.get(number=made.number)
        if _received(order) != made.amount:
            found.append(f"{made.number}: {made.amount} sent, {_received(order)} counted")
        elif order.status not in ("paid", "completed"):
            found.append(f"{made.number} was paid and is {order.status}")
    return found


def _stock_wrong() -> list[str]:
    left = F("quantity") - F("cancelled") - F("returned")
    ordered = OrderLine.objects.values("variant").annotate(units=Sum(left))
    taken = {row["variant"]: row["units"] for row in ordered}
    wrong = [
        f"variant {variant.pk}: {variant.stock} left, {taken.get(variant.pk, 0)} ordered"
        for variant in Variant.objects.all()
        if variant.stock + taken.get(variant.pk, 0) != STOCK
    ]
    assert Variant.objects.count() == SELLERS * PRODUCTS_EACH
    return wrong


def _letters_doubled(run: "Run") -> list[str]:
    seen = Counter((letter.to, letter.message_id) for letter in run.stage.post.letters)
    same = Counter((letter.to, letter.subject) for letter in run.stage.post.letters)
    twice = [f"{to} got {name} {many} times" for (to, name), many in seen.items() if many > 1]
    buyers = {to: subject for to, subject in same if to.startswith("buyer")}
    twice += [
        f"{to} got “{subject}” {same[to, subject]} times"
        for to, subject in same
        if to in buyers and same[to, subject] > 1
    ]
    return twice
