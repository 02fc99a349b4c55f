"""Two people at once about the same goods or money. They need PostgreSQL."""

import pytest

from orders import services
from orders.audit import money_problems
from orders.models import PaymentEvent, Refund
from orders.services.refund import AlreadyRefunded
from tests import races
from tests.orders.after.builders import make_return
from tests.orders.builders import make_parcel
from tests.orders.test_races import at_once

pytestmark = races.marks


def tried(step, *stops, **known):
    """Return a call that says what stopped it instead of raising."""

    def call():
        try:
            return step(**known)
        except stops as stopped:
            return stopped

    return call


def stopped(results):
    return sum(isinstance(result, Exception) for result in results)


@pytest.mark.parametrize("_round", range(3))
def test_yes_and_no_at_once_are_one_answer(_round):
    request = make_return()
    yes = {"amount": 125_000, "goods_come_back": False, "words": ""}
    accept = tried(services.accept_return, services.ReturnStopped, request=request, by=None, **yes)
    refuse = tried(
        services.refuse_return, services.ReturnStopped, request=request, words="Không", by=None
    )

    results = at_once(accept, refuse)

    request.refresh_from_db()
    assert stopped(results) == 1
    assert Refund.objects.count() == (request.status == "closed")
    assert money_problems() == []


@pytest.mark.parametrize("_round", range(3))
def test_goods_received_twice_at_once_are_refunded_once(_round):
    request = make_return(status="accepted")
    receive = tried(
        services.receive_return,
        services.ReturnStopped,
        request=request,
        can_be_sold=True,
        by=None,
    )

    results = at_once(receive, receive, receive)

    assert (stopped(results), Refund.objects.count()) == (2, 1)
    assert request.lines.get().line.variant.stock == 4
    assert money_problems() == []


@pytest.mark.parametrize("_round", range(3))
def test_a_refund_done_twice_at_once_is_done_once(_round):
    parcel = make_parcel(status="delivered")
    request = make_return(parcel, status="accepted")
    services.receive_return(request=request, can_be_sold=True, by=None)
    refund = Refund.objects.get()
    finish = tried(services.finish_refund, AlreadyRefunded, refund=refund, paid_by_seller=True)

    results = at_once(finish, finish)

    assert (stopped(results), PaymentEvent.objects.filter(kind="refunded").count()) == (1, 1)
    assert money_problems() == []
