import pytest
from django.urls import reverse
from django.utils import translation

from accounts.models import Address
from orders.models import Order
from tests.factories import make_commune, make_product, make_seller, make_user
from tests.orders.builders import make_basket, only_variant

SCREENS = ["checkout", "checkout_delivery", "checkout_confirm"]


def url(name):
    with translation.override("en"):
        return reverse(f"orders:{name}")


@pytest.fixture
def shop(client):
    """A guest with two jars of honey in her basket, who has got as far as `reach` takes her."""
    return Shop(client)


class Shop:
    def __init__(self, client):
        self.client = client
        self.seller = make_seller(offers_pickup=True)
        self.honey = only_variant(seller=self.seller, price=90_000, stock=5)
        self.basket = make_basket((self.honey, 2))
        self.client.cookies["basket"] = self.basket.key
        self.commune = make_commune("Gia Viễn")

    def contact(self, **changes):
        typed = {
            "name": "Trần Thị Mai",
            "phone": "0987 654 321",
            "commune": "Gia Viễn",
            "commune-code": self.commune.code,
            "street": "12 ngõ Chùa",
            "email": "Mai@Example.org",
            "note": "",
        }
        return self.client.post(url("checkout"), typed | changes)

    def delivery(self, way="home"):
        return self.client.post(url("checkout_delivery"), {f"seller-{self.seller.pk}": way})

    def agreed(self):
        """Return what the last screen sends along with its button."""
        form = self.client.get(url("checkout_confirm")).context["form"]
        return {name: form[name].value() for name in form.fields}

    def order(self, **changes):
        return self.client.post(url("checkout_confirm"), self.agreed() | changes)


def test_a_guest_orders_in_three_screens(shop):
    assert shop.contact().url == "/en/orders/checkout/delivery/"
    assert shop.delivery().url == "/en/orders/checkout/confirmation/"
    answer = shop.order()

    order = Order.objects.get()
    assert answer.url.startswith(f"/en/orders/{order.number}/?key=")
    assert (order.name, order.phone, order.email) == (
        "Trần Thị Mai",
        "+84987654321",
        "mai@example.org",
    )
    assert (order.commune, order.street, order.total) == (shop.commune, "12 ngõ Chùa", 210_000)
    assert (order.language, order.buyer) == ("en", None)
    assert shop.client.get(answer.url).status_code == 200


def test_the_basket_count_is_gone_after_ordering(shop):
    shop.client.cookies["basket_count"] = "2"
    shop.contact()
    shop.delivery()
    shop.order()

    assert shop.client.cookies["basket_count"].value == ""


def test_the_form_sent_again_shows_the_same_order(shop):
    shop.contact()
    shop.delivery()
    agreed = shop.agreed()

    first = shop.client.post(url("checkout_confirm"), agreed)
    second = shop.client.post(url("checkout_confirm"), agreed)

    assert (second.url, Order.objects.count()) == (first.url, 1)


def test_a_changed_price_stops_with_both_numbers(shop):
    shop.contact()
    shop.delivery()
    agreed = shop.agreed()
    type(shop.honey).objects.update(price=95_000)

    answer = shop.client.post(url("checkout_confirm"), agreed)

    page = answer.content.decode().replace("\u00a0", " ")
    assert (answer.status_code, Order.objects.count()) == (422, 0)
    assert "from 210,000 ₫ to 220,000 ₫" in page
    form = answer.context["form"]
    again = {name: form[name].value() for name in form.fields}
    shop.client.post(url("checkout_confirm"), again)
    assert Order.objects.get().total == 220_000


def test_what_is_sold_out_stops_and_says_what_is_left(shop):
    shop.contact()
    shop.delivery()
    agreed = shop.agreed()
    type(shop.honey).objects.update(stock=1)

    answer = shop.client.post(url("checkout_confirm"), agreed)

    assert (answer.status_code, Order.objects.count()) == (422, 0)
    assert "only 1 hũ left" in answer.content.decode()
    assert answer.context["quote"].total == 120_000


