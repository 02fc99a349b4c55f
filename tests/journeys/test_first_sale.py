"""The first sale through the test client: who may do what next, and who gets which letter."""

import re

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation

from cooperatives.models import Seller
from orders.models import Order, Parcel
from products.models import Category, Product
from tests.journeys.builders import Town, open_town, photo_bytes


@pytest.fixture(autouse=True)
def _letters_go_out_at_once(monkeypatch):
    monkeypatch.setattr("django.db.transaction.on_commit", lambda do, **rest: do())


@pytest.fixture
def town() -> Town:
    return open_town()


def signed_in(user: object) -> Client:
    client = Client()
    client.force_login(user)
    return client


def post(client: Client, url: str, **answers: object) -> None:
    """Send a form as this site's own page does; it must be taken."""
    response = client.post(url, answers, headers={"sec-fetch-site": "same-origin"})
    assert response.status_code in (302, 303), response.content.decode()


def apply_to_sell(hoa: Client, town: Town) -> Seller:
    answers = {
        "kind": "household",
        "name": "Mật ong nhà Hoa",
        "commune": "gia vien",
        "phone": "0912 345 678",
        "story": "Mật ong rừng quay tay.",
    }
    post(hoa, reverse("cooperatives:apply"), **answers)
    person = {"name": "Trần Thị Hoa", "email": "hoa@example.org", "phone": ""}
    post(hoa, reverse("account_signup"), **person, password1="ba-chiec-non-la")
    post(hoa, reverse("cooperatives:apply"), **answers)
    return Seller.objects.get(unit=town.unit)


def list_honey(hoa: Client, seller: Seller) -> Product:
    answers = {
        "photos": SimpleUploadedFile("mat-ong.jpg", photo_bytes(), "image/jpeg"),
        "name": "Mật ong rừng",
        "category": Category.objects.get(name="Mật ong").pk,
        "size": "hũ 500 ml",
        "price": "180.000",
        "stock": 3,
        "act": "submit",
    }
    post(hoa, reverse("products:seller_add", args=[seller.slug]), **answers)
    return Product.objects.get()


def approve_product(lan: Client, product: Product) -> None:
    decision = reverse("products_decide", args=[product.slug])
    seen = lan.get(decision).context["seen"]
    post(lan, decision, act="approve", seen=seen)


def order_it(mai: Client, product: Product) -> Order:
    """Two jars, in English, in three screens."""
    with translation.override("en"):
        variant = product.variants.get().pk
        post(mai, reverse("orders:basket_add"), variant=variant, quantity=2)
        contact = {"name": "Mai Tran", "phone": "0987 654 321", "email": "mai@example.org"}
        place = {"commune": "gia vien", "street": "12 ngõ Chùa"}
        post(mai, reverse("orders:checkout"), **contact, **place)
        post(mai, reverse("orders:checkout_delivery"))
        confirm = reverse("orders:checkout_confirm")
        agreed = mai.get(confirm).context["form"].initial
        post(mai, confirm, **agreed)
    return Order.objects.get()


def step(hoa: Client, parcel: Parcel, name: str, **answers: str) -> None:
    url = reverse("orders:parcel_step", args=[parcel.seller.slug, parcel.key, name])
    post(hoa, url, **answers)


def letters() -> list[tuple[str, str]]:
    """Return to whom each letter went and which language it is in, then forget them."""
    sent = [(letter.to[0].split("@")[0], language_of(letter)) for letter in mail.outbox]
    mail.outbox.clear()
    return sent


def language_of(letter: object) -> str:
    html = letter.alternatives[0].content if letter.alternatives else '<html lang="vi"'
    return re.search('<html lang="(..)"', html)[1]


def sell_honey(town: Town, hoa: Client) -> Product:
    """Take everybody as far as a product on the market."""
    lan = signed_in(town.leader)
    seller = apply_to_sell(hoa, town)
    post(lan, reverse("seller_decision", args=[seller.slug, "approval"]))
    product = list_honey(hoa, seller)
    approve_product(lan, product)
    product.refresh_from_db()
    return product


def test_stall_is_public_once_the_leader_says_yes(town):
    hoa, lan, address = Client(), signed_in(town.leader), "/vi/sellers/mat-ong-nha-hoa/"

    seller = apply_to_sell(hoa, town)
    before = Client().get(address).status_code
    post(lan, reverse("seller_decision", args=[seller.slug, "approval"]))

    assert (before, Client().get(address).status_code) == (404, 200)
    assert letters() == [("hoa", "vi"), ("hoa", "vi"), ("lan", "vi"), ("hoa", "vi")]


def test_product_is_found_once_the_leader_says_yes(town):
    hoa, search = Client(), reverse("cms:search") + "?q=mat ong rung"
    seller = apply_to_sell(hoa, town)
    post(signed_in(town.leader), reverse("seller_decision", args=[seller.slug, "approval"]))
    product = list_honey(hoa, seller)

    before = product.name in Client().get(search).content.decode()
    approve_product(signed_in(town.leader), product)

    assert (before, product.name in Client().get(search).content.decode()) == (False, True)


def test_order_takes_stock_and_tells_both_in_their_language(town):
    product = sell_honey(town, Client())
    letters()

    order = order_it(Client(), product)

    assert (order.total, order.language, product.variants.get().stock) == (390_000, "en", 1)
    assert letters() == [("mai", "en"), ("hoa", "vi")]


def test_parcel_goes_to_the_buyer_step_by_step(town):
    hoa, mai = Client(), Client()
    parcel = order_it(mai, sell_honey(town, hoa)).parcels.get()
    letters()

    step(hoa, parcel, "acceptance")
    step(hoa, parcel, "packing")
    step(hoa, parcel, "sending", carrier="VNPost", tracking_number="VN123456789")
    step(hoa, parcel, "delivery")

    parcel.refresh_from_db()
    assert (parcel.status, parcel.tracking_number) == ("delivered", "VN123456789")
    assert Order.objects.get().status == Order.Status.COMPLETED
    assert letters() == [("mai", "en"), ("mai", "en")]


def test_money_of_a_delivered_parcel_comes_to_nothing(town):
    hoa = Client()
    parcel = order_it(Client(), sell_honey(town, hoa)).parcels.get()

    for name in ("acceptance", "packing", "sending", "delivery"):
        step(hoa, parcel, name)

    assert [e.amount for e in parcel.payment_events.order_by("pk")] == [390_000, -390_000]
