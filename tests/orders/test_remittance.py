"""Cash from the door to the site's account: matched, booked once, differences shown."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from orders import services
from orders.audit import money_problems
from orders.models import CarrierEntry
from tests.orders.builders import make_parcel
from tests.orders.carriers import carried, fresh, import_cash, make_carrier, outcomes


def entries(parcel):
    return list(parcel.carrier_entries.order_by("pk").values_list("kind", "amount"))


def held(carrier):
    return sum(carrier.entries.values_list("amount", flat=True))


def delivered(carrier, number="VN1", **fields):
    return carried(carrier, tracking_number=number, delivered=True, **fields)


def test_cash_goes_from_the_door_to_the_site():
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1")
    with_it = (parcel.cash, held(carrier))
    services.deliver_parcel(parcel=parcel, by=None)
    collected = (fresh(parcel).cash, fresh(parcel).money_in_at, held(carrier))

    file = import_cash(carrier, ("VN1", 280_000, ""))

    parcel = fresh(parcel)
    assert (with_it, collected) == (("handed", 0), ("collected", None, 280_000))
    assert (outcomes(file), parcel.cash, held(carrier)) == (["done"], "remitted", 0)
    assert (parcel.money_in_at is not None, money_problems()) == (True, [])


def test_a_fee_is_kept_from_the_cash():
    carrier = make_carrier()
    parcel = delivered(carrier)

    row = import_cash(carrier, ("VN1", "280.000", "22.000")).rows.get()

    assert (row.amount, row.fee) == (258_000, 22_000)
    wanted = [("collected", 280_000), ("remitted", -258_000), ("fee", -22_000)]
    assert (entries(parcel), money_problems()) == (wanted, [])


@pytest.mark.parametrize("said", [250_000, 300_000])
def test_another_sum_than_collected_waits_for_a_person(said):
    carrier = make_carrier()
    parcel = delivered(carrier)

    row = import_cash(carrier, ("VN1", said, "")).rows.get()

    assert (row.status, row.parcel, fresh(parcel).cash) == ("wrong", parcel, "collected")
    assert (entries(parcel), money_problems()) == ([("collected", 280_000)], [])


@pytest.mark.parametrize(("said", "difference"), [(250_000, -30_000), (300_000, 20_000)])
def test_an_accepted_difference_is_written_off(said, difference):
    carrier = make_carrier()
    parcel = delivered(carrier)
    row = import_cash(carrier, ("VN1", said, "")).rows.get()

    row = services.accept_difference(row=row, by=None, note="Bưu tá thiếu tiền lẻ")

    assert (row.status, fresh(parcel).cash, held(carrier)) == ("done", "remitted", 0)
    assert entries(parcel)[1:] == [("remitted", -said), ("corrected", difference)]
    assert money_problems() == []


def test_a_difference_is_accepted_once():
    carrier = make_carrier()
    delivered(carrier)
    row = import_cash(carrier, ("VN1", 250_000, "")).rows.get()
    services.accept_difference(row=row, by=None, note="x")

    with pytest.raises(services.MovedOn):
        services.accept_difference(row=row, by=None, note="x")

    assert (CarrierEntry.objects.count(), money_problems()) == (3, [])


def test_a_longer_list_with_the_same_row_books_it_once():
    carrier = make_carrier()
    delivered(carrier)
    delivered(carrier, "VN2")
    import_cash(carrier, ("VN1", 280_000, 20_000))

    file = import_cash(carrier, ("VN1", 280_000, 20_000), ("VN2", 280_000, 20_000))

    assert (outcomes(file), held(carrier), money_problems()) == (["known", "done"], 0, [])


def test_paid_twice_with_another_sum_is_shown():
    carrier = make_carrier()
    delivered(carrier)
    import_cash(carrier, ("VN1", 280_000, ""))

    row = import_cash(carrier, ("VN1", 200_000, "")).rows.get()

    assert (row.status, "280.000" in row.problem, held(carrier)) == ("wrong", True, 0)


def test_cash_of_a_parcel_not_known_as_delivered_notes_it():
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1")

    row = import_cash(carrier, ("VN1", 280_000, "")).rows.get()

    parcel = fresh(parcel)
    assert (row.status, bool(row.problem)) == ("done", True)
    assert (parcel.status, parcel.cash, money_problems()) == ("delivered", "remitted", [])


def test_cash_of_a_refused_parcel_is_shown():
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1")
    services.refuse_parcel(parcel=parcel, by=None)

    file = import_cash(carrier, ("VN1", 280_000, ""))

    assert (outcomes(file), held(carrier), money_problems()) == (["wrong"], 0, [])


def test_the_fee_of_a_refused_parcel_is_booked_once():
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1")
    services.refuse_parcel(parcel=parcel, by=None)

    file = import_cash(carrier, ("VN1", 0, 15_000))
    again = import_cash(carrier, ("VN1", 0, 15_000), ("VN404", 0, 0))

    assert (outcomes(file), outcomes(again)) == (["done"], ["known", "unmatched"])
    assert entries(parcel) == [("fee", -15_000), ("corrected", 15_000)]
    assert (held(carrier), money_problems()) == (0, [])


def test_cash_that_the_seller_holds_is_not_booked_twice():
    carrier = make_carrier()
    parcel = make_parcel(status="sent")
    services.deliver_parcel(parcel=parcel, by=None)
    type(parcel).objects.filter(pk=parcel.pk).update(tracking_number="VN1")

    row = import_cash(carrier, ("VN1", 280_000, "")).rows.get()

    assert (row.status, entries(parcel), money_problems()) == ("wrong", [], [])


def test_a_carrier_that_pays_sellers_has_no_list_of_cash():
    carrier = make_carrier(cash_to="seller")
    parcel = delivered(carrier)

    with pytest.raises(services.NoFiles):
        import_cash(carrier, ("VN1", 280_000, ""))

    assert (fresh(parcel).cash, carrier.files.count()) == ("settled", 0)


def test_cash_is_ticked_off_by_hand_once():
    carrier = make_carrier(adapter="manual")
    parcels = [delivered(carrier).pk, delivered(carrier, "VN2").pk]

    first = services.hand_over(carrier=carrier, parcels=parcels, by=None, note="phiếu 12")
    second = services.hand_over(carrier=carrier, parcels=parcels, by=None)

    assert (first, second, held(carrier), money_problems()) == (2, 0, 0, [])


def test_by_hand_nobody_ticks_off_cash_of_another_carrier():
    carrier, other = make_carrier(), make_carrier()
    parcel = delivered(other)

    assert services.hand_over(carrier=carrier, parcels=[parcel.pk], by=None) == 0
    assert (fresh(parcel).cash, held(other)) == ("collected", 280_000)


def test_a_correction_has_a_reason_and_no_parcel():
    carrier = make_carrier()
    delivered(carrier)

    services.correct_carrier(carrier=carrier, amount=-5_000, note="Phí tháng 11", by=None)

    assert held(carrier) == 275_000


def test_an_unreadable_row_is_kept_and_can_only_be_set_aside():
    carrier = make_carrier()
    row = import_cash(carrier, ("VN1", "nhiều", "")).rows.get()

    with pytest.raises(services.NotReadable):
        services.try_row_again(row=row, by=None)

    row.refresh_from_db()
    assert (row.status, "Tiền thu hộ: nhiều" in row.problem) == ("wrong", True)


@pytest.mark.parametrize("change", ["update", "delete"])
def test_the_database_refuses_to_change_an_entry(change):
    carrier = make_carrier()
    delivered(carrier)
    rows = CarrierEntry.objects.all()

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        rows.update(amount=1) if change == "update" else rows.delete()

    assert held(carrier) == 280_000


@pytest.mark.parametrize(
    ("kind", "amount"), [("collected", -1), ("remitted", 1), ("fee", 1), ("corrected", 0)]
)
def test_the_sign_of_an_entry_fits_its_kind(kind, amount):
    with pytest.raises(IntegrityError), transaction.atomic():
        CarrierEntry.objects.create(carrier=make_carrier(), kind=kind, amount=amount)

    assert CarrierEntry.objects.count() == 0


def test_a_parcel_is_handed_over_once():
    carrier = make_carrier()
    parcel = delivered(carrier)
    import_cash(carrier, ("VN1", 280_000, ""))

    with pytest.raises(IntegrityError), transaction.atomic():
        CarrierEntry.objects.create(carrier=carrier, parcel=parcel, kind="remitted", amount=-1)

    assert held(carrier) == 0
