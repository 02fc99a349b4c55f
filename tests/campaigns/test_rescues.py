"""Rescues: promises that hold stock, orders by the shop's basket, closing and calling off."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from campaigns.models import Pledge, Rescue
from campaigns.progress import rescue_progress
from campaigns.services import pledge as pledges
from campaigns.services import rescue as rescues
from campaigns.services.calling_off import call_off_orders
from notices.models import Notice
from orders.audit import money_problems
from orders.models import Order, Refund
from orders.services import record_payment
from tests.campaigns.builders import make_rescue, make_staff
from tests.factories import make_product, make_unit, make_user
from tests.orders.builders import make_basket, place
from tests.orders.payments.transfer.builders import make_account


def promise(rescue, quantity=5, user=None):
    return pledges.make_pledge(
        rescue=rescue,
        user=user or make_user(),
        name="Mai",
        phone="+84912345678",
        quantity=quantity,
    )


def buy(rescue, quantity, **fields):
    rescue.variant.refresh_from_db()
    return place(make_basket((rescue.variant, quantity)), **fields)


def stock(rescue):
    rescue.variant.refresh_from_db()
    return rescue.variant.stock


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("rescue_something_at_risk", {"at_risk": 0}),
        ("rescue_minimum_within_risk", {"minimum": 999}),
        ("rescue_open_has_time", {"opened_at": None}),
        ("rescue_closed_has_outcome", {"outcome": "deadline"}),
        (
            "rescue_person_says_why",
            {"status": "closed", "closed_at": timezone.now(), "outcome": "officer"},
        ),
    ],
)
def test_the_database_refuses_an_impossible_rescue(name, wrong):
    rescue = make_rescue()

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Rescue.objects.filter(pk=rescue.pk).update(**wrong)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("pledge_of_something", {"quantity": 0}),
        ("pledge_ended_has_time", {"status": "released"}),
    ],
)
def test_the_database_refuses_an_impossible_promise(name, wrong):
    made = promise(make_rescue())

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Pledge.objects.filter(pk=made.pk).update(**wrong)


def test_only_one_rescue_of_a_product_is_open():
    rescue = make_rescue()

    with pytest.raises(IntegrityError), transaction.atomic():
        make_rescue(variant=rescue.variant)


def test_a_promise_takes_from_stock_and_moves_the_bar():
    rescue = make_rescue(stock=20)

    promise(rescue, 5)

    progress = rescue_progress(rescue)
    assert (stock(rescue), progress.reached, progress.promised) == (15, 5, 5)


@pytest.mark.parametrize(("quantity", "refusal"), [(21, pledges.TooMany), (11, pledges.TooFewLeft)])
def test_a_promise_of_too_many_changes_nothing(quantity, refusal):
    rescue = make_rescue(stock=10, at_risk=10, most_each=20)

    with pytest.raises(refusal):
        promise(rescue, quantity)

    assert (stock(rescue), Pledge.objects.count()) == (10, 0)


def test_a_second_promise_of_one_person_is_refused():
    rescue, user = make_rescue(stock=20), make_user()
    promise(rescue, 5, user)

    with pytest.raises(pledges.PromisedBefore):
        promise(rescue, 5, user)

    assert stock(rescue) == 15


def test_a_promise_after_the_deadline_is_refused():
    rescue = make_rescue(deadline=timezone.now() - timedelta(minutes=1))

    with pytest.raises(pledges.NotOpen):
        promise(rescue)


def test_a_promise_let_go_twice_gives_back_once():
    rescue = make_rescue(stock=20)
    made = promise(rescue, 5)

    assert [pledges.release_pledge(pledge=made) for _ in range(2)] == [True, False]
    assert stock(rescue) == 20


def test_a_promise_is_ordered_through_the_basket_though_all_is_taken():
    rescue, user = make_rescue(stock=5, at_risk=5), make_user()
    made = promise(rescue, 5, user)
    basket = make_basket(user=user)
    pledges.put_pledge_in_basket(pledge=made, basket=basket)

    order = place(basket)

    made.refresh_from_db()
    assert (made.status, made.order, stock(rescue)) == ("ordered", order, 0)
    progress = rescue_progress(rescue)
    assert (progress.reached, progress.promised) == (5, 0)


@pytest.mark.parametrize(("ordered", "left"), [(2, 3), (7, 3)])
def test_an_order_of_another_number_takes_only_the_difference(ordered, left):
    rescue, user = make_rescue(stock=10 if ordered > 5 else 5), make_user()
    made = promise(rescue, 5, user)
    basket = make_basket(user=user)
    pledges.put_pledge_in_basket(pledge=made, basket=basket)
    basket.lines.update(quantity=ordered)

    place(basket)

    assert stock(rescue) == left


def test_an_order_that_stops_keeps_the_promise():
    rescue, user = make_rescue(stock=5, at_risk=5), make_user()
    made = promise(rescue, 5, user)
    basket = make_basket((make_product(stock=1).variants.get(), 2), user=user)
    pledges.put_pledge_in_basket(pledge=made, basket=basket)

    with pytest.raises(Exception, match="."):
        place(basket)

    made.refresh_from_db()
    assert (made.status, stock(rescue), Order.objects.count()) == ("held", 0, 0)


def test_time_closes_a_rescue_and_lets_promises_go():
    rescue = make_rescue(stock=20)
    made = promise(rescue, 5)
    buy(rescue, 3)

    closed = rescues.look_after(now=rescue.deadline + timedelta(seconds=1))

    rescue.refresh_from_db()
    made.refresh_from_db()
    assert (closed, rescue.outcome, made.status, stock(rescue)) == (1, "deadline", "released", 17)


def test_all_sold_closes_a_rescue():
    rescue = make_rescue(stock=4)
    buy(rescue, 4)

    rescues.look_after()

    rescue.refresh_from_db()
    assert rescue.outcome == "sold_out"


def test_too_few_by_the_end_calls_it_off():
    rescue = make_rescue(stock=20, minimum=10, confirmed_at=None)
    buy(rescue, 3)

    rescues.look_after(now=rescue.deadline)

    rescue.refresh_from_db()
    assert (rescue.outcome, rescue.confirmed_at) == ("called_off", None)


def test_enough_confirms_once_and_tells_those_who_promised():
    rescue = make_rescue(stock=20, minimum=5, confirmed_at=None)
    promise(rescue, 5)

    rescues.look_after()
    rescues.look_after()

    assert Notice.objects.filter(kind="pledge_confirmed").count() == 1


def test_calling_off_gives_up_cash_orders_and_their_stock():
    rescue = make_rescue(stock=20)
    order = buy(rescue, 3)
    rescues.close_rescue(rescue=rescue, outcome="called_off", reason="Bưởi bị mưa đá")
    rescue.refresh_from_db()

    assert [call_off_orders(rescue=rescue) for _ in range(2)] == [1, 0]
    order.refresh_from_db()
    assert (order.status, stock(rescue), rescue_progress(rescue).reached) == ("cancelled", 20, 0)
    assert money_problems() == []


def test_calling_off_refunds_what_was_paid():
    rescue = make_rescue(stock=20)
    make_account()
    order = buy(rescue, 3, pay_by="transfer")
    record_payment(order=order, amount=order.total, currency="VND", source="bank:1")
    rescues.close_rescue(rescue=rescue, outcome="called_off", reason="Mưa đá")
    rescue.refresh_from_db()

    call_off_orders(rescue=rescue)

    assert Refund.objects.get().amount == order.total
    assert money_problems() == []


def test_calling_off_keeps_other_goods_of_the_order():
    rescue = make_rescue(stock=20)
    other = make_product(seller=rescue.variant.product.seller, stock=5).variants.get()
    order = place(make_basket((rescue.variant, 2), (other, 1)))
    rescues.close_rescue(rescue=rescue, outcome="called_off", reason="Mưa đá")
    rescue.refresh_from_db()

    call_off_orders(rescue=rescue)

    left = {line.variant_id: line.left for line in order.lines.all()}
    assert left == {rescue.variant_id: 0, other.pk: 1}


def test_closing_by_an_officer_needs_a_reason(client):
    unit = make_unit(make_unit())
    rescue = make_rescue(unit=unit)
    client.force_login(make_staff(unit))
    address = reverse("rescue_step", args=[rescue.campaign.translation_key, "closing"])

    client.post(address, {"reason": ""})
    rescue.refresh_from_db()
    before = rescue.status
    client.post(address, {"reason": "Hết bưởi"})

    rescue.refresh_from_db()
    assert (before, rescue.status, rescue.reason) == ("open", "closed", "Hết bưởi")


def test_thanks_are_told_once_to_each_buyer():
    rescue, user = make_rescue(stock=20), make_user()
    for _ in range(2):
        place(make_basket((rescue.variant, 1), user=user))
    rescues.close_rescue(rescue=rescue, outcome="deadline")
    rescue.refresh_from_db()

    done = [rescues.thank_buyers(rescue=rescue, words="Cảm ơn") for _ in range(2)]

    assert done == [True, False]
    assert Notice.objects.filter(kind="rescue_thanks").count() == 1


def test_a_rescue_opens_only_when_the_goods_are_there():
    rescue = make_rescue(stock=5, at_risk=9, status="draft", opened_at=None, confirmed_at=None)

    with pytest.raises(rescues.NotReady):
        rescues.open_rescue(rescue=rescue, by=make_user())

    rescue.refresh_from_db()
    assert rescue.status == "draft"


def test_a_buyer_promises_and_orders_by_her_link(client):
    rescue, user = make_rescue(stock=9), make_user()
    client.force_login(user)
    address = reverse("campaigns:pledge", args=[rescue.campaign.translation_key])

    client.post(address, {"name": "Mai", "phone": "0912345678", "quantity": "4"})
    own = reverse("campaigns:own_pledge", args=[Pledge.objects.get().key])
    answer = client.post(own, {"act": "order"})

    assert answer.url == reverse("orders:basket")
    assert user.basket.lines.get().quantity == 4
    assert "4" in client.get(answer.url).content.decode()


@pytest.mark.parametrize("quantity", ["0", "-1", "1000", "x", "", "1e9", "9" * 40])
def test_hostile_promises_are_refused(client, quantity):
    rescue = make_rescue(stock=9)
    client.force_login(make_user())
    address = reverse("campaigns:pledge", args=[rescue.campaign.translation_key])

    answer = client.post(address, {"name": "Mai", "phone": "0912345678", "quantity": quantity})

    assert (answer.status_code, Pledge.objects.count()) == (422, 0)


def test_a_promise_is_seen_by_nobody_else(client):
    made = promise(make_rescue())
    client.force_login(make_user())

    assert client.get(reverse("campaigns:own_pledge", args=[made.key])).status_code == 404
