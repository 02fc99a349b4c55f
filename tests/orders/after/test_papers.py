"""Papers as PDF: what they say in Vietnamese, and who gets them."""

import shutil
import subprocess

import pytest
from django.urls import reverse
from django.utils import translation

from orders import services
from orders.links import order_key
from orders.models import BuyingSettings, OrderLine, Parcel
from orders.papers import VatLine, vat_inside, vat_lines
from tests.factories import make_product, make_seller, make_user
from tests.orders.after.builders import make_paid_parcel
from tests.orders.builders import make_basket, make_contact, make_order, make_parcel, place

needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs poppler-utils")


@pytest.fixture
def seller(client):
    owner = make_user()
    client.force_login(owner)
    return make_seller(owner=owner, name="Hợp tác xã Cói Phát Diệm")


def url(name, *args, language="vi"):
    with translation.override(language):
        return reverse(f"orders:{name}", args=args)


def text(answer):
    """What a person reads in a PDF, on one line."""
    assert answer["Content-Type"] == "application/pdf"
    words = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=answer.content, capture_output=True, check=True
    )
    return " ".join(words.stdout.decode().replace("\u00a0", " ").split())


def receipt(client, order, language="vi"):
    return client.get(url("receipt", order.number, language=language) + f"?key={order_key(order)}")


@needs_poppler
def test_the_receipt_says_what_was_bought_in_vietnamese(client):
    BuyingSettings.objects.create(issuer="Hội LHPN tỉnh Ninh Bình")
    product = make_product(name="Mật ong rừng Cúc Phương", stock=5)
    order = place(make_basket((product.variants.get(), 2)))

    said = text(receipt(client, order))

    for words in [
        "Mật ong rừng Cúc Phương",
        "280.000 ₫",
        "Trần Thị Mai",
        "Hội LHPN tỉnh Ninh Bình",
    ]:
        assert words in said


@needs_poppler
def test_the_receipt_shows_vat_of_the_sale_and_money_that_goes_back(client, monkeypatch):
    parcel = make_paid_parcel(monkeypatch, status="new")
    OrderLine.objects.update(vat_rate=800)
    services.cancel_lines(parcel=parcel, units={parcel.lines.get().pk: 1}, by=None)

    said = text(receipt(client, parcel.order, "en"))

    for words in ["115,741 ₫ before VAT, 9,259 ₫ VAT at 8 %", "−125,000 ₫", "155,000 ₫"]:
        assert words in said
    assert "not a tax invoice" in said


@needs_poppler
def test_a_label_says_whom_to_call_and_what_to_collect(client, seller):
    parcel = make_parcel(seller=seller)

    said = text(client.get(url("parcel_label", seller.slug, parcel.key, language="en")))

    for words in ["Trần Thị Mai", "0987 654 321", "280,000 ₫", parcel.order.number]:
        assert words in said


@needs_poppler
def test_a_label_of_a_paid_parcel_collects_nothing(client, seller, monkeypatch):
    parcel = make_paid_parcel(monkeypatch, status="accepted", seller=seller)

    said = text(client.get(url("parcel_label", seller.slug, parcel.key, language="en")))

    assert ("Collect nothing" in said, "280,000" in said) == (True, False)


@needs_poppler
def test_four_labels_fit_on_a_sheet(client, seller):
    for _ in range(5):
        make_parcel(seller=seller, status="accepted")
    make_parcel(seller=seller, status="sent")

    answer = client.get(url("parcel_labels", seller.slug))

    pages = subprocess.run(
        ["pdftotext", "-", "-"], input=answer.content, capture_output=True, check=True
    ).stdout.decode()
    assert pages.count("\f") == 2
    assert [page.count("0987 654 321") for page in pages.split("\f")] == [4, 1, 0]


@needs_poppler
def test_a_slip_shows_only_what_is_left(client, seller):
    parcel = make_parcel(seller=seller, status="accepted")
    services.cancel_lines(parcel=parcel, units={parcel.lines.get().pk: 1}, by=None)

    said = text(client.get(url("parcel_slip", seller.slug, parcel.key, language="en")))

    assert ("To collect 155,000 ₫" in said, "250,000" in said) == (True, False)


@needs_poppler
def test_words_of_a_buyer_are_no_markup(client, seller):
    name = '<img src="file:///etc/passwd"> & Mai'
    parcel = make_order(seller=seller, contact=make_contact(name=name)).parcels.get()

    assert name in text(client.get(url("parcel_label", seller.slug, parcel.key)))


def test_papers_are_for_those_who_see_the_page(client, seller):
    other = make_parcel()
    place_of = [other.seller.slug, other.key]

    pages = [
        url("parcel_label", *place_of),
        url("parcel_slip", *place_of),
        url("parcel_labels", other.seller.slug),
        url("receipt", other.order.number),
    ]

    assert [client.get(page).status_code for page in pages] == [404] * 4


def test_a_parcel_not_paid_yet_is_not_on_the_desk(client, seller):
    parcel = make_parcel(seller=seller)
    Parcel.objects.update(released_at=None)

    for tab in ("open", "new", "all"):
        answer = client.get(url("parcel_list", seller.slug), {"status": tab})
        assert answer.context["page"].paginator.count == 0
    assert parcel.order.number not in client.get(url("parcel_export", seller.slug, "csv")).text


@pytest.mark.parametrize(
    ("gross", "rate", "tax"),
    [(110_000, 1000, 10_000), (125_000, 800, 9_259), (0, 800, 0), (5, 0, 0)],
)
def test_vat_is_taken_out_of_the_price(gross, rate, tax):
    assert vat_inside(gross, rate) == tax


def test_vat_of_what_is_left_only():
    parcel = make_parcel()
    OrderLine.objects.update(vat_rate=800, cancelled=1)

    assert vat_lines(parcel) == [VatLine(800, 125_000, 9_259)]


def test_a_seller_without_vat_has_no_lines():
    assert vat_lines(make_parcel()) == []
