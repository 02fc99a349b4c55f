"""Two officers, or an officer and a seller, at the same moment. Real with PostgreSQL only."""

from orders import services
from orders.audit import money_problems
from orders.models import CarrierEntry, CarrierFile, OrderEvent
from tests import races
from tests.orders.carriers import carried, fresh, import_cash, import_statuses, make_carrier
from tests.orders.test_races import at_once

pytestmark = races.marks


def booked():
    return sorted(CarrierEntry.objects.values_list("kind", "amount"))


def test_the_same_file_confirmed_twice_at_once_is_booked_once():
    carrier = make_carrier()
    for number in ("VN1", "VN2", "VN3"):
        carried(carrier, tracking_number=number, delivered=True)
    rows = [(number, 280_000, 20_000) for number in ("VN1", "VN2", "VN3")]

    at_once(*(lambda: import_cash(carrier, *rows),) * 4)

    each = [("collected", 280_000), ("fee", -20_000), ("remitted", -260_000)]
    assert booked() == sorted(each * 3)
    assert (CarrierFile.objects.count(), money_problems()) == (1, [])


def test_two_files_with_the_same_parcels_in_another_order_book_them_once():
    carrier = make_carrier()
    for number in ("VN1", "VN2"):
        carried(carrier, tracking_number=number)
    there = [("VN1", 280_000, 0), ("VN2", 280_000, 0)]

    at_once(
        lambda: import_cash(carrier, *there),
        lambda: import_cash(carrier, *reversed(there)),
    )

    assert booked() == [("collected", 280_000)] * 2 + [("remitted", -280_000)] * 2
    assert money_problems() == []


def test_a_seller_clicks_while_the_file_says_the_same():
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1")

    at_once(
        lambda: services.deliver_parcel(parcel=parcel, by=None),
        lambda: import_statuses(carrier, ("VN1", "", "Giao thành công")),
    )

    delivered = OrderEvent.objects.filter(parcel=parcel, to_status="delivered")
    assert (fresh(parcel).status, delivered.count(), booked()) == (
        "delivered",
        1,
        [("collected", 280_000)],
    )


def test_cash_is_ticked_off_while_the_file_comes():
    carrier = make_carrier()
    parcel = carried(carrier, tracking_number="VN1", delivered=True)

    at_once(
        lambda: services.hand_over(carrier=carrier, parcels=[parcel.pk], by=None),
        lambda: import_cash(carrier, ("VN1", 280_000, 0)),
    )

    assert booked() == [("collected", 280_000), ("remitted", -280_000)]
    assert money_problems() == []
