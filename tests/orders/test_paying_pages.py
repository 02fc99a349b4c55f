"""What a buyer sees and does between ordering and having paid."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import translation

from orders import services
from orders.audit import money_problems
from orders.links import order_key, order_path
from orders.models import BuyingSettings, Order
from orders.payments import registry
from tests.factories import make_user
from tests.orders.builders import make_order
from tests.orders.test_checkout import Shop
from tests.orders.test_checkout import url as checkout_url
from tests.orders.test_paid_in_advance import Waiting, pay


@pytest.fixture(autouse=True)
def nobody_was_hasty():
    cache.clear()


@pytest.fixture(autouse=True)
def gateway(monkeypatch):
    """Transfers that need no bank."""
    gateway = Waiting()
    monkeypatch.setitem(registry._gateways, "transfer", gateway)
    return gateway


@pytest.fixture
def shop(client):
    shop = Shop(client)
    shop.contact()
    return shop


def choose(shop, way):
    answers = {f"seller-{shop.seller.pk}": "home", "pay_by": way}
    return shop.client.post(checkout_url("checkout_delivery"), answers)


def path(name, order, *more):
    with translation.override("en"):
        address = reverse(f"orders:{name}", args=[order.number, *more])
    return f"{address}?key={order_key(order)}"


def page(client, order):
    with translation.override("en"):
        return client.get(order_path(order)).content.decode().replace("\u00a0", " ")


def test_the_last_button_names_the_way_that_was_chosen(shop):
    choose(shop, "transfer")

    page = shop.client.get(checkout_url("checkout_confirm")).content.decode()

    assert "Order and pay by transfer" in page
    assert "Order, pay on delivery" not in page


def test_a_buyer_who_pays_in_advance_is_sent_where_she_pays(shop):
    choose(shop, "transfer")

    answer = shop.order()

    order = Order.objects.get()
    assert (answer.status_code, answer.url) == (303, "https://pay.example/1")
    assert (order.status, order.attempts.get().amount) == ("placed", 210_000)


def test_two_taps_pay_one_order(shop):
    choose(shop, "transfer")
    agreed = shop.agreed()

    first = shop.client.post(checkout_url("checkout_confirm"), agreed)
    second = shop.client.post(checkout_url("checkout_confirm"), agreed)

    assert first.url == "https://pay.example/1"
    assert second.url.startswith(f"/en/orders/{Order.objects.get().number}/")
    assert Order.objects.get().attempts.count() == 1


def test_a_service_that_does_not_answer_leaves_the_basket_as_it_was(shop, gateway):
    choose(shop, "transfer")
    gateway.answers = False

    answer = shop.order()

    shop.honey.refresh_from_db()
    page = answer.content.decode()
    assert (answer.status_code, shop.honey.stock) == (422, 5)
    assert shop.basket.lines.get().quantity == 2
    assert "No money was taken" in page
    assert "Order, pay on delivery" in page
    assert (Order.objects.get().status, money_problems()) == ("cancelled", [])


def test_after_that_another_way_is_one_tap(shop, gateway):
    choose(shop, "transfer")
    gateway.answers = False
    form = shop.order().context["form"]
    again = {name: form[name].value() for name in form.fields}

    answer = shop.client.post(checkout_url("checkout_confirm"), again | {"pay_by": "cash"})

    order = Order.objects.get(status="to_collect")
    assert answer.url.startswith(f"/en/orders/{order.number}/")


def test_the_button_of_an_order_that_was_taken_back_orders_nothing(shop, gateway):
    choose(shop, "transfer")
    agreed = shop.agreed()
    gateway.answers = False
    shop.client.post(checkout_url("checkout_confirm"), agreed)

    answer = shop.client.post(checkout_url("checkout_confirm"), agreed)

    assert (answer.status_code, Order.objects.count()) == (422, 1)
    assert "taken back" in answer.content.decode()


def test_a_way_that_is_not_offered_says_why_and_cannot_be_chosen(shop):
    settings = BuyingSettings.load()
    settings.takes_cash = False
    settings.save()

    screen = shop.client.get(checkout_url("checkout_delivery"))
    answer = choose(shop, "cash")

    assert "Not offered at the moment." in screen.content.decode()
    assert (answer.status_code, "pay_by" in answer.context["pay_form"].errors) == (422, True)


@pytest.mark.parametrize("way", ["gold", "\0", "x" * 300, "CASH"])
def test_an_unknown_way_is_refused(shop, way):
    assert choose(shop, way).status_code == 422
    choose(shop, "cash")
    assert shop.order(pay_by=way).status_code == 422
    assert Order.objects.count() == 0


def test_an_unpaid_orders_page_says_how_much_and_until_when(client):
    order = make_order(pay_by="transfer")

    shown = page(client, order)

    assert "<b>280,000 ₫</b> is still to be paid" in shown
    assert "Waits for your payment" in shown
    assert f"/en/orders/{order.number}/payment/" in shown


def test_paying_again_uses_the_attempt_that_stands(client):
    order = make_order(pay_by="transfer")

    answers = [client.post(path("order_payment", order)) for _ in range(2)]

    assert {(a.status_code, a.url) for a in answers} == {(303, "https://pay.example/1")}
    assert order.attempts.count() == 1


def test_paying_when_the_service_is_down_says_so(client, gateway):
    order = make_order(pay_by="transfer")
    gateway.answers = False

    answer = client.post(path("order_payment", order), follow=True)

    assert "doesn’t answer at the moment" in answer.content.decode()
    order.refresh_from_db()
    assert order.status == "placed"


def test_changing_to_cash_shows_it_to_the_sellers(client):
    order = make_order(pay_by="transfer")

    for _twice in range(2):
        client.post(path("order_way", order), {"pay_by": "cash"})

    order.refresh_from_db()
    assert (order.status, order.pay_by, money_problems()) == ("to_collect", "cash", [])


@pytest.mark.parametrize("way", ["", "gold", "\0"])
def test_changing_to_nonsense_changes_nothing(client, way):
    order = make_order(pay_by="transfer")

    client.post(path("order_way", order), {"pay_by": way})

    order.refresh_from_db()
    assert (order.status, order.pay_by) == ("placed", "transfer")


def test_giving_an_unpaid_order_up_returns_its_goods(client):
    order = make_order(pay_by="transfer")

    for _twice in range(2):
        client.post(path("cancellation", order))

    order.refresh_from_db()
    assert (order.status, order.lines.get().variant.stock) == ("cancelled", 5)
    assert money_problems() == []


def test_a_paid_order_cannot_be_given_up_like_that(client):
    order = make_order(pay_by="transfer")
    pay(order)

    client.post(path("cancellation", order))

    order.refresh_from_db()
    assert order.status == "paid"


def test_an_expired_order_goes_back_into_the_basket_once(client):
    order = make_order(pay_by="transfer")
    services.expire_holds(now=order.expires_at + timedelta(minutes=4))

    for _twice in range(2):
        client.post(path("order_again", order))

    with translation.override("en"):
        price = client.get(reverse("orders:basket")).context["quote"]
    assert [line.quantity for line in price.parcels[0].lines] == [2]


@pytest.mark.parametrize("name", ["order_payment", "order_way", "cancellation", "order_again"])
def test_strangers_do_nothing_to_an_order(client, name):
    order = make_order(pay_by="transfer")
    client.force_login(make_user())

    answer = client.post(path(name, order).partition("?")[0], {"pay_by": "cash"})

    order.refresh_from_db()
    assert (answer.status_code, order.status, order.pay_by) == (404, "placed", "transfer")


def test_hasty_fingers_are_slowed_down(client):
    order = make_order(pay_by="transfer")
    for _time in range(12):
        client.post(path("order_payment", order))

    client.post(path("cancellation", order))

    order.refresh_from_db()
    assert order.status == "placed"


def test_money_that_came_and_goes_back_is_on_the_page(client):
    order = make_order(pay_by="transfer")
    pay(order, 300_000)

    shown = page(client, order)

    assert "300,000 ₫" in shown
    assert "20,000 ₫ goes back to you." in shown
    assert "You paid more than it costs." in shown


def test_too_little_money_says_what_is_missing(client):
    order = make_order(pay_by="transfer")
    pay(order, 200_000)

    shown = page(client, order)

    assert "<b>80,000 ₫</b> is still to be paid" in shown
    assert "200,000 ₫ has arrived already." in shown


@pytest.mark.parametrize("count", [1, 3])
def test_an_orders_page_takes_the_same_queries_for_any_money(
    client, django_assert_max_num_queries, count
):
    order = make_order(pay_by="transfer")
    for number in range(count):
        pay(order, 300_000, source=f"bank:{number}")

    with django_assert_max_num_queries(16):
        client.get(order_path(order))
