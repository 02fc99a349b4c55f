"""Which ways a buyer may choose from."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from orders import services
from orders.delivery import near_and_more
from orders.models import Order
from orders.quotes import quote
from products.models import Variant
from tests.factories import make_commune, make_province, make_seller
from tests.orders.builders import make_basket, make_contact, only_variant, place
from tests.orders.delivery.builders import make_method, make_point

pytestmark = pytest.mark.django_db


@pytest.fixture
def seller():
    return make_seller(delivery_fee=30_000)


@pytest.fixture
def basket(seller):
    """Two jars of 500 g at 90,000."""
    honey = only_variant(seller=seller, price=90_000)
    Variant.objects.filter(pk=honey.pk).update(weight=500)
    return make_basket((honey, 2))


def ways(basket, commune=None, chosen=None):
    """Return key and fee of every way, and whether the buyer still has to choose."""
    asked = {basket.lines.first().variant.product.seller_id: chosen} if chosen else {}
    part = quote(basket.lines.for_page(), asked, commune=commune).parcels[0]
    return [(way.key, way.fee) for way in part.ways], part.is_undecided


def test_without_methods_the_simple_fee_counts(basket):
    assert ways(basket, make_commune()) == ([("home", 30_000)], False)


def test_a_method_that_brings_stands_in_for_the_simple_fee(seller, basket):
    post = make_method(seller, (make_province(), 0, 20_000), (None, 0, 35_000))

    assert ways(basket, make_commune()) == ([(f"method-{post.pk}", 20_000)], False)


def test_fetching_is_offered_beside_the_simple_fee(seller, basket):
    stall = make_method(seller, kind="pickup")

    assert ways(basket) == ([("home", 30_000), (f"method-{stall.pk}", 0)], False)


def test_a_method_that_is_switched_off_does_not_count(seller, basket):
    make_method(seller, (None, 0, 1), is_active=False)

    assert ways(basket) == ([("home", 30_000)], False)


@pytest.mark.parametrize(("free_from", "fee"), [(180_000, 0), (180_001, 20_000), (0, 0)])
def test_a_method_is_free_from_an_amount_of_goods(seller, basket, free_from, fee):
    make_method(seller, (None, 0, 20_000), free_from=free_from)

    assert ways(basket)[0][0][1] == fee


def test_points_are_listed_near_first_and_cost_what_their_place_costs(seller, basket):
    here, beside = make_commune(), make_commune()
    far_away = make_commune(province=make_province("01"))
    points = [make_point(commune=commune) for commune in (far_away, beside, here)]
    method = make_method(
        seller, (make_province(), 0, 5_000), (None, 0, 9_000), kind="point", points=points
    )

    found, _ = ways(basket, here)

    order = [("home", 30_000)]
    order += [(f"point-{method.pk}-{points[n].pk}", fee) for n, fee in [(2, 5000), (1, 5000)]]
    assert found == [*order, (f"point-{method.pk}-{points[0].pk}", 9000)]


def test_a_point_out_of_use_is_not_offered(seller, basket):
    make_method(seller, kind="point", points=[make_point(is_active=False)])

    assert ways(basket) == ([("home", 30_000)], False)


@pytest.mark.parametrize(
    ("rate", "problem"),
    [((make_province, 0, 20_000), "far"), ((lambda: None, 999, 20_000), "heavy")],
)
def test_where_nothing_is_brought_the_first_way_says_why(seller, basket, rate, problem):
    zone, up_to, fee = rate
    make_method(seller, (zone(), up_to, fee))
    stall = make_method(seller, kind="pickup")
    hanoi = make_commune(province=make_province("01"))

    part = quote(basket.lines.for_page(), commune=hanoi).parcels[0]

    assert (part.way.problem, part.delivery_fee, part.is_undecided) == (problem, 0, True)
    assert ways(basket, hanoi, f"method-{stall.pk}")[1] is False


def test_nothing_is_sent_where_the_seller_does_not_deliver(seller, basket):
    make_method(seller, (make_province(), 0, 20_000))
    hanoi = make_commune("Hoàn Kiếm", province=make_province("01"))

    with pytest.raises(services.NotDelivered) as stopped, translation.override("en"):
        place(basket, contact=make_contact(commune=hanoi))

    sentence = f"{seller.name} doesn’t deliver to Hoàn Kiếm commune."
    with translation.override("en"):
        assert str(stopped.value) == sentence
    assert (Order.objects.count(), basket.lines.get().variant.stock) == (0, 5)


def test_a_way_that_was_withdrawn_is_not_replaced_in_silence(seller, basket):
    post = make_method(seller, (None, 0, 30_000))
    type(post).objects.update(is_active=False)

    said = "no longer delivers in the way you chose"
    with translation.override("en"), pytest.raises(services.NotDelivered, match=said):
        place(basket, deliveries={seller.pk: f"method-{post.pk}"})

    assert Order.objects.count() == 0


def test_the_parcel_keeps_method_name_and_point(seller, basket):
    point = make_point()
    method = make_method(seller, kind="point", name="Điểm của Hội", points=[point])

    order = place(basket, deliveries={seller.pk: f"point-{method.pk}-{point.pk}"})

    parcel = order.parcels.get()
    kept = (parcel.delivery, parcel.method, parcel.method_name, parcel.pickup_point)
    assert (kept, parcel.delivery_fee) == (("point", method, "Điểm của Hội", point), 0)


@pytest.mark.parametrize("sellers", [1, 3])
def test_ways_take_the_same_queries_for_any_number_of_sellers(sellers):
    variants = [only_variant() for _ in range(sellers)]
    for variant in variants:
        for _ in range(sellers):
            make_method(variant.product.seller, (None, 0, 1), kind="point", points=[make_point()])
    lines = list(make_basket(*((variant, 1) for variant in variants)).lines.for_page())

    with CaptureQueriesContext(connection) as asked:
        quote(lines, commune=make_contact().commune)

    assert len([q for q in asked if "delivery" in q["sql"] or "pickup" in q["sql"]]) == 3


def test_points_after_the_third_are_folded(seller, basket):
    method = make_method(seller, kind="point", points=[make_point() for _ in range(5)])
    stall = make_method(seller, kind="pickup")

    shown, more = near_and_more(quote(basket.lines.for_page()).parcels[0].ways)

    kinds = [way.kind for way in shown]
    assert (kinds, len(more)) == (["home", "point", "point", "point", "pickup"], 2)
    assert {way.method_id for way in more} | {shown[-1].method_id} == {method.pk, stall.pk}
