"""What a carrier's words do to parcels: each row once, in any order, however often."""

import pytest

from orders import services
from orders.audit import money_problems
from orders.carriers.tasks import work_off_file
from orders.models import CarrierRow, OrderEvent, PhoneRecord
from orders.services import carrier as carrier_service
from tests.orders.builders import make_basket, make_order, make_parcel, only_variant, place
from tests.orders.carriers import carried, fresh, import_statuses, make_carrier, outcomes


def steps_of(parcel):
    return list(
        OrderEvent.objects.filter(parcel=parcel).order_by("pk").values_list("to_status", flat=True)
    )


def test_a_delivered_parcel_is_found_by_its_tracking_number():
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="vn1")

    file = import_statuses(carrier, ("VN1", "", "Giao thành công"))

    parcel = fresh(parcel)
    assert (outcomes(file), parcel.status, parcel.cash) == (["done"], "delivered", "collected")
    assert money_problems() == []


def test_a_packed_parcel_is_sent_with_the_number_of_the_carrier():
    carrier = make_carrier()
    parcel = make_parcel(status="packed")

    import_statuses(carrier, ("VN9", f"{parcel.order.number}-1", "Đã lấy hàng"))

    parcel = fresh(parcel)
    assert (parcel.status, parcel.tracking_number, parcel.by_carrier) == ("sent", "VN9", carrier)
    assert parcel.cash == "handed"


def test_steps_that_the_seller_forgot_are_taken_one_by_one():
    carrier = make_carrier()
    parcel = make_parcel()

    import_statuses(carrier, ("VN9", parcel.order.number, "Đã giao hàng"))

    assert steps_of(parcel) == ["new", "accepted", "packed", "sent", "delivered"]
    assert (fresh(parcel).cash, money_problems()) == ("collected", [])


def test_refused_gives_stock_back_and_is_counted_for_the_number():
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1")

    import_statuses(carrier, ("VN1", "", "Đã trả hàng"))

    stock = parcel.lines.get().variant.stock
    assert (fresh(parcel).status, stock) == ("refused", 5)
    assert list(PhoneRecord.objects.values_list("delivered", "refused")) == [(0, 1)]
    assert money_problems() == []


@pytest.mark.parametrize("late", ["Đang giao", "Đã lấy hàng", "Giao thành công", "Chờ lấy hàng"])
def test_words_that_come_late_or_again_do_nothing(late):
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1", delivered=True)
    before = steps_of(parcel)

    file = import_statuses(carrier, ("VN1", "", late))

    assert (outcomes(file), steps_of(parcel)) == (["known"], before)


def test_what_contradicts_is_shown_and_not_done():
    carrier = make_carrier()
    delivered = carried(carrier, tracking_number="VN1", delivered=True)

    file = import_statuses(carrier, ("VN1", "", "Đã hoàn hàng"))

    row = file.rows.get()
    assert (row.status, row.parcel, fresh(delivered).status) == ("wrong", delivered, "delivered")
    assert "Đã hoàn hàng" in row.problem


def test_the_same_file_twice_changes_nothing():
    carrier = make_carrier()
    carried(carrier, tracking_number="VN1")
    first = import_statuses(carrier, ("VN1", "", "Giao thành công"))
    events = OrderEvent.objects.count()

    second = import_statuses(carrier, ("VN1", "", "Giao thành công"))

    assert (second, OrderEvent.objects.count()) == (first, events)
    assert CarrierRow.objects.count() == 1


def test_a_number_nobody_knows_is_listed():
    file = import_statuses(make_carrier(), ("VN404", "", "Giao thành công"))

    assert outcomes(file) == ["unmatched"]


def test_parcels_of_other_carriers_are_not_touched():
    carrier, other = make_carrier(), make_carrier()
    parcel = carried(other, tracking_number="VN1")

    file = import_statuses(carrier, ("VN1", parcel.order.number, "Giao thành công"))

    assert (outcomes(file), fresh(parcel).status) == (["unmatched"], "sent")


def test_an_order_of_two_sellers_needs_the_number_of_the_parcel():
    carrier = make_carrier()
    order = place(make_basket((only_variant(), 1), (only_variant(), 1)))
    first, second = order.parcels.order_by("pk")

    file = import_statuses(
        carrier, ("A1", order.number, "Đang giao"), ("A2", f"{order.number}-2", "Đang giao")
    )

    assert outcomes(file) == ["unmatched", "done"]
    assert [fresh(first).status, fresh(second).status] == ["new", "sent"]


def test_an_unknown_word_waits_until_somebody_says_what_it_means():
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1")
    row = import_statuses(carrier, ("VN1", "", "Xong rồi")).rows.get()
    carrier.statuses = {"xong roi": "delivered"}
    carrier.save()
    row.file.refresh_from_db()
    row = CarrierRow.objects.get(pk=row.pk)

    again = services.try_row_again(row=row, by=None)

    assert (again.status, fresh(parcel).status) == ("done", "delivered")


def test_a_meaning_said_with_the_file_is_remembered():
    carrier = make_carrier()
    carried(carrier, tracking_number="VN1")

    file = import_statuses(carrier, ("VN1", "", "Xong rồi"), meanings={"Xong rồi": "delivered"})

    carrier.refresh_from_db()
    assert (outcomes(file), carrier.statuses) == (["done"], {"xong roi": "delivered"})


def test_staff_say_which_parcel_a_row_is_about():
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1")
    row = import_statuses(carrier, ("VN404", "", "Giao thành công")).rows.get()

    row = services.match_row(row=row, parcel=parcel, by=None)

    assert (row.status, row.parcel, fresh(parcel).status) == ("done", parcel, "delivered")


def test_a_row_is_decided_once():
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1")
    row = import_statuses(carrier, ("VN404", "", "Giao thành công")).rows.get()
    services.set_row_aside(row=row, by=None, note="không phải của mình")

    with pytest.raises(services.MovedOn):
        services.match_row(row=row, parcel=parcel, by=None)

    row.refresh_from_db()
    assert (row.status, fresh(parcel).status) == ("aside", "sent")


def test_an_unpaid_order_is_nobodys_parcel_yet():
    order = make_order()
    order.parcels.update(released_at=None)

    file = import_statuses(make_carrier(), ("VN1", order.number, "Giao thành công"))

    assert outcomes(file) == ["unmatched"]


def test_what_a_request_cannot_do_is_done_by_a_job(monkeypatch):
    monkeypatch.setattr(carrier_service, "ROWS_IN_A_REQUEST", 1)
    carrier = make_carrier()
    for number in ("VN1", "VN2", "VN3"):
        carried(carrier, tracking_number=number)
    file = import_statuses(carrier, *((f"VN{n}", "", "Đã giao") for n in (1, 2, 3)))
    first = outcomes(file)

    work_off_file(file.pk)
    work_off_file(file.pk)

    assert (first, outcomes(file)) == (["done", "waiting", "waiting"], ["done"] * 3)
    assert money_problems() == []