def test_everything_sold_out_leads_back_to_the_basket(shop):
    shop.contact()
    shop.delivery()
    agreed = shop.agreed()
    type(shop.honey).objects.update(stock=0)

    answer = shop.client.post(url("checkout_confirm"), agreed)

    assert (answer.url, Order.objects.count()) == ("/en/orders/basket/", 0)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": ""}, "name"),
        ({"phone": "0987"}, "phone"),
        ({"phone": ""}, "phone"),
        ({"street": ""}, "street"),
        ({"email": "nobody"}, "email"),
        ({"commune": "", "commune-code": ""}, "commune"),
        ({"note": "x" * 501}, "note"),
    ],
)
def test_a_wrong_answer_is_shown_again_and_nothing_is_lost(shop, changes, field):
    answer = shop.contact(**changes)

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
    kept = "street" if field == "name" else "name"
    assert answer.context["form"][kept].value() in ("12 ngõ Chùa", "Trần Thị Mai")


def test_the_first_screen_remembers_what_was_typed(shop):
    shop.contact()

    form = shop.client.get(url("checkout")).context["form"]

    assert (form["street"].value(), form["name"].value()) == ("12 ngõ Chùa", "Trần Thị Mai")


def test_fetching_it_costs_no_delivery(shop):
    shop.contact()
    shop.delivery("pickup")
    shop.order()

    order = Order.objects.get()
    assert (order.total, order.parcels.get().delivery) == (180_000, "pickup")


def test_a_way_that_is_not_offered_is_refused(shop):
    type(shop.seller).objects.update(offers_pickup=False)
    shop.contact()

    assert shop.delivery("pickup").status_code == 422


@pytest.mark.parametrize("screen", SCREENS)
def test_without_goods_there_is_nothing_to_order(client, screen):
    assert client.get(url(screen)).url == "/en/orders/basket/"
    assert client.post(url(screen)).url == "/en/orders/basket/"


@pytest.mark.parametrize("screen", SCREENS[1:])
def test_no_screen_is_skipped(shop, screen):
    assert shop.client.get(url(screen)).url == "/en/orders/checkout/"


def test_a_forged_total_or_token_orders_nothing(shop):
    shop.contact()
    shop.delivery()

    answers = [shop.order(expected_total=1), shop.order(token="x"), shop.order(expected_total="")]

    assert [answer.status_code for answer in answers] == [422, 422, 422]
    assert (Order.objects.count(), shop.basket.lines.count()) == (0, 1)


def test_a_member_orders_to_an_address_of_hers(client):
    user = make_user()
    place = {"name": "Chị Lan", "phone": "+84912345678", "street": "Thôn Đông"}
    address = Address.objects.create(user=user, commune=make_commune(), **place)
    make_basket((only_variant(), 1), user=user)
    client.force_login(user)

    client.post(url("checkout"), {"address": address.pk, "name": "", "phone": "junk"})
    client.post(url("checkout_delivery"))
    form = client.get(url("checkout_confirm")).context["form"]
    client.post(url("checkout_confirm"), {name: form[name].value() for name in form.fields})

    order = Order.objects.get()
    assert (order.buyer, order.name, order.phone) == (user, "Chị Lan", "+84912345678")
    assert (order.street, order.commune) == ("Thôn Đông", address.commune)


def test_nobody_orders_to_another_persons_address(client):
    place = {"name": "Chị Lan", "phone": "+84912345678", "street": "Thôn Đông"}
    others = Address.objects.create(user=make_user(), commune=make_commune(), **place)
    user = make_user()
    Address.objects.create(user=user, commune=make_commune(), **place)
    make_basket((only_variant(), 1), user=user)
    client.force_login(user)

    answer = client.post(url("checkout"), {"address": others.pk})

    assert (answer.status_code, "address" in answer.context["form"].errors) == (422, True)


@pytest.mark.parametrize("count", [1, 3])
def test_the_last_screen_takes_the_same_queries_for_any_number_of_lines(
    shop, django_assert_max_num_queries, count
):
    for _ in range(count - 1):
        variant = make_product(seller=shop.seller).variants.get()
        shop.basket.lines.create(variant=variant, quantity=1, seen_price=variant.price)
    shop.contact()
    shop.delivery()
    shop.agreed()

    with django_assert_max_num_queries(17):  # one less once the frame is kept
        shop.agreed()
