"""Money that a person gives back."""

from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from openpyxl import load_workbook

from core.keys import random_key
from orders import services
from orders.audit import money_problems
from orders.links import order_key
from orders.models import Refund, SellerEntry
from tests.factories import make_user
from tests.orders.after.builders import make_paid_parcel, make_return
from tests.orders.builders import make_parcel

ACCOUNT = {"bank": "970436", "account": "0123456789", "holder": "TRAN THI MAI"}


@pytest.fixture
def refund(monkeypatch):
    """Money of a cancelled parcel that was paid by transfer."""
    parcel = make_paid_parcel(monkeypatch, status="new")
    services.cancel_parcel(parcel=parcel, by=None, reason="Hết hàng")
    return Refund.objects.get()


@pytest.fixture
def staff(client):
    client.force_login(make_user(is_superuser=True, is_staff=True))
    return client


def own(refund):
    with translation.override("en"):
        page = reverse("orders:own_refund", args=[refund.order.number, refund.key])
    return f"{page}?key={order_key(refund.order)}"


def staff_page(refund):
    return reverse("orders_refund", args=[refund.key])


def test_a_buyer_says_where_her_money_goes(client, refund):
    client.post(own(refund), ACCOUNT)

    refund.refresh_from_db()
    assert (refund.bank_bin, refund.bank_account) == ("970436", "0123456789")
    shown = client.get(own(refund)).content.decode()
    assert ("ending in 6789" in shown, "0123456789" in shown) == (True, False)


@pytest.mark.parametrize(
    "wrong",
    [{"bank": "000000"}, {"account": "12 34"}, {"account": "1"}, {"holder": ""}, {"bank": ""}],
)
def test_an_account_has_to_be_one(client, refund, wrong):
    assert client.post(own(refund), ACCOUNT | wrong).status_code == 422

    refund.refresh_from_db()
    assert refund.bank_account == ""


def test_the_page_is_the_buyers_alone(client, refund):
    assert client.get(own(refund).partition("?")[0]).status_code == 404


def test_staff_write_down_once_that_it_is_done(staff, refund):
    services.change_refund_account(refund=refund, bank="970436", account="0123", holder="Mai")

    staff.post(staff_page(refund), {"act": "done", "note": "FT123"})
    again = staff.post(staff_page(refund), {"act": "done"})

    refund.refresh_from_db()
    assert (refund.status, refund.note, refund.bank_account) == ("done", "FT123", "")
    assert (again.status_code, money_problems()) == (404, [])


def test_the_bank_gets_each_refund_in_one_file(staff, refund):
    services.change_refund_account(refund=refund, bank="970436", account="0123", holder="=MAI")

    file = staff.post(reverse("orders_refund_handover"), follow=True)

    rows = list(load_workbook(BytesIO(file.content)).active.iter_rows(values_only=True))
    assert rows[1][:4] == ("Vietcombank", "0123", "'=MAI", 280_000)
    assert services.export_refunds(now=timezone.now()) == 0
    with pytest.raises(services.RefundClosed):
        services.change_refund_account(refund=refund, bank="970436", account="9", holder="Y")


def test_nonsense_names_no_refund(staff, refund):
    page = staff_page(refund).replace(refund.key, "a%00b")

    assert staff.get(page).status_code == 404


def test_what_the_bank_sends_back_needs_another_account(staff, refund):
    services.change_refund_account(refund=refund, bank="970436", account="0123", holder="Mai")
    staff.post(reverse("orders_refund_handover"))
    page = staff.get(staff_page(refund))

    staff.post(staff_page(refund), {"act": "bounced"})

    refund.refresh_from_db()
    assert (page.context["code"], refund.status, refund.bank_account) == ("", "failed", "")
    assert "Account number" in staff.get(own(refund)).content.decode()
    assert (services.export_refunds(now=timezone.now()), money_problems()) == (0, [])


def test_a_second_file_has_nothing_of_the_first(staff, refund):
    services.change_refund_account(refund=refund, bank="970436", account="0123", holder="Mai")
    staff.post(reverse("orders_refund_handover"))
    refund.pk, refund.key = None, random_key()
    refund.bank_bin, refund.bank_account, refund.amount = "970436", "0456", 1_000
    refund.save()

    staff.post(reverse("orders_refund_handover"))

    lines = staff.get(reverse("orders_refund_file", args=["csv"])).content.decode().splitlines()
    assert [line.split(",")[1] for line in lines[1:]] == ["0456"]


def test_a_refund_without_account_is_not_in_the_file(refund):
    assert services.export_refunds(now=timezone.now()) == 0


def test_the_code_pays_the_buyer(staff, refund):
    services.change_refund_account(refund=refund, bank="970436", account="0123", holder="Mai")

    answer = staff.get(reverse("orders_refund_code", args=[refund.key]))

    assert answer["Content-Type"] == "image/svg+xml"
    assert b"<svg" in answer.content


def test_a_card_that_failed_is_tried_again(staff, refund):
    Refund.objects.update(way="card", status="failed", problem="expired card")

    staff.post(staff_page(refund), {"act": "retry"})

    refund.refresh_from_db()
    assert refund.status in ("asked", "failed", "sent")
    assert services.retry_refund.__name__ == "retry_refund"


def test_a_card_that_is_tried_again_is_not_done_by_hand_too(staff, refund):
    Refund.objects.update(way="card", status="asked")  # a colleague has just pressed the button

    with pytest.raises(services.AlreadyRefunded):
        services.finish_refund(refund=refund, by=make_user())

    assert refund.order.payment_events.filter(kind="refunded").count() == 0


def test_a_card_refund_on_its_way_is_not_done_by_hand(staff, refund):
    Refund.objects.update(way="card", status="sent")

    assert staff.post(staff_page(refund), {"act": "done"}).status_code == 404


def test_a_buyer_says_that_the_seller_gave_her_the_cash(client):
    parcel = make_parcel(status="delivered")
    services.receive_return(
        request=make_return(parcel, status="accepted"), can_be_sold=True, by=None
    )
    refund = parcel.refunds.get()

    client.post(own(refund), {"act": "received"})

    refund.refresh_from_db()
    assert (refund.status, money_problems()) == ("done", [])
    assert sum(SellerEntry.objects.values_list("amount", flat=True)) == 0


def test_an_account_is_not_asked_where_the_seller_has_the_cash(client):
    parcel = make_parcel(status="delivered")
    services.receive_return(
        request=make_return(parcel, status="accepted"), can_be_sold=True, by=None
    )

    assert client.post(own(parcel.refunds.get()), ACCOUNT).status_code == 404


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({}, 1),
        ({"state": "account"}, 1),
        ({"state": "done"}, 0),
        ({"way": "cash"}, 0),
        ({"state": "x", "way": "y"}, 1),
        ({"state": "all"}, 1),
    ],
)
def test_the_list_is_narrowed(staff, refund, query, count):
    answer = staff.get(reverse("orders_refunds"), query)

    assert answer.context["page"].paginator.count == count


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_queries(staff, monkeypatch, count, django_assert_max_num_queries):
    for _ in range(count):
        parcel = make_paid_parcel(monkeypatch, status="new")
        services.cancel_parcel(parcel=parcel, by=None, reason="x")
    staff.get(reverse("orders_refunds"))

    with django_assert_max_num_queries(14):
        assert staff.get(reverse("orders_refunds")).status_code == 200
