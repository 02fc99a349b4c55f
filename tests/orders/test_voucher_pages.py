"""Entering codes while buying; handing vouchers out at the two desks."""

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import translation

from orders.models import Order, Voucher
from tests.factories import make_officer, make_seller, make_unit, make_user
from tests.orders.builders import make_basket, make_voucher, only_variant
from tests.orders.test_checkout import Shop
from tests.products.builders import allow_staff

HERE = {"sec-fetch-site": "same-origin"}


def url(name, *args):
    with translation.override("en"):
        return reverse(name, args=args)


@pytest.fixture(autouse=True)
def nobody_has_guessed_yet():
    cache.clear()


@pytest.fixture
def buyer(client):
    """A guest with two jars of honey, 180,000, delivery 30,000."""
    shop = Shop(client)
    shop.contact()
    shop.delivery()
    return shop


def enter(client, code, where="orders:basket_vouchers", **more):
    return client.post(url(where), {"code": code} | more, headers=HERE)


def shown(answer):
    return answer.content.decode().replace("\u00a0", " ")


def test_a_code_entered_in_the_basket_makes_it_cheaper(buyer):
    make_voucher(code="MATONG20")

    answer = enter(buyer.client, "mat ong 20")

    assert answer.url == url("orders:basket")
    page = shown(buyer.client.get(answer.url))
    assert "MATONG20" in page
    assert "−20,000 ₫" in page
    assert "190,000 ₫" in page


def test_the_order_gets_the_voucher_that_was_entered(buyer):
    make_voucher(code="MATONG20")
    enter(buyer.client, "MATONG20", "orders:checkout_vouchers")

    buyer.order()

    order = Order.objects.get()
    assert (order.total, order.redemptions.get().amount) == (190_000, 20_000)


@pytest.mark.parametrize("where", ["orders:basket_vouchers", "orders:checkout_vouchers"])
def test_a_wrong_code_stays_in_its_field_with_the_reason(buyer, where):
    answer = enter(buyer.client, "KHONGCO", where)

    assert answer.status_code == 422
    assert answer.context["code_form"]["code"].value() == "KHONGCO"
    assert "We don’t know this code" in shown(answer)


@pytest.mark.parametrize("typed", ["", "—", "\0", "x" * 61, "<script>", "' OR 1=1"])
def test_nonsense_is_answered_with_a_sentence(buyer, typed):
    assert enter(buyer.client, typed).status_code == 422


def test_a_voucher_is_taken_out_again(buyer):
    make_voucher(code="MATONG20")
    enter(buyer.client, "MATONG20")

    buyer.client.post(url("orders:basket_vouchers"), {"remove": "MATONG20"}, headers=HERE)

    assert buyer.client.get(url("orders:basket")).context["quote"].total == 210_000


@pytest.mark.usefixtures("same_minute")
def test_guessing_codes_is_slowed_down(buyer):
    for number in range(10):
        enter(buyer.client, f"GUESS{number}")
    make_voucher(code="MATONG20")

    answer = enter(buyer.client, "MATONG20")

    assert (answer.status_code, answer.context["quote"].total) == (429, 210_000)


def test_another_sites_page_enters_no_code(buyer):
    answer = buyer.client.post(
        url("orders:basket_vouchers"), {"code": "X"}, headers={"sec-fetch-site": "cross-site"}
    )

    assert answer.status_code == 403


def test_a_voucher_that_ends_meanwhile_is_forgotten_and_said(buyer):
    voucher = make_voucher(code="MATONG20")
    enter(buyer.client, "MATONG20")
    agreed = buyer.agreed()
    Voucher.objects.filter(pk=voucher.pk).update(is_active=False)

    answer = buyer.client.post(url("orders:checkout_confirm"), agreed)

    assert (answer.status_code, Order.objects.count()) == (422, 0)
    assert "20,000 ₫ off before, 0 ₫ off now" in shown(answer)
    assert answer.context["quote"].total == 210_000
    buyer.order()
    assert Order.objects.get().total == 210_000


def voucher_form(**changes):
    return {"kind": "amount", "amount": "20.000", "once_per_person": "on", "many": "1"} | changes


@pytest.fixture
def desk(client):
    owner = make_user()
    seller = make_seller(owner=owner)
    client.force_login(owner)
    return seller


def test_a_seller_hands_out_a_voucher(client, desk):
    typed = voucher_form(code="mật ong 20", min_goods="150.000", name="Khách quen")

    answer = client.post(url("orders:voucher_new", desk.slug), typed)

    voucher = Voucher.objects.get()
    assert answer.url == url("orders:voucher_list", desk.slug)
    assert (voucher.seller, voucher.code, voucher.amount) == (desk, "MATONG20", 20_000)
    assert (voucher.min_goods, voucher.once_per_person, voucher.limit) == (150_000, True, None)


