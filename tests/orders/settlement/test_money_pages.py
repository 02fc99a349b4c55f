"""The seller's pages about her money: right figures, hers only, nothing broken by nonsense."""

import shutil
import subprocess
import unicodedata
from datetime import date

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from orders.models import CommissionRate, SellerTerms
from orders.settlement import statements
from orders.settlement.preview import preview
from tests.factories import make_seller, make_user
from tests.orders.settlement.builders import (
    LONG_AGO,
    balance,
    make_delivered,
    make_household,
    make_terms,
    take_back,
)

NOW = timezone.localdate().strftime("%Y-%m")
ACCOUNT = {
    "bank_bin": "970436",
    "bank_account": "0123 456 789",
    "bank_holder": "NGUYEN THI LAN",
    "return_days": "14",
    "vat_rate": "800",
}


@pytest.fixture
def owner():
    return make_user()


@pytest.fixture
def seller(owner):
    return make_household(owner=owner)


@pytest.fixture
def her(client, owner):
    client.force_login(owner)
    return client


def url(name, seller, *args):
    return reverse(f"orders:{name}", args=[seller.slug, *args])


def test_her_page_says_what_she_is_owed(her, seller):
    make_delivered(rate=500, seller=seller)

    page = her.get(url("money", seller)).content.decode()

    assert page.count("263.300\xa0₫") >= 2


def test_a_month_shows_each_figure_with_a_link_to_its_entries(her, seller):
    make_delivered(rate=500, seller=seller)

    page = her.get(url("money_month", seller, NOW)).content.decode()

    link = f"{url('money_entries', seller)}?month={NOW}&amp;kind=commission"
    assert f'<a href="{link}">-12.500\xa0₫</a>' in page


def test_the_entries_behind_a_figure_add_up_to_it(her, seller):
    parcel = make_delivered(rate=500, seller=seller)
    take_back(parcel, 125_000)

    response = her.get(url("money_entries", seller), {"kind": "commission", "month": NOW})

    amounts = [entry.amount for entry in response.context["page"]]
    assert (amounts, response.context["sum"]) == ([-12_500, 6_250], -6_250)


def test_a_months_figures_lead_from_beginning_to_end(seller):
    make_delivered(seller=seller)
    today = timezone.localdate()

    found = statements.statement(seller, today.replace(day=1))

    assert (found.opening, found.change, found.closing) == (0, 275_800, 275_800)
    assert statements.months_of(seller) == [found]


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("2026-11", date(2026, 11, 1)),
        ("2026-13", None),
        ("0000-01", None),
        ("२०२६-११", None),
        ("x", None),
        ("", None),
    ],
)
def test_a_month_is_read_or_nonsense(text, month):
    assert statements.read_month(text) == month


@pytest.mark.parametrize(
    "query",
    ["month=9999-99", "kind=x", "place=%00", "payout=%00%F0", "parcel=x", "page=-1", "page=9e9"],
)
def test_nonsense_in_the_address_breaks_nothing(her, seller, query):
    make_delivered(seller=seller)

    assert her.get(f"{url('money_entries', seller)}?{query}").status_code == 200


@pytest.mark.parametrize("month", ["2026-13", "0000-00", "9999-12"])
def test_a_month_that_never_was_is_not_found(her, seller, month):
    assert her.get(url("money_month", seller, month)).status_code == 404


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext (poppler-utils)")
def test_a_statement_as_pdf_has_every_figure(her, seller):
    make_delivered(rate=500, seller=seller)

    pdf = her.get(url("money_month_file", seller, NOW, "pdf")).content

    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True)
    words = " ".join(unicodedata.normalize("NFC", done.stdout.decode()).split())
    assert (seller.name in words, "263.300 ₫" in words, "-2.800 ₫" in words) == (True,) * 3


def test_a_statement_for_a_spreadsheet_has_every_entry(her, seller):
    parcel = make_delivered(rate=500, seller=seller)

    lines = her.get(url("money_month_file", seller, NOW, "csv")).content.decode().splitlines()

    assert len(lines) == 5
    assert f",{parcel.order.number},250000,5.0,-12500,," in lines[2]


