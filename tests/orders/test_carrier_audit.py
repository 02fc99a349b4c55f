"""The daily proof notices cash that is not where the books say."""

import pytest
from django.db import IntegrityError, transaction

from orders.audit import money_problems
from orders.models import CarrierEntry, CarrierFile, CarrierRow, Parcel
from tests.orders.carriers import carried, import_cash, make_carrier


def delivered(carrier):
    return carried(carrier, tracking_number="VN1", delivered=True)


def test_cash_that_was_handed_over_without_an_entry_is_noticed():
    parcel = delivered(make_carrier())
    Parcel.objects.update(cash="remitted", money_in_at=parcel.finished_at)

    [problem] = money_problems()

    assert problem == f"parcel {parcel.pk}: cash is remitted, its carrier holds 280000, collected 0"


def test_an_entry_without_its_step_is_noticed():
    carrier = make_carrier()
    parcel = delivered(carrier)
    CarrierEntry.objects.create(carrier=carrier, parcel=parcel, kind="remitted", amount=-280_000)

    [problem] = money_problems()

    assert problem.endswith("cash is collected, its carrier holds 0, collected 280000")


@pytest.mark.parametrize("cash", ["expected", "handed"])
def test_cash_that_is_not_where_the_parcel_is_is_noticed(cash):
    parcel = delivered(make_carrier())
    Parcel.objects.update(cash=cash)

    assert any(f"parcel {parcel.pk} (delivered)" in problem for problem in money_problems())


def test_a_row_that_says_another_sum_than_was_booked_is_noticed():
    carrier = make_carrier()
    delivered(carrier)
    row = import_cash(carrier, ("VN1", 280_000, 20_000)).rows.get()
    CarrierRow.objects.update(amount=270_000)

    [problem] = money_problems()

    assert problem == f"row {row.pk} of a carrier (done): says 290000, booked 280000"


def test_a_file_stands_once():
    file = import_cash(make_carrier(), ("VN404", 1, ""))
    copy = {"carrier": file.carrier, "kind": file.kind, "sha256": file.sha256}

    with pytest.raises(IntegrityError), transaction.atomic():
        CarrierFile.objects.create(file_name="b.csv", **copy)

    assert CarrierFile.objects.count() == 1


def test_a_row_of_a_file_stands_once():
    row = import_cash(make_carrier(), ("VN404", 1, "")).rows.get()

    with pytest.raises(IntegrityError), transaction.atomic():
        CarrierRow.objects.create(file=row.file, number=row.number, status="done")

    assert CarrierRow.objects.count() == 1