def test_without_a_code_a_random_one_is_made(client, desk):
    client.post(url("orders:voucher_new", desk.slug), voucher_form(kind="delivery"))

    voucher = Voucher.objects.get()
    assert (len(voucher.code), voucher.kind, voucher.amount) == (8, "delivery", 0)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"amount": ""}, "amount"),
        ({"amount": "nhiều"}, "amount"),
        ({"kind": "percent", "percent": ""}, "percent"),
        ({"kind": "percent", "percent": "101"}, "percent"),
        ({"kind": "gift"}, "kind"),
        ({"kind": "\0"}, "kind"),
        ({"ends_on": "2020-01-01"}, "ends_on"),
        ({"starts_on": "2999-02-01", "ends_on": "2999-01-01"}, "ends_on"),
        ({"limit": "0"}, "limit"),
        ({"limit": "99999999999999999999"}, "limit"),
        ({"code": "abc"}, "code"),
        ({"code": "x" * 30}, "code"),
        ({"name": "x" * 121}, "name"),
    ],
)
def test_what_is_wrong_with_a_voucher_is_said_and_none_is_made(client, desk, changes, field):
    answer = client.post(url("orders:voucher_new", desk.slug), voucher_form(**changes))

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
    assert Voucher.objects.count() == 0


def test_the_last_day_there_is_means_for_ever(client, desk):
    client.post(url("orders:voucher_new", desk.slug), voucher_form(ends_on="9999-12-31"))

    assert Voucher.objects.get().ends_at is None


def test_a_code_that_is_taken_is_refused(client, desk):
    make_voucher(code="MATONG20")

    answer = client.post(url("orders:voucher_new", desk.slug), voucher_form(code="MATONG20"))

    assert (list(answer.context["form"].errors), Voucher.objects.count()) == (["code"], 1)


def test_a_seller_switches_her_voucher_off_and_on(client, desk):
    voucher = make_voucher(seller=desk)
    switch = url("orders:voucher_switch", desk.slug, voucher.pk)

    client.post(switch, {"on": "no"})
    voucher.refresh_from_db()
    assert not voucher.is_active
    client.post(switch, {"on": "yes"})
    voucher.refresh_from_db()
    assert voucher.is_active


def test_another_sellers_voucher_and_the_sites_are_not_hers(client, desk):
    for voucher in (make_voucher(seller=make_seller()), make_voucher()):
        answer = client.post(url("orders:voucher_switch", desk.slug, voucher.pk), {"on": "no"})
        voucher.refresh_from_db()
        assert (answer.status_code, voucher.is_active) == (404, True)
    assert client.get(url("orders:voucher_list", desk.slug)).context["rows"] == []


@pytest.mark.parametrize("count", [1, 3])
def test_her_list_takes_the_same_queries_for_any_number(
    client, desk, django_assert_num_queries, count
):
    for _ in range(count):
        make_voucher(seller=desk)
    client.get(url("orders:voucher_list", desk.slug))

    with django_assert_num_queries(8):
        client.get(url("orders:voucher_list", desk.slug))


def test_her_vouchers_as_a_file(client, desk):
    make_voucher(seller=desk, code="MATONG20", name="=1+1")

    rows = client.get(url("orders:voucher_export", desk.slug, "csv")).content.decode()

    assert "MATONG20,'=1+1" in rows


@pytest.fixture
def staff(client):
    client.force_login(allow_staff(make_officer(make_unit(), role="leader").user))
    return client


def test_staff_make_many_single_codes_and_export_them(staff):
    typed = voucher_form(many="50", name="Hội chợ Tết", amount="30.000", code="IGNORED")

    answer = staff.post(url("site_voucher_new"), typed)

    codes = set(Voucher.objects.values_list("code", flat=True))
    assert (len(codes), "IGNORED" in codes) == (50, False)
    assert set(Voucher.objects.values_list("limit", "seller")) == {(1, None)}
    rows = staff.get(url("site_voucher_export", "csv") + "?" + answer.url.partition("?")[2])
    assert len(rows.content.decode().splitlines()) == 51


def test_staff_make_a_gift(staff):
    staff.post(url("site_voucher_new"), voucher_form(kind="gift", amount="200.000", code="QUA200"))

    gift = Voucher.objects.get()
    assert (gift.kind, gift.left, gift.seller) == ("gift", 200_000, None)
    assert not gift.once_per_person  # what is left of it can be spent, too


@pytest.mark.parametrize("many", ["0", "1001", "-1", "x", ""])
def test_too_many_codes_at_once_are_refused(staff, many):
    answer = staff.post(url("site_voucher_new"), voucher_form(many=many, name="x"))

    assert (answer.status_code, Voucher.objects.count()) == (422, 0)


@pytest.mark.parametrize("words", ["MATONG", "hội chợ", "\0", "%", "x" * 500])
def test_staff_search_vouchers_by_anything(staff, words):
    make_voucher(code="MATONG20", name="Hội chợ")

    assert staff.get(url("site_vouchers"), {"q": words}).status_code == 200


def test_the_sites_list_shows_no_sellers_vouchers(staff):
    make_voucher(seller=make_seller())

    assert staff.get(url("site_vouchers")).context["rows"] == []
    assert staff.post(url("site_voucher_switch", Voucher.objects.get().pk)).status_code == 404


def test_a_voucher_of_the_basket_survives_signing_in(client):
    make_voucher(code="MATONG20")
    user = make_user()
    basket = make_basket((only_variant(price=100_000), 1))
    client.cookies["basket"] = basket.key
    enter(client, "MATONG20")

    client.post(
        reverse("account_login"), {"login": user.email, "password": "secret-word"}, headers=HERE
    )

    page = client.get(url("orders:basket"))
    assert page.context["quote"].discount_total == 20_000
