from datetime import timedelta

import pytest
from django.utils import timezone

from core.keys import random_key
from orders import services
from orders.models import Order, OrderEvent, PaymentEvent
from orders.services import order as order_services
from tests.factories import make_product, make_seller, make_user
from tests.orders.builders import (
    make_basket,
    make_contact,
    make_order,
    make_voucher,
    only_variant,
    place,
    shown_total,
)


def test_place_order_charges_goods_and_one_fee_a_seller():
    honey, soap = only_variant(price=90_000, stock=9), only_variant(price=20_000, stock=9)
    basket = make_basket((honey, 2), (soap, 1))

    order = place(basket)

    assert (order.goods_total, order.delivery_total, order.total) == (200_000, 60_000, 260_000)
    parcels = order.parcels.order_by("seller_id").values_list("goods_total", "total", "status")
    assert list(parcels) == [(180_000, 210_000, "new"), (20_000, 50_000, "new")]


def test_place_order_takes_stock_and_empties_the_basket():
    honey = only_variant(stock=5)
    basket = make_basket((honey, 2))

    place(basket)

    honey.refresh_from_db()
    assert (honey.stock, basket.lines.count()) == (3, 0)


def test_lines_are_snapshots():
    honey = only_variant(name="Mật ong", price=90_000)
    order = place(make_basket((honey, 1)))

    honey.product.name, honey.price = "Mật mía", 1_000
    honey.product.save()
    honey.save()

    line = order.lines.get()
    assert (line.product_name, line.variant_label, line.unit_price) == (
        "Mật ong",
        honey.label,
        90_000,
    )


def test_place_order_changes_nothing_when_one_product_is_short():
    honey, soap = only_variant(stock=5), only_variant(stock=1)
    basket = make_basket((honey, 1), (soap, 2))

    with pytest.raises(services.SoldOut):
        place(basket)

    honey.refresh_from_db()
    assert (honey.stock, Order.objects.count(), basket.lines.count()) == (5, 0, 2)


def test_place_order_stops_when_the_total_is_not_what_the_buyer_saw():
    honey = only_variant(price=90_000, stock=5)
    basket = make_basket((honey, 1))

    with pytest.raises(services.TotalChanged) as stopped:
        place(basket, expected_total=115_000)

    honey.refresh_from_db()
    assert (stopped.value.shown, stopped.value.now) == (115_000, 120_000)
    assert (honey.stock, Order.objects.count(), basket.lines.count()) == (5, 0, 1)


def test_place_order_refuses_an_empty_basket():
    with pytest.raises(services.EmptyBasket):
        place(make_basket())

    assert Order.objects.count() == 0


@pytest.mark.parametrize("change", [{"is_active": False}, {"product__is_public": False}])
def test_place_order_refuses_what_was_withdrawn(change):
    honey = only_variant(stock=5)
    basket = make_basket((honey, 1))
    if "is_active" in change:
        type(honey).objects.update(is_active=False)
    else:
        type(honey.product).objects.update(is_public=False)

    with pytest.raises(services.SoldOut):
        place(basket)

    honey.refresh_from_db()
    assert (honey.stock, Order.objects.count()) == (5, 0)


def test_the_same_token_again_returns_the_first_order():
    honey = only_variant(stock=5)
    basket = make_basket((honey, 1))
    first = place(basket, token="t" * 22)

    again = place(basket, token="t" * 22, expected_total=0)

    honey.refresh_from_db()
    assert (again.pk, Order.objects.count(), honey.stock) == (first.pk, 1, 4)


def test_lines_that_are_set_aside_stay_in_the_basket():
    honey, soap = only_variant(stock=5), only_variant(stock=0)
    basket = make_basket((honey, 1), (soap, 1))
    basket.lines.filter(variant=soap).update(is_set_aside=True)

    order = place(basket)

    assert order.lines.get().variant_id == honey.pk
    assert basket.lines.get().variant_id == soap.pk


def test_a_number_that_is_taken_is_drawn_again(monkeypatch):
    taken = make_order().number
    numbers = iter([taken, taken, "ABCD-2345"])
    monkeypatch.setattr(order_services, "order_number", lambda: next(numbers))

    assert make_order().number == "ABCD-2345"


def test_fetched_parcels_cost_no_delivery():
    seller = make_seller(offers_pickup=True)
    honey = only_variant(seller=seller, price=90_000)

    order = place(make_basket((honey, 1)), deliveries={seller.pk: "pickup"})

    assert (order.total, order.parcels.get().delivery) == (90_000, "pickup")


def test_placing_writes_what_is_due_and_one_event_for_order_and_parcel():
    order = make_order()

    due = PaymentEvent.objects.values_list("kind", "amount")
    assert list(due) == [("due", 280_000)]
    events = OrderEvent.objects.order_by("pk").values_list("parcel_id", "to_status")
    assert list(events) == [(None, "to_collect"), (order.parcels.get().pk, "new")]


def test_an_order_of_three_sellers_takes_at_most_thirty_queries(
    django_assert_max_num_queries,
):
    basket = make_basket(*((make_product(stock=2).variants.get(), 1) for _ in range(3)))
    contact = make_contact()

    with django_assert_max_num_queries(30):
        place(basket, contact=contact)


def test_forget_buyer_takes_the_person_out_and_keeps_the_money():
    from tests.factories import make_user

    buyer = make_user()
    order, other = make_order(buyer=buyer), make_order()

    assert services.forget_buyer(user_id=buyer.pk) == 1

    order.refresh_from_db()
    other.refresh_from_db()
    assert (order.name, order.phone, order.email, order.street, order.note) == ("",) * 5
    assert (order.total, order.commune_id is not None) == (280_000, True)
    assert timezone.now() - order.anonymised_at < timedelta(minutes=1)
    assert other.phone == "+84987654321"


@pytest.mark.parametrize("codes", [0, 1])
def test_an_order_from_three_sellers_takes_at_most_thirty_queries(
    codes, django_assert_max_num_queries
):
    variants = [only_variant(stock=5) for _seller in range(3)]
    basket = make_basket(*((variant, 1) for variant in variants), user=make_user())
    gifts = [make_voucher(kind="gift", amount=10_000).code for _ in range(codes)]
    contact = make_contact()
    total = shown_total(basket, {}, contact.commune, gifts)

    with django_assert_max_num_queries(30):  # two of them the test's savepoint
        services.place_order(
            basket=basket,
            contact=contact,
            deliveries={},
            expected_total=total,
            token=random_key(),
            language="vi",
            voucher_codes=gifts,
        )
