from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from orders.audit import money_problems
from orders.models import Order, OrderLine, Parcel, PaymentEvent, Voucher
from tests.orders.builders import make_parcel


@pytest.mark.parametrize("status", ["new", "sent", "delivered", "refused"])
def test_figures_agree_at_every_step(status):
    make_parcel(status=status)

    assert money_problems() == []


def test_figures_of_two_lines_and_two_events_are_not_multiplied():
    make_parcel(status="delivered")
    make_parcel(status="refused")
    out = StringIO()

    call_command("check_money", stdout=out)

    assert out.getvalue() == "2 orders, 2 parcels: all figures agree.\n"


def test_money_that_is_missing_is_found():
    parcel = make_parcel(status="sent")
    PaymentEvent.objects.create(
        order=parcel.order, parcel=parcel, kind="collected", amount=-279_000
    )

    with pytest.raises(CommandError) as stopped:
        call_command("check_money")

    assert str(stopped.value) == (
        f"1 wrong:\nparcel {parcel.pk} (sent): total 280000, due 280000, "
        "waived 0 and 0, still owed 1000, to refund 0"
    )


def test_a_line_that_was_changed_is_found():
    parcel = make_parcel()
    OrderLine.objects.update(quantity=1)

    assert money_problems() == [
        f"parcel {parcel.pk}: goods 250000, lines 125000, discount 0, of lines 0"
    ]


def test_an_order_unlike_its_parcels_is_found():
    parcel = make_parcel()
    Order.objects.update(delivery_total=0, total=250_000)

    assert Parcel.objects.get().total == 280_000
    assert money_problems() == [
        f"order {parcel.order.number}: goods 250000, delivery 0, "
        "discount 0, parcels 250000, 30000 and 0"
    ]


def test_a_total_changed_after_it_was_due_is_found():
    parcel = make_parcel(status="delivered")
    Parcel.objects.update(delivery_fee=40_000, total=290_000)
    Order.objects.update(delivery_total=40_000, total=290_000)

    assert money_problems() == [
        f"parcel {parcel.pk} (delivered): total 290000, due 280000, "
        "waived 0 and 0, still owed 0, to refund 0",
        f"parcel {parcel.pk}: earns 290000, booked 280000",
    ]


def test_a_voucher_that_was_not_used_as_often_as_it_says_is_found():
    Voucher.objects.create(code="TET", kind="amount", amount=5_000, used=1, spent=5_000)
    Voucher.objects.create(code="XUAN", kind="amount", amount=5_000)

    assert money_problems() == ["voucher TET: used 1 and 5000, uses 0 and 0"]
