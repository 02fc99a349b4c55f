"""What delivery costs, before anything is ordered."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from orders.checkout import SESSION_KEY
from products.models import Variant
from tests.factories import make_commune, make_product, make_province, make_seller, make_variant
from tests.orders.builders import make_basket, only_variant
from tests.orders.delivery.builders import make_method

pytestmark = pytest.mark.django_db


def url(name, *args):
    with translation.override("en"):
        return reverse(f"orders:{name}", args=args)


@pytest.fixture
def honey():
    """500 g for 90,000 of a seller who asks 20,000 up to 1 kg, then 40,000, in her province."""
    seller = make_seller()
    make_method(seller, (make_province(), 1000, 20_000), (make_province(), 0, 40_000))
    product = make_product(seller=seller, price=90_000)
    product.variants.update(weight=500)
    return product


def to(commune, **asked):
    return {"commune": commune.label, "commune-code": commune.pk, **asked}


def fees(client, product, asked):
    return [
        way.fee for way in client.get(url("delivery_estimate", product.slug), asked).context["ways"]
    ]


@pytest.mark.parametrize(("quantity", "fee"), [("1", 20_000), ("2", 20_000), ("3", 40_000)])
def test_it_counts_the_weight_of_as_many_as_asked(client, honey, quantity, fee):
    assert fees(client, honey, to(make_commune(), quantity=quantity)) == [fee]


def test_it_counts_the_size_that_was_chosen(client, honey):
    large = make_variant(honey, label="hũ 2 kg", price=300_000, weight=2000)

    assert fees(client, honey, to(make_commune(), variant=large.pk)) == [40_000]


def test_a_place_that_is_not_reached_is_said(client, honey):
    hanoi = make_commune("Hoàn Kiếm", province=make_province("01"))

    answer = client.get(url("delivery_estimate", honey.slug), to(hanoi))

    assert f"{honey.seller.name} doesn’t deliver to Hoàn Kiếm commune." in answer.content.decode()


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"commune": ""},
        {"commune": "\0"},
        {"commune": "x" * 5000},
        {"commune": "Cúc Phương", "variant": "x", "quantity": "-1"},
        {"commune": "Cúc Phương", "variant": str(2**63), "quantity": str(2**63)},
        {"commune": "Cúc Phương", "variant": "\0", "quantity": "٣"},
    ],
)
def test_nonsense_is_no_error(client, honey, asked):
    make_commune("Cúc Phương")

    assert client.get(url("delivery_estimate", honey.slug), asked).status_code == 200


def test_what_is_not_public_has_no_fees(client):
    hidden = make_product(status="draft")

    assert client.get(url("delivery_estimate", hidden.slug)).status_code == 404


def test_the_answer_is_a_part_of_the_page_for_a_script(client, honey):
    address, commune = url("delivery_estimate", honey.slug), make_commune()

    part = client.get(address, to(commune), headers={"HX-Request": "true"}).content.decode()
    page = client.get(address, to(commune)).content.decode()

    assert ["<html" in part, "<html" in page, "20,000" in part] == [False, True, True]


def test_the_answer_sets_no_cookie_and_may_be_kept(client, honey):
    answer = client.get(url("delivery_estimate", honey.slug), to(make_commune()))

    assert (answer.cookies, "max-age=0" in answer["Cache-Control"]) == ({}, True)
    assert "Cookie" not in answer["Vary"]


def test_the_page_of_a_product_asks_where_to(client, honey):
    page = client.get(honey.get_absolute_url()).content.decode()

    with translation.override("vi"):
        assert f'action="{reverse("orders:delivery_estimate", args=[honey.slug])}"' in page


def test_it_takes_the_same_queries_for_one_method_and_three(client, honey):
    commune = make_commune()

    def queries(quantity):
        with CaptureQueriesContext(connection) as asked:
            client.get(url("delivery_estimate", honey.slug), to(commune, quantity=quantity))
        return len(asked)

    queries(1)
    before = queries(2)
    for _ in range(2):
        make_method(honey.seller, (None, 0, 1), (commune, 0, 1))

    assert queries(3) == before


@pytest.fixture
def basket(client):
    seller = make_seller()
    make_method(seller, (make_province(), 0, 20_000), (None, 0, 35_000))
    basket = make_basket((only_variant(seller=seller, price=90_000), 1))
    client.cookies["basket"] = basket.key
    return basket


def basket_page(client, **asked):
    answer = client.get(url("basket"), asked)
    return answer.context["quote"].total, answer.content.decode().replace("\u00a0", " ")


def test_the_basket_says_at_least_until_the_place_is_known(client, basket):
    total, page = basket_page(client)

    assert (total, "from 20,000 ₫" in page) == (110_000, True)


def test_the_basket_keeps_the_place_for_the_checkout(client, basket):
    hanoi = make_commune("Hoàn Kiếm", province=make_province("01"))
    total, page = basket_page(client, **to(hanoi))

    again, _page = basket_page(client)
    form = client.get(url("checkout")).context["form"]

    assert (total, "from 35,000" in page, again) == (125_000, False, 125_000)
    assert form["commune"].value() == hanoi


def test_the_basket_says_who_does_not_deliver_there(client, basket):
    Variant.objects.update(weight=5000)
    seller = basket.lines.get().variant.product.seller
    seller.delivery_methods.get().rates.update(up_to=1000)

    _total, page = basket_page(client, **to(make_commune("Gia Viễn")))

    assert f"{seller.name} doesn’t deliver parcels this heavy to Gia Viễn commune." in page
    assert "not known yet" in page


@pytest.mark.parametrize("commune", ["\0", "", "x" * 999, "không có xã này"])
def test_nonsense_in_the_basket_is_no_error_and_not_kept(client, basket, commune):
    assert basket_page(client, commune=commune)[0] == 110_000
    assert "commune" not in client.session.get(SESSION_KEY, {})
