"""The staff desk of the bank: what came, decisions, statements and accounts."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from orders.models import BankAccount, BankEntry, BankStatement
from tests.factories import make_officer, make_unit, make_user
from tests.orders.payments.transfer.builders import (
    TOTAL,
    make_account,
    make_entry,
    make_waiting_order,
)
from tests.orders.payments.transfer.files import VIETCOMBANK, csv_file, xlsx_file
from tests.products.builders import allow_staff

HOSTILE = [b"", b"\0" * 100, b"PK\x03\x04x", b"<html>", b"a,b\n1,2\n", b"\xd0\xcf\x11\xe0", b"%PDF"]


@pytest.fixture
def boss(client, db):
    user = make_user(is_superuser=True, is_staff=True)
    client.force_login(user)
    return user


def upload(client, content, name="sao-ke.csv", **fields):
    account = fields.pop("account", None) or make_account()
    file = SimpleUploadedFile(name, content)
    return client.post(reverse("bank_import"), {"account": account.pk, "file": file, **fields})


def keep(client, shown):
    return client.post(
        reverse("bank_import_confirmation"), {"sealed": shown.context["sealed"]}, follow=True
    )


@pytest.mark.parametrize("make", [csv_file, xlsx_file])
def test_a_statement_is_shown_then_kept(client, boss, make):
    shown = upload(client, make(VIETCOMBANK))

    context = shown.context
    assert (context["new"], context["known"], context["out"], context["problems"]) == (1, 0, 1, [])
    assert not BankEntry.objects.exists()

    keep(client, shown)
    assert (BankEntry.objects.get().amount, BankStatement.objects.get().by) == (250_000, boss)


def test_a_statement_twice_is_kept_once(client, boss):
    first = upload(client, csv_file(VIETCOMBANK))
    keep(client, first)
    keep(client, first)  # the button pressed once more
    again = upload(client, csv_file(VIETCOMBANK))

    assert (again.context["new"], again.context["known"]) == (0, 1)
    assert b"disabled" in again.content
    assert BankEntry.objects.count() == 1


def test_unreadable_cells_are_named_and_the_rest_is_kept(client, boss):
    rows = [*VIETCOMBANK, [3, "32/11/2026", "", "5.000", "", "x"]]

    shown = upload(client, csv_file(rows))
    keep(client, shown)

    assert "32/11/2026" in shown.content.decode()
    assert BankEntry.objects.count() == 1


def test_own_columns_are_remembered_for_the_account(client, boss):
    rows = [["Khi", "Bao nhiêu", "Lời"], ["22/11/2026", "5.000", "x"]]
    own = {"columns": "own", "own_day": "Khi", "own_amount": "Bao nhiêu", "own_memo": "Lời"}

    keep(client, upload(client, csv_file(rows), **own))

    form = client.get(reverse("bank_import")).context["form"]
    assert (form["columns"].value(), form["own_amount"].value()) == ("own", "Bao nhiêu")


@pytest.mark.parametrize("content", HOSTILE)
def test_a_file_that_is_no_statement_is_refused_in_words(client, boss, content):
    answer = upload(client, content)

    assert (answer.status_code, bool(answer.context["form"].errors["file"])) == (422, True)
    assert not BankEntry.objects.exists()


@pytest.mark.parametrize("sealed", ["", "x", "a:b:c", "é" * 50, "\0"])
def test_nothing_is_kept_that_was_not_shown(client, boss, sealed):
    answer = client.post(reverse("bank_import_confirmation"), {"sealed": sealed})

    assert (answer.status_code, BankStatement.objects.count()) == (302, 0)


def test_what_was_shown_to_another_person_is_not_kept(client, boss):
    shown = upload(client, csv_file(VIETCOMBANK))
    client.force_login(make_user(is_superuser=True, is_staff=True))

    keep(client, shown)

    assert not BankEntry.objects.exists()


def test_a_doubtful_sum_is_counted_for_the_suggested_order(client, boss):
    order, entry = make_waiting_order(), make_entry()
    url = reverse("bank_entry", args=[entry.pk])

    assert order.number in client.get(url).content.decode()
    client.post(url, {"decision": "order", "number": order.number.lower().replace("-", " ")})

    order.refresh_from_db(), entry.refresh_from_db()
    assert (order.status, entry.status, entry.decided_by) == ("paid", "matched", boss)
    assert client.get(url).context["suggestions"] == []


@pytest.mark.parametrize(("decision", "status"), [("aside", "other"), ("back", "refund")])
def test_a_doubtful_sum_is_put_aside_or_promised_back(client, boss, decision, status):
    entry = make_entry()

    client.post(reverse("bank_entry", args=[entry.pk]), {"decision": decision, "note": "gọi hỏi"})

    entry.refresh_from_db()
    assert (entry.status, entry.note) == (status, "gọi hỏi")


@pytest.mark.parametrize(
    "answer", [{}, {"decision": "x"}, {"decision": "order", "number": "\0é"}, {"decision": "order"}]
)
def test_a_decision_without_sense_changes_nothing(client, boss, answer):
    entry = make_entry()

    response = client.post(reverse("bank_entry", args=[entry.pk]), answer)

    entry.refresh_from_db()
    assert (response.status_code, entry.status) == (422, "doubtful")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_list_is_exported_without_formulas(client, boss, kind):
    make_entry(memo="=1+1")

    response = client.get(reverse("bank_export", args=[kind]), {"tab": "all"})

    assert response["Content-Disposition"] == f'attachment; filename="bank.{kind}"'
    if kind == "csv":
        assert "'=1+1" in response.content.decode()


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_takes_the_same_queries_for_any_number(
    client, boss, many, django_assert_num_queries
):
    for _ in range(many):
        make_entry(status="matched", order=make_waiting_order())
    url = reverse("bank_entries")
    client.get(url)

    with django_assert_num_queries(13):
        assert len(client.get(url, {"tab": "matched"}).context["page"].object_list) == many


@pytest.mark.parametrize(
    ("text", "found"),
    [("thue nha", 1), ("150.000", 1), ("ft77", 1), ("x", 0), ("\0", 3), ("9" * 90, 0)],
)
def test_a_sum_is_found_by_words_amount_or_number(client, boss, text, found):
    make_entry(memo="Tien thue nha"), make_entry(amount=150_000), make_entry(reference="FT77")

    page = client.get(reverse("bank_entries"), {"q": text}).context["page"]

    assert len(page.object_list) == found


def test_a_sum_is_found_by_its_order(client, boss):
    order = make_waiting_order()
    make_entry(status="matched", order=order), make_entry()

    asked = {"tab": "all", "q": order.number.lower().replace("-", " ")}
    page = client.get(reverse("bank_entries"), asked).context["page"]

    assert [entry.order for entry in page.object_list] == [order]


def test_a_new_account_replaces_the_one_before(client, boss):
    old = make_account()
    answer = {
        "bank_bin": "970422",
        "number": "9704 2212 34",
        "holder": "hoi lhpn",
        "is_active": "on",
    }

    client.post(reverse("bank_account_new"), answer)

    new = BankAccount.objects.get(bank_bin="970422")
    old.refresh_from_db()
    assert (new.number, new.holder, new.is_active) == ("9704221234", "HOI LHPN", True)
    assert not old.is_active


def test_the_number_of_an_account_in_use_stays(client, boss):
    account = make_entry().account
    answer = {"bank_bin": "970422", "number": "666", "holder": "KE GIAN", "is_active": "on"}

    client.post(reverse("bank_account_edit", args=[account.pk]), answer)

    account.refresh_from_db()
    assert (account.bank_bin, account.number) == ("970436", "0011001234567")


@pytest.mark.parametrize(
    "wrong", [{"number": "1"}, {"number": "12-34"}, {"bank_bin": "1"}, {"holder": "Hội"}]
)
def test_a_wrong_account_is_refused(client, boss, wrong):
    good = {"bank_bin": "970422", "number": "123456", "holder": "HOI LHPN"}

    answer = client.post(reverse("bank_account_new"), good | wrong)

    assert (answer.status_code, BankAccount.objects.count()) == (422, 0)


def test_an_officer_of_the_province_handles_money_but_only_leaders_change_accounts(client, db):
    account = make_account()
    province = make_unit(name="Hội LHPN tỉnh")
    client.force_login(allow_staff(make_officer(province, role="officer").user))
    edit = reverse("bank_account_edit", args=[account.pk])

    assert client.get(reverse("bank_entries")).status_code == 200
    assert client.get(edit).status_code == 404

    client.force_login(allow_staff(make_officer(province, role="leader").user))
    assert client.get(edit).status_code == 200


def test_a_big_statement_is_shown_in_part(client, boss):
    rows = [["Ngày", "Ghi có", "Nội dung"], *[["22/11/2026", TOTAL, f"r{n}"] for n in range(150)]]

    context = upload(client, csv_file(rows)).context

    assert (len(context["rows"]), context["more"], context["new"]) == (100, 50, 150)
