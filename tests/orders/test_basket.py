import pytest
from django.urls import reverse
from django.utils import translation

from orders import services
from orders.models import Basket, BasketLine
from tests.factories import make_product, make_seller, make_user
from tests.orders.builders import make_basket, only_variant

HERE = {"Sec-Fetch-Site": "same-origin"}


def add(client, variant, quantity=1, **more):
    sent = {"variant": getattr(variant, "pk", variant), "quantity": quantity, **more}
    return client.post(reverse("orders:basket_add"), sent, headers=HERE)


def change(client, variant, **sent):
    return client.post(reverse("orders:basket_line", args=[variant.pk]), sent, headers=HERE)


def lines():
    return list(BasketLine.objects.order_by("pk").values_list("variant_id", "quantity"))


def test_a_guest_fills_a_basket_that_her_cookie_finds_again(client):
    honey = only_variant(stock=9)

    answer = add(client, honey, 2)
    add(client, honey, 3)

    assert (answer.status_code, answer.url) == (302, "/vi/orders/basket/")
    assert lines() == [(honey.pk, 5)]
    assert client.cookies["basket"].value == Basket.objects.get().key
    assert client.cookies["basket_count"].value == "5"


@pytest.mark.parametrize(("name", "hidden"), [("basket", True), ("basket_count", "")])
def test_the_key_is_hidden_from_scripts_and_the_count_is_not(client, name, hidden):
    add(client, only_variant())

    cookie = client.cookies[name]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (hidden, "Lax", 5_184_000)


def test_only_what_is_there_goes_in_and_she_is_told(client):
    honey = only_variant(stock=4)

    client.post("/en/orders/basket/lines/", {"variant": honey.pk, "quantity": 9}, headers=HERE)

    assert lines() == [(honey.pk, 4)]
    assert "Only 4 left" in client.get("/en/orders/basket/").content.decode()


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"variant": "x", "quantity": 1},
        {"variant": 10**30, "quantity": 1},
        {"variant": -1, "quantity": 1},
        {"variant": 1, "quantity": 0},
        {"variant": 1, "quantity": 1000},
        {"variant": 1, "quantity": "\0"},
    ],
)
def test_nonsense_is_answered_with_a_sentence(client, sent):
    answer = client.post("/en/orders/basket/lines/", sent, headers=HERE)

    assert (answer.status_code, lines()) == (422, [])
    assert "Choose a size and how many, from 1 to 999." in answer.content.decode()


@pytest.mark.parametrize("change", ["stock", "is_active", "missing"])
def test_what_is_not_for_sale_stays_out(client, change):
    honey = only_variant()
    if change == "missing":
        honey.pk += 1000
    else:
        type(honey).objects.update(**{change: 0})

    answer = client.post("/en/orders/basket/lines/", {"variant": honey.pk}, headers=HERE)

    assert (answer.status_code, lines()) == (422, [])
    assert "This one is not for sale right now." in answer.content.decode()


def test_another_site_cannot_fill_a_basket(client):
    sent = {"variant": only_variant().pk}

    url = reverse("orders:basket_add")
    answer = client.post(url, sent, headers={"Sec-Fetch-Site": "cross-site"})

    assert (answer.status_code, lines()) == (403, [])


@pytest.mark.parametrize(
    ("wanted", "gone_to"),
    [
        ("/vi/products/mat-ong/", "/vi/products/mat-ong/"),
        ("https://evil.example/", "/vi/orders/basket/"),
        ("//evil.example/", "/vi/orders/basket/"),
    ],
)
def test_she_goes_back_only_to_pages_of_this_site(client, wanted, gone_to):
    assert add(client, only_variant(), next=wanted).url == gone_to


def test_a_basket_holds_a_hundred_lines_and_no_more(client, monkeypatch):
    monkeypatch.setattr("orders.services.basket.MOST_LINES", 1)
    honey = only_variant()
    add(client, honey)

    answer = add(client, only_variant())

    assert (answer.status_code, lines()) == (422, [(honey.pk, 1)])


@pytest.mark.parametrize(
    ("sent", "after"),
    [
        ({"quantity": 2, "quantity-more": 1}, 3),
        ({"quantity": 2, "quantity-less": 1}, 1),
        ({"quantity": 1, "quantity-less": 1}, 1),
        ({"quantity": 4, "save": 1}, 4),
        ({"quantity": 99, "save": 1}, 5),
        ({"quantity": 10**17, "save": 1}, 5),
    ],
)
def test_the_stepper_counts_without_script(client, sent, after):
    honey = only_variant(stock=5)
    add(client, honey, 2)

    change(client, honey, **sent)

    assert lines() == [(honey.pk, after)]
    assert client.cookies["basket_count"].value == str(after)


@pytest.mark.parametrize("quantity", ["", "x", "-1", 10**30])
def test_a_number_that_is_none_changes_nothing(client, quantity):
    honey = only_variant(stock=5)
    add(client, honey, 2)

    answer = change(client, honey, quantity=quantity)

    assert (answer.status_code, lines()) == (422, [(honey.pk, 2)])


def test_what_was_taken_out_goes_back_with_one_tap(client):
    honey = only_variant(stock=5, name="Mật ong")
    add(client, honey, 2)

    answer = change(client, honey, quantity=2, remove=1)

    assert (lines(), answer.url) == ([], f"/vi/orders/basket/?removed={honey.pk}&quantity=2")
    page = client.get(answer.url).content.decode()
    assert f'name="variant" value="{honey.pk}"' in page
    assert client.cookies["basket_count"].value == ""


