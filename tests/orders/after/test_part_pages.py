"""Taking units out of a parcel, by its seller or its buyer."""

import pytest
from django.urls import reverse
from django.utils import translation

from notices.models import Notice
from orders import parts, services
from orders.audit import money_problems
from orders.links import order_key
from orders.models import Order
from tests.factories import make_seller, make_user
from tests.orders.builders import make_order, make_parcel


@pytest.fixture
def seller(client):
    owner = make_user()
    client.force_login(owner)
    return make_seller(owner=owner)


def url(name, *args):
    with translation.override("en"):
        return reverse(f"orders:{name}", args=args)


def seller_url(parcel):
    return url("parcel_part", parcel.seller.slug, parcel.key)


def buyer_url(parcel):
    order = parcel.order
    return url("own_part", order.number, parcel.key) + f"?key={order_key(order)}"


def field(parcel):
    return f"line-{parcel.lines.get().pk}"


def state(parcel):
    parcel.refresh_from_db()
    variant = parcel.lines.get().variant
    variant.refresh_from_db()
    return parcel.status, parcel.to_pay, variant.stock, money_problems()


def test_what_changes_is_shown_before(client, seller):
    parcel = make_parcel(seller=seller)

    shown = client.get(seller_url(parcel), {field(parcel): "1"}).content.decode()

    assert ("125,000\u00a0₫" in shown, "155,000\u00a0₫" in shown) == (True, True)
    assert state(parcel) == ("new", 280_000, 3, [])


@pytest.mark.parametrize("button", ["more", "less"])
def test_the_stepper_counts_without_script(client, seller, button):
    parcel = make_parcel(seller=seller)
    name = field(parcel)

    answer = client.get(seller_url(parcel), {name: "1", f"{name}-{button}": "1"})

    [choice] = answer.context["choices"]
    assert choice.many == (2 if button == "more" else 0)


@pytest.mark.parametrize("typed", ["-1", "x", "9" * 40, "²", "", "1.5", "٣"])
def test_nonsense_is_nothing_or_all(client, seller, typed):
    parcel = make_parcel(seller=seller)

    answer = client.get(seller_url(parcel), {field(parcel): typed})

    assert (answer.status_code, answer.context["choices"][0].many) == (200, 0)


def test_a_seller_accepts_the_rest(client, seller):
    parcel = make_parcel(seller=seller)

    client.post(seller_url(parcel), {field(parcel): "1", "reason": "Chỉ còn một hũ."})

    assert state(parcel) == ("accepted", 155_000, 4, [])
    assert "Chỉ còn một hũ." in parcel.events.order_by("pk")[1].note


def test_a_seller_takes_something_out_later(client, seller):
    parcel = make_parcel(seller=seller, status="packed")

    client.post(seller_url(parcel), {field(parcel): "1", "reason": "Vỡ"})

    assert state(parcel) == ("packed", 155_000, 4, [])


def test_nothing_left_cancels_the_parcel(client, seller):
    parcel = make_parcel(seller=seller)

    client.post(seller_url(parcel), {field(parcel): "2", "reason": "Hết"})

    assert state(parcel) == ("cancelled", 0, 5, [])


def test_a_seller_says_why(client, seller):
    parcel = make_parcel(seller=seller)

    answer = client.post(seller_url(parcel), {field(parcel): "1"})

    assert (answer.status_code, state(parcel)) == (422, ("new", 280_000, 3, []))


def test_a_parcel_that_went_stays_whole(client, seller):
    parcel = make_parcel(seller=seller, status="sent")

    answer = client.post(seller_url(parcel), {field(parcel): "1", "reason": "x"}, follow=True)

    assert "That is no longer possible" in answer.content.decode()
    assert state(parcel) == ("sent", 280_000, 3, [])


def test_a_buyer_takes_something_out_while_it_is_new(client):
    parcel = make_parcel()

    client.post(buyer_url(parcel), {field(parcel): "1"})

    assert state(parcel) == ("new", 155_000, 4, [])


def test_a_buyer_who_takes_out_all_has_cancelled(client, seller):
    parcel = make_parcel(seller=seller)

    client.post(buyer_url(parcel), {field(parcel): "2"})

    told = Notice.objects.filter(kind__in=["cancelled_by_buyer", "parcel_cancelled"])
    assert state(parcel) == ("cancelled", 0, 5, [])
    assert [notice.kind for notice in told] == ["cancelled_by_buyer"]


def test_a_buyer_is_too_late_once_it_is_accepted(client):
    parcel = make_parcel(status="accepted")

    client.post(buyer_url(parcel), {field(parcel): "1"})

    assert client.get(buyer_url(parcel)).status_code == 404
    assert state(parcel) == ("accepted", 280_000, 3, [])


def test_a_stranger_finds_neither_page(client, seller):
    parcel = make_parcel()
    pages = [seller_url(parcel), url("own_part", parcel.order.number, parcel.key)]

    codes = [ask(page).status_code for page in pages for ask in (client.get, client.post)]

    assert codes == [404] * 4
    assert state(parcel) == ("new", 280_000, 3, [])


def test_an_unpaid_order_is_not_taken_apart(client):
    order = make_order()
    Order.objects.filter(pk=order.pk).update(pay_by="transfer")
    order.parcels.update(released_at=None)
    parcel = order.parcels.get()

    with pytest.raises(services.WrongStep):
        services.cancel_own_lines(parcel=parcel, units={parcel.lines.get().pk: 1}, by=None)


def test_what_it_says_before_is_what_happens(seller):
    parcel = make_parcel(seller=seller)
    line = parcel.lines.get()

    said = parts.worth(parcel, parts.choices({f"line-{line.pk}": "1"}, [line]))

    assert said == services.cancel_lines(parcel=parcel, units={line.pk: 1}, by=None)