@pytest.mark.parametrize("count", [1, 3])
def test_her_page_takes_the_same_queries_for_any_number(
    her, seller, django_assert_num_queries, count
):
    for _ in range(count):
        make_delivered(seller=seller)
    her.get(url("money", seller))

    with django_assert_num_queries(15):
        her.get(url("money", seller))


@pytest.mark.parametrize("count", [1, 3])
def test_entries_take_the_same_queries_for_any_number(
    her, seller, django_assert_num_queries, count
):
    for _ in range(count):
        make_delivered(seller=seller)
    her.get(url("money_entries", seller))

    with django_assert_num_queries(11):
        her.get(url("money_entries", seller))


@pytest.mark.parametrize("name", ["money", "money_entries", "money_account", "money_preview"])
def test_another_sellers_money_is_not_there(her, name):
    other = make_seller(owner=make_user())
    make_delivered(seller=other)

    assert her.get(url(name, other)).status_code == 404


def test_a_parcel_of_another_seller_adds_nothing_to_her_entries(her, seller):
    stranger = make_delivered(seller=make_seller())

    response = her.get(url("money_entries", seller), {"parcel": stranger.key})

    assert list(response.context["page"]) == []


def test_she_gives_her_account_with_her_password(
    her, owner, seller, django_capture_on_commit_callbacks
):
    response = her.post(url("money_account", seller), ACCOUNT)
    assert response.url.startswith(reverse("account_reauthenticate"))
    assert not SellerTerms.objects.exists()

    with django_capture_on_commit_callbacks(execute=True):
        her.post(response.url, {"password": "secret-word"})

    terms = SellerTerms.objects.get()
    assert (terms.bank_account, terms.vat_rate, terms.return_days) == ("0123456789", 800, 14)
    assert [(letter.to, seller.name in letter.subject) for letter in mail.outbox] == [
        ([owner.email], True)
    ]


def test_other_terms_need_no_password(her, seller):
    make_terms(seller)

    response = her.post(url("money_account", seller), ACCOUNT | {"return_days": "3"})

    assert response.url == url("money_account", seller)
    assert SellerTerms.objects.get().return_days == 3
    assert mail.outbox == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"bank_account": "12"},
        {"bank_account": ""},
        {"bank_holder": ""},
        {"bank_bin": "000000"},
        {"return_days": "400"},
        {"vat_rate": "123"},
    ],
)
def test_terms_that_are_wrong_change_nothing(her, seller, wrong):
    response = her.post(url("money_account", seller), ACCOUNT | wrong)

    assert (response.status_code, SellerTerms.objects.count()) == (422, 0)


def test_only_owners_see_and_change_the_account(client, seller):
    make_terms(seller)
    helping = make_user()
    seller.memberships.create(user=helping, role="staff")
    client.force_login(helping)

    page = client.get(url("money_account", seller)).content.decode()
    answer = client.post(url("money_account", seller), ACCOUNT)

    assert ("0123456789" in page, "•••6789" in page, answer.status_code) == (False, True, 404)


def test_the_preview_shows_what_is_left_of_a_price(seller):
    CommissionRate.objects.create(rate=500, valid_from=LONG_AGO)

    found = preview(seller, 100_000)

    assert [part.amount for part in found.deductions] == [5_000, 1_000, 500]
    assert found.receives == 93_500


def test_the_preview_is_what_is_booked(seller):
    CommissionRate.objects.create(rate=500, valid_from=LONG_AGO)

    parcel = make_delivered(rate=500, seller=seller)

    taken = 280_000 - balance(seller)
    assert taken == 250_000 - preview(seller, 250_000).receives + 30_000 * 15 // 1_000
    assert parcel.commission_rate == 500


def test_the_preview_works_as_a_page_and_as_a_piece(her, seller):
    address = url("money_preview", seller)

    page = her.get(address, {"price": "100.000"}).content.decode()
    piece = her.get(address, {"price": "100.000"}, headers={"hx-request": "true"}).content.decode()

    assert ("98.500\xa0₫" in page, "<html" in page) == (True, True)
    assert ("98.500\xa0₫" in piece, "<html" in piece) == (True, False)


@pytest.mark.parametrize("price", ["", "x", "-5", "%00", "9" * 40])
def test_a_price_of_nonsense_breaks_nothing(her, seller, price):
    assert her.get(f"{url('money_preview', seller)}?price={price}").status_code == 200
