"""Staff pages about payouts, books, taxes and rates."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from orders.models import CommissionRate, PayoutBatch, SellerEntry, TaxRate
from orders.settlement import payouts, taxes
from tests.factories import make_officer, make_seller, make_unit, make_user
from tests.orders.settlement.builders import (
    balance,
    make_delivered,
    make_exported,
    make_household,
    make_terms,
    take_back,
)
from tests.products.builders import allow_staff

today = timezone.localdate  # asked when a test runs: a run may pass midnight


@pytest.fixture
def officer():
    """An officer of the province."""
    return allow_staff(make_officer(make_unit()).user)


@pytest.fixture
def staff(client, officer):
    client.force_login(officer)
    return client


@pytest.fixture
def seller():
    seller = make_household()
    make_terms(seller)
    make_delivered(seller=seller, days_ago=10)
    return seller


def test_editors_and_commune_officers_see_no_money(client):
    province = make_unit()
    for officer in (make_officer(province, role="editor"), make_officer(make_unit(province))):
        client.force_login(allow_staff(officer.user))

        assert client.get(reverse("payout_list")).status_code == 404


def test_the_menu_leads_to_money_only_for_whom_it_concerns(client, staff):
    link = reverse("payout_list")
    home = reverse("wagtailadmin_home")
    assert link in staff.get(home).content.decode()

    client.force_login(allow_staff(make_officer(make_unit(make_unit())).user))

    assert link not in client.get(home).content.decode()


def test_a_payout_goes_all_the_way_through_two_officers(client, officer, seller):
    client.force_login(officer)
    address = client.post(reverse("payout_draft")).url
    client.post(f"{address}approval/")
    assert PayoutBatch.objects.get().status == "draft"

    client.force_login(allow_staff(make_officer(make_unit()).user))
    client.post(f"{address}approval/")
    file = client.post(f"{address}file.csv")
    client.post(f"{address}confirmation/")

    assert "0123456789,NGUYEN THI LAN,Vietcombank,970436,275800,CHO CHI EM" in file.content.decode()
    assert (PayoutBatch.objects.get().status, balance(seller)) == ("confirmed", 0)


def test_the_list_says_who_is_left_out_and_why(staff, seller):
    make_delivered(seller=make_seller(name="Cói Kim Sơn"), days_ago=10)

    response = staff.get(reverse("payout_list"))

    assert (response.context["total"], len(response.context["left_out"])) == (275_800, 1)
    assert "Cói Kim Sơn" in response.content.decode()


def test_an_account_that_changed_since_is_shown(staff, seller):
    batch = make_exported()
    seller.terms.bank_account = "999999"
    seller.terms.save()

    response = staff.get(reverse("payout_detail", args=[batch.key]))

    assert [row["has_changed"] for row in response.context["rows"]] == [True]


@pytest.mark.parametrize("number", ["", "x", "0", "-1", "9" * 30, "\0"])
def test_leaving_out_nobody_is_not_found(staff, seller, number):
    batch = make_exported()

    response = staff.post(
        reverse("payout_step", args=[batch.key, "leaving-out"]), {"payout": number}
    )

    assert (response.status_code, batch.payouts.count()) == (404, 1)


def test_a_step_that_is_none_is_not_found(staff, seller):
    batch = make_exported()

    assert staff.post(reverse("payout_step", args=[batch.key, "x"])).status_code == 404


def test_the_list_takes_the_same_queries_for_any_number(staff):
    address = reverse("payout_list")
    _something_to_pay()
    staff.get(address)

    with CaptureQueriesContext(connection) as for_one:
        staff.get(address)
    _something_to_pay()
    _something_to_pay()
    with CaptureQueriesContext(connection) as for_three:
        staff.get(address)

    assert len(for_three) == len(for_one) <= 35  # the menu asks for most of them


def _something_to_pay():
    """A draft, a seller who could be paid and one who could not."""
    for number in range(2):
        make_terms(make_delivered(days_ago=10).seller)
        if not number:
            payouts.draft_payouts(by=make_user())
    make_delivered(days_ago=10)


def test_an_adjustment_is_booked_once_with_its_name(staff, officer, seller):
    wanted = {"way": "minus", "amount": "15.000", "note": "Vỡ một hũ", "token": "abc"}

    for _click in range(2):
        staff.post(reverse("statement_detail", args=[seller.slug]), wanted)

    entry = SellerEntry.objects.get(kind="adjusted")
    assert (entry.amount, entry.note, entry.by) == (-15_000, "Vỡ một hũ", officer)


@pytest.mark.parametrize("wrong", [{"note": ""}, {"amount": "0"}, {"amount": "x"}, {"way": "x"}])
def test_an_adjustment_that_is_wrong_books_nothing(staff, seller, wrong):
    wanted = {"way": "plus", "amount": "15.000", "note": "Bù", "token": "abc"} | wrong

    response = staff.post(reverse("statement_detail", args=[seller.slug]), wanted)

    assert response.status_code == 422
    assert not SellerEntry.objects.filter(kind="adjusted").exists()


def test_a_figure_leads_to_its_entries(staff, seller):
    address = reverse("statement_entries", args=[seller.slug])

    response = staff.get(address, {"month": f"{today():%Y-%m}", "kind": "vat"})

    assert [entry.amount for entry in response.context["page"]] == [-2_800]
    assert response.context["statement"].closing == 275_800


def test_the_tax_file_has_sales_returns_and_what_was_withheld(seller):
    take_back(seller.parcels.get(), 125_000)

    (row,) = taxes.tax_rows(today().replace(day=1))

    assert row.cells()[3:] == [280_000, 125_000, 155_000, 2_800, 1_250, 1_400, 625, 2_325]


def test_a_return_next_month_is_declared_then(seller):
    after = (today().replace(day=1) + timedelta(days=32)).replace(day=1)

    assert (len(taxes.tax_rows(today().replace(day=1))), taxes.tax_rows(after)) == (1, [])


def test_a_persons_tax_code_is_masked_on_the_page_and_whole_in_the_file(staff, seller):
    seller.tax_code = "037199001234"
    seller.save()
    month = {"month": f"{today():%Y-%m}"}

    page = staff.get(reverse("tax_report"), month).content.decode()
    file = staff.get(reverse("tax_file", args=[month["month"], "csv"])).content.decode()

    assert ("037199001234" in page, "•••1234" in page, "037199001234" in file) == (
        False,
        True,
        True,
    )


def test_the_tax_page_shows_last_month_unless_asked(staff):
    response = staff.get(reverse("tax_report"), {"month": "nonsense"})

    assert response.context["month"] == (today().replace(day=1) - timedelta(days=1)).replace(day=1)


def test_a_rate_begins_today_or_later(staff):
    wanted = {"tax": "vat", "seller_kind": "household", "percent": "2", "source": "NĐ 1"}
    address = reverse("rate_table", args=["taxes"])

    past = staff.post(address, wanted | {"valid_from": today() - timedelta(days=1)})
    assert (past.status_code, TaxRate.objects.filter(rate=200).count()) == (422, 0)
    staff.post(address, wanted | {"valid_from": today()})

    assert TaxRate.objects.get(rate=200).valid_from == today()


@pytest.mark.parametrize(("typed", "rate"), [("5", 500), ("1,5", 150), ("0.25", 25), ("8 %", 800)])
def test_a_rate_is_typed_in_percent(staff, typed, rate):
    staff.post(
        reverse("rate_table", args=["commissions"]), {"percent": typed, "valid_from": today()}
    )

    assert CommissionRate.objects.get().rate == rate


@pytest.mark.parametrize("typed", ["", "x", "-1", "101", "nan", "1e9", "0.001"])
def test_a_rate_of_nonsense_is_refused(staff, typed):
    response = staff.post(
        reverse("rate_table", args=["commissions"]), {"percent": typed, "valid_from": today()}
    )

    assert (response.status_code, CommissionRate.objects.count()) == (422, 0)


def test_a_commission_for_one_seller_comes_from_her_page(staff, seller):
    address = reverse("rate_table", args=["commissions"]) + f"?seller={seller.slug}"

    staff.post(address, {"percent": "3", "valid_from": today()})
    again = staff.post(address, {"percent": "4", "valid_from": today()})

    rate = CommissionRate.objects.get()
    assert (rate.seller, rate.rate, again.status_code) == (seller, 300, 422)


def test_a_rate_that_counts_stays_and_one_to_come_can_go(staff):
    now = CommissionRate.objects.create(rate=100, valid_from=today())
    later = CommissionRate.objects.create(rate=200, valid_from=today() + timedelta(days=1))

    for row in (now, later):
        staff.post(reverse("rate_removal", args=["commissions", row.pk]))

    assert list(CommissionRate.objects.all()) == [now]


def test_months_are_offered_newest_first():
    found = taxes.months(date(2026, 1, 5))

    assert (found[0], found[1], found[-1]) == (
        date(2026, 1, 1),
        date(2025, 12, 1),
        date(2024, 2, 1),
    )


def test_statements_can_be_found_by_name(staff, seller):
    make_seller(name="Cói Kim Sơn")

    response = staff.get(reverse("statement_list"), {"q": "kim son\0"})

    assert [(row.name, row.balance) for row in response.context["page"]] == [("Cói Kim Sơn", 0)]
