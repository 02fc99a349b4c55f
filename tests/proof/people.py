"""Buyers who press again when the site doesn't answer, and pay as they said."""

import random
import re
import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import requests
from django.db import connection

from orders.models import Order, PaymentAttempt
from tests.proof.buyer import ORDER, Buyer

if TYPE_CHECKING:
    from tests.proof.chaos import Run

SESSION = re.compile(r"cs_[A-Za-z0-9_]+")
TRIES, WAIT = 240, 0.5  # two minutes of a site that is away


class Patient(requests.Session):
    """Sends again what wasn't answered, as somebody who reloads the page does."""

    def request(self, *args: object, **options: object) -> requests.Response:
        for number in range(TRIES):
            try:
                answer = super().request(*args, **options)
            except (requests.ConnectionError, requests.Timeout):
                answer = None
            if answer is not None and answer.status_code < 500:
                return answer
            if number == TRIES - 1:
                raise requests.ConnectionError("the site stayed away")
            time.sleep(WAIT)
        raise AssertionError


def shop(run: "Run", number: int, chance: random.Random) -> None:
    """Order three things in one of the three ways, and pay; or, rarely, don't."""
    from tests.proof.chaos import UNPAID, WAYS

    stage = run.stage
    way = WAYS[number % len(WAYS)]
    buyer = Buyer(
        stage.site,
        stage.commune,
        phone=f"09{number:08d}",
        email=f"buyer{number}@example.org",
        session=Patient(),
    )
    for variant in chance.sample(stage.variants, 3):
        buyer.put_in(variant)
    page = buyer.go_to_pay(buyer.checkout(pay_by=way), pay_by=way)
    if page is None:
        return
    session, found = SESSION.search(page.url), ORDER.search(urlsplit(page.url).path)
    if session:
        run.sent_to_pay.append(session[0])
        if chance.random() > UNPAID:
            stage.stripe(f"sessions/{session[0]}/pay", card="4242424242424242")
    elif found:
        run.acknowledged.append(found[1])
        if way == "transfer" and chance.random() > UNPAID:
            run.bank.transfer(found[1], _total(found[1]))


def _total(number: str) -> int:
    """Return what stands on the order's page; asks until the database is there."""
    for _try in range(TRIES):
        try:
            return Order.objects.values_list("total", flat=True).get(number=number)
        except Exception:  # noqa: BLE001  the database was killed: a new connection next time
            connection.close()
            time.sleep(WAIT)
    raise AssertionError(f"{number} cannot be read")


def number_of(session: str) -> str:
    """Return the order that a card session pays."""
    return PaymentAttempt.objects.select_related("order").get(external_id=session).order.number