def test_nobody_changes_another_guests_basket(client):
    honey = only_variant(stock=5)
    other = make_basket((honey, 2))
    add(client, only_variant())

    change(client, honey, quantity=5)

    assert other.lines.get().quantity == 2


def test_a_members_basket_is_not_found_by_its_key(client):
    mine = make_basket((only_variant(), 2), user=make_user())
    client.cookies["basket"] = mine.key

    assert client.get("/vi/orders/basket/").context["quote"].groups == []


def test_a_guests_basket_joins_the_members_after_signing_in(client):
    user, honey, soap = make_user(), only_variant(stock=9), only_variant(stock=9)
    make_basket((honey, 1), user=user)
    add(client, honey, 2)
    add(client, soap, 3)

    client.force_login(user)
    client.get("/vi/orders/basket/")

    assert Basket.objects.get().user == user
    assert sorted(lines()) == sorted([(honey.pk, 3), (soap.pk, 3)])
    assert (client.cookies["basket"].value, client.cookies["basket_count"].value) == ("", "6")


def test_merging_keeps_to_the_largest_number(client):
    honey = only_variant(stock=5)
    guest, member = make_basket((honey, 999)), make_basket((honey, 999), user=make_user())

    services.merge_baskets(guest=guest, member=member)

    assert lines() == [(honey.pk, 999)]


def settle(basket):
    with translation.override("en"):
        found = services.settle_basket(basket=basket, language="en")
        return [(change.kind, str(change).replace("\u00a0", " ")) for change in found]


def test_settling_says_what_is_left():
    honey = only_variant(stock=2, name="Mật ong")
    basket = make_basket((honey, 3))

    sentence = "Mật ong: only 2 hũ left. The basket went from 3 down to 2."
    assert settle(basket) == [("fewer", sentence)]
    assert (settle(basket), lines()) == ([], [(honey.pk, 2)])


def test_settling_says_what_it_costs_now():
    honey = only_variant(price=95_000, name="Mật ong")
    basket = make_basket((honey, 1))
    basket.lines.update(seen_price=90_000)

    sentence = "Mật ong: the price has just changed from 90,000 ₫ to 95,000 ₫."
    assert settle(basket) == [("price", sentence)]
    assert (settle(basket), basket.lines.get().seen_price) == ([], 95_000)


@pytest.mark.parametrize("withdrawn", [{"stock": 0}, {"is_active": False}])
def test_what_is_gone_is_set_aside_and_comes_back(withdrawn):
    honey = only_variant(stock=5)
    basket = make_basket((honey, 1))
    type(honey).objects.update(**withdrawn)

    assert [kind for kind, _ in settle(basket)] == ["gone"]
    assert (settle(basket), basket.lines.to_order().count()) == ([], 0)

    type(honey).objects.update(stock=5, is_active=True)
    assert [kind for kind, _ in settle(basket)] == ["back"]
    assert basket.lines.to_order().count() == 1


def test_the_page_counts_each_sellers_fee_once(client):
    seller = make_seller(delivery_fee=20_000, free_delivery_from=200_000)
    add(client, only_variant(seller=seller, price=90_000), 1)
    add(client, only_variant(seller=seller, price=60_000), 1)

    page = client.get("/en/orders/basket/").content.decode().replace("\u00a0", " ")

    assert "<dd>170,000 ₫</dd>" in page
    assert "50,000 ₫ more and delivery is free." in page


@pytest.mark.parametrize("count", [1, 3])
def test_the_basket_takes_the_same_queries_for_any_number_of_lines(
    client, django_assert_max_num_queries, count
):
    for _ in range(count):
        add(client, make_product().variants.get())
    client.get("/vi/orders/basket/")

    with django_assert_max_num_queries(11):  # one less once the frame is kept
        client.get("/vi/orders/basket/")


@pytest.mark.parametrize(
    "wanted", ["foo", "orders:basket", "đẹp", "//evil.example/", "https://x.y/"]
)
def test_a_next_page_that_is_no_address_of_ours_leads_to_the_basket(client, wanted):
    answer = add(client, only_variant(), next=wanted)

    assert (answer.status_code, answer.url) == (302, "/vi/orders/basket/")


def test_a_line_that_another_tab_has_just_ordered_is_no_error(monkeypatch):
    honey = only_variant(stock=5)
    basket = make_basket((honey, 2))
    rows = list(basket.lines.for_page())
    rows[0].seen_price = 1
    basket.lines.all().delete()
    monkeypatch.setattr(type(basket.lines.all()), "for_page", lambda lines: rows)

    changes = services.settle_basket(basket=basket, language="vi")

    assert [change.kind for change in changes] == ["price"]


def test_a_basket_that_another_tab_has_just_merged_is_merged_once():
    honey = only_variant(stock=5)
    guest, member = make_basket((honey, 2)), make_basket(user=make_user())
    also_guest = Basket.objects.get(pk=guest.pk)

    services.merge_baskets(guest=guest, member=member)
    services.merge_baskets(guest=also_guest, member=member)

    assert lines() == [(honey.pk, 2)]


@pytest.mark.parametrize(
    "origin", ["http://[x", "null", "https://evil.example", "http://testserver:1"]
)
def test_a_post_from_an_odd_origin_is_refused(client, origin):
    sent = {"variant": only_variant().pk}

    answer = client.post(reverse("orders:basket_add"), sent, headers={"Origin": origin})

    assert (answer.status_code, lines()) == (403, [])
