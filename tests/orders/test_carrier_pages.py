"""Staff pages about carriers, and the seller's list to hand in."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core.money import format_money
from orders.audit import money_problems
from orders.models import Carrier, CarrierEntry, CarrierFile
from tests.factories import make_seller, make_user
from tests.orders.builders import make_parcel
from tests.orders.carriers import (
    carried,
    fresh,
    import_cash,
    import_statuses,
    make_carrier,
    make_carrier_row,
    outcomes,
    table,
)


@pytest.fixture
def staff(client):
    """An administrator, signed in."""
    user = make_user(is_superuser=True, is_staff=True)
    client.force_login(user)
    return user


def upload(client, carrier, kind, *rows):
    file = SimpleUploadedFile("bảng kê.csv", table(*rows))
    url = reverse("carrier_files", args=[carrier.code])
    return client.post(url, {"kind": kind, "file": file})


def confirm(client, carrier, shown, **meanings):
    url = reverse("carrier_confirmation", args=[carrier.code])
    return client.post(url, {"sealed": shown.context["sealed"]} | meanings)


CASH = ("Mã vận đơn", "Tiền thu hộ", "Phí dịch vụ")
WORDS = ("Mã vận đơn", "Trạng thái")


def test_a_file_is_shown_before_it_changes_anything(client, staff):
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1", delivered=True)

    shown = upload(client, carrier, "remittance", CASH, ("VN1", 280_000, 20_000), ("VN9", 5, 0))

    preview = shown.context["preview"]
    assert (dict(preview.counts), preview.cash) == ({"done": 1, "unmatched": 1}, 260_005)
    assert (CarrierFile.objects.count(), fresh(parcel).cash) == (0, "collected")


def test_what_was_shown_is_done_when_confirmed(client, staff):
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1", delivered=True)
    shown = upload(client, carrier, "remittance", CASH, ("VN1", 280_000, 20_000))

    confirm(client, carrier, shown)
    confirm(client, carrier, shown)  # a double click

    file = CarrierFile.objects.get()
    assert (file.by, file.file_name, outcomes(file)) == (staff, "bảng kê.csv", ["done"])
    assert (fresh(parcel).cash, CarrierEntry.objects.count()) == ("remitted", 3)
    assert money_problems() == []


def test_a_changed_page_confirms_nothing(client, staff):
    carrier = make_carrier()
    shown = upload(client, carrier, "remittance", CASH, ("VN1", 280_000, 0))
    sealed = shown.context["sealed"][:-3] + "abc"

    client.post(reverse("carrier_confirmation", args=[carrier.code]), {"sealed": sealed})

    assert CarrierFile.objects.count() == 0


def test_a_file_of_one_carrier_is_not_confirmed_for_another(client, staff):
    carrier, other = make_carrier(), make_carrier()
    shown = upload(client, carrier, "remittance", CASH, ("VN1", 280_000, 0))

    confirm(client, other, shown)

    assert CarrierFile.objects.count() == 0


def test_unknown_words_are_asked_for_once(client, staff):
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1")
    shown = upload(client, carrier, "statuses", WORDS, ("VN1", "Xong rồi"), ("VN2", "xong roi"))

    confirm(client, carrier, shown, **{"meaning-0": "delivered"})

    carrier.refresh_from_db()
    assert shown.context["preview"].words == ["Xong rồi"]
    assert (carrier.statuses, fresh(parcel).status) == ({"xong roi": "delivered"}, "delivered")


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02", b"PK\x03\x04broken", b"a,b\n1,2", "Mã vận đơn\n".encode()]
)
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(client, staff, content):
    carrier = make_carrier()
    url = reverse("carrier_files", args=[carrier.code])
    file = SimpleUploadedFile("a.csv", content)

    answer = client.post(url, {"kind": "remittance", "file": file})

    assert (answer.status_code, bool(answer.context["form"].errors["file"])) == (422, True)


def test_a_carrier_kept_by_hand_takes_no_files(client, staff):
    carrier = make_carrier(adapter="manual")

    assert upload(client, carrier, "statuses", WORDS, ("VN1", "x")).status_code == 404


def row_url(row):
    return reverse("carrier_row", args=[row.file.carrier.code, row.pk])


def test_a_row_is_matched_by_a_number_that_staff_type(client, staff):
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1", delivered=True)
    row = make_carrier_row(carrier)

    client.post(row_url(row), {"act": "match", "number": f"{parcel.order.number}-1"})

    row.refresh_from_db()
    assert (row.status, row.parcel, row.decided_by) == ("done", parcel, staff)
    assert (fresh(parcel).cash, money_problems()) == ("remitted", [])


@pytest.mark.parametrize(
    "typed",
    [
        {"act": "match", "number": "VN7"},
        {"act": "match", "number": ""},
        {"act": "aside", "note": ""},
        {"act": "mean", "meaning": "x"},
        {"act": "nonsense"},
        {},
    ],
)
def test_nonsense_decides_nothing(client, staff, typed):
    row = make_carrier_row()

    answer = client.post(row_url(row), typed)

    row.refresh_from_db()
    assert (answer.status_code, row.status) == (422, "unmatched")


def test_a_word_explained_on_one_row_moves_all_that_have_it(client, staff):
    carrier = make_carrier()
    parcels = [carried(carrier, tracking_number=number) for number in ("VN1", "VN2")]
    file = import_statuses(carrier, ("VN1", "", "Xong rồi"), ("VN2", "", "Xong rồi"))

    client.post(row_url(file.rows.first()), {"act": "mean", "meaning": "delivered"})

    assert outcomes(file) == ["done", "done"]
    assert [fresh(parcel).status for parcel in parcels] == ["delivered", "delivered"]


def test_a_difference_is_accepted_with_a_reason(client, staff):
    carrier = make_carrier()
    carried(carrier, tracking_number="VN1", delivered=True)
    row = import_cash(carrier, ("VN1", 250_000, "")).rows.get()

    client.post(row_url(row), {"act": "accept", "note": "Tiền lẻ"})

    row.refresh_from_db()
    corrected = CarrierEntry.objects.get(kind="corrected")
    assert (row.status, corrected.amount, corrected.note) == ("done", -30_000, "Tiền lẻ")


def test_the_page_shows_what_a_carrier_holds(client, staff):
    carrier = make_carrier()
    carried(carrier, tracking_number="VN1", delivered=True)
    carried(carrier, tracking_number="VN2")

    page = client.get(reverse("carrier", args=[carrier.code]))

    part = page.context["parts"][0]
    assert (page.context["balance"]["held"], part.amount, part.parcels) == (280_000, 280_000, 1)
    assert page.context["out"] == {"parcels": 1, "amount": 280_000}
    assert format_money(280_000, "VND", "vi") in page.content.decode()


@pytest.mark.parametrize(("days", "show", "count"), [(8, "late", 1), (6, "late", 0), (8, "14", 1)])
def test_cash_is_shown_by_how_long_it_is_held(client, staff, days, show, count):
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1", delivered=True)
    old = timezone.now() - timedelta(days=days)
    type(parcel).objects.filter(pk=parcel.pk).update(finished_at=old)

    page = client.get(reverse("carrier", args=[carrier.code]), {"show": show})

    assert len(page.context["rows"]) == count


def test_the_export_holds_what_the_page_shows(client, staff):
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="=1+1", delivered=True)

    answer = client.get(reverse("carrier_export", args=[carrier.code, "csv"]))

    line = answer.getvalue().decode().splitlines()[1]
    assert line.startswith(f"{parcel.order.number}-1,'=1+1,")
    assert line.endswith(",0,280000")


def test_cash_of_ticked_parcels_comes_in_by_hand(client, staff):
    carrier = make_carrier(adapter="manual")
    parcel = carried(carrier, delivered=True)
    url = reverse("carrier_cash", args=[carrier.code])

    client.post(url, {"parcel": [parcel.pk, "x", "9" * 30], "note": "PT 12"})
    client.post(url, {"parcel": [parcel.pk]})

    assert (fresh(parcel).cash, CarrierEntry.objects.count()) == ("remitted", 2)


@pytest.mark.parametrize("amount", ["0", "nhiều", "", "9" * 20, "1,5"])
def test_a_correction_needs_an_amount(client, staff, amount):
    carrier = make_carrier()
    url = reverse("carrier_correction", args=[carrier.code])

    answer = client.post(url, {"amount": amount, "note": "x"})

    assert (answer.status_code, CarrierEntry.objects.count()) == (422, 0)


def test_a_carrier_is_made_with_the_columns_of_a_preset(client, staff):
    typed = {"name": "GHN", "code": "ghn", "adapter": "csv", "cash_to": "site", "preset": "ghn"}
    typed |= {"is_active": "on", "word_delivered": "Xong rồi\nGiao xong"}

    client.post(reverse("carrier_new"), typed)

    carrier = Carrier.objects.get()
    assert carrier.columns["tracking"][0] == "mã đơn ghn"
    assert carrier.statuses == {"xong roi": "delivered", "giao xong": "delivered"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("tracking_url", "http://ghn.vn/{number}"),
        ("tracking_url", "https://ghn.vn/"),
        ("code", "new"),
        ("word_refused", "xong roi"),
    ],
)
def test_a_carrier_that_makes_no_sense_is_not_saved(client, staff, field, value):
    typed = {"name": "GHN", "code": "ghn", "adapter": "csv", "cash_to": "site"}
    typed |= {"word_delivered": "Xong rồi", field: value}

    answer = client.post(reverse("carrier_new"), typed)

    assert (field in answer.context["form"].errors, Carrier.objects.count()) == (True, 0)


def queries(client, url):
    with CaptureQueriesContext(connection) as asked:
        client.get(url)
    return len(asked)


@pytest.mark.parametrize("name", ["carriers", "carrier", "carrier_entries", "carrier_rows"])
def test_pages_take_the_same_queries_for_one_and_three(client, staff, name):
    carrier = make_carrier()
    carried(carrier, tracking_number="VN0", delivered=True)
    import_cash(carrier, ("VN404", 1, ""))
    url = reverse(name, args=[] if name == "carriers" else [carrier.code])
    client.get(url)
    one = queries(client, url)
    for number in ("VN1", "VN2"):
        carried(make_carrier(), tracking_number=number, delivered=True)
        carried(carrier, tracking_number=number, delivered=True)
        import_cash(carrier, (f"VN404{number}", 1, ""))

    assert queries(client, url) == one


def test_a_seller_takes_the_list_of_her_packed_parcels(client):
    owner = make_user()
    seller = make_seller(owner=owner)
    parcel = make_parcel(status="packed", seller=seller)
    make_parcel(status="new", seller=seller)
    make_parcel(status="packed")
    carrier = make_carrier()
    client.force_login(owner)

    url = reverse("orders:hand_in_list", args=[seller.slug, carrier.code, "csv"])
    lines = client.get(url).getvalue().decode().splitlines()

    assert len(lines) == 2
    assert f"{parcel.order.number}-1,Trần Thị Mai,0987654321,12 ngõ Chùa" in lines[1]
    assert ",280000,250000," in lines[1]


def test_what_is_paid_already_is_not_collected_at_the_door(client, staff):
    carrier = make_carrier()
    parcel = make_parcel(status="packed")
    type(parcel).objects.update(cash="")
    from orders.carriers import labels

    [row] = labels.rows(labels.to_hand_in(type(parcel).objects.all(), carrier, even_unsaid=True))

    assert (row[0], row[8], row[9]) == (f"{parcel.order.number}-1", 0, 250_000)


def test_the_buyer_follows_her_parcel_at_the_carrier(client):
    carrier = make_carrier(tracking_url="https://carrier.example/?n={number}")
    buyer = make_user()
    parcel = carried(carrier, tracking_number="VN 1&x", buyer=buyer)
    client.force_login(buyer)

    page = client.get(reverse("orders:order_detail", args=[parcel.order.number]))

    assert 'href="https://carrier.example/?n=VN%201%26x"' in page.content.decode()


def test_only_safe_addresses_are_linked():
    carrier = make_carrier(tracking_url="javascript:alert({number})")

    assert carrier.link("VN1") == ""
