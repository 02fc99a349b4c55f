"""What the database itself refuses."""

import pytest
from django.db import IntegrityError, transaction

from orders.models import Basket, BasketLine, Order, OrderLine, Parcel, PaymentEvent
from tests.factories import make_user
from tests.orders.builders import make_basket, make_order, make_parcel, only_variant


def refuses(name, change):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        change()


@pytest.mark.parametrize("quantity", [0, 1000])
def test_basket_quantity_in_range(quantity):
    make_basket((only_variant(), 1))

    refuses("basket_quantity_in_range", lambda: BasketLine.objects.update(quantity=quantity))


def test_basket_variant_once():
    honey = only_variant()

    refuses("variant", lambda: make_basket((honey, 1), (honey, 2)))


def test_one_basket_a_person():
    user = make_user()
    make_basket(user=user)

    refuses("user_id", lambda: Basket.objects.create(user=user))


def test_order_total_adds_up():
    make_order()

    refuses("order_total_adds_up", lambda: Order.objects.update(total=1))


def test_parcel_total_adds_up():
    make_order()

    refuses("parcel_total_adds_up", lambda: Parcel.objects.update(total=1))


def test_order_line_quantity_positive():
    make_order()

    refuses("quantity", lambda: OrderLine.objects.update(quantity=0))


def test_parcel_one_a_seller():
    parcel = make_parcel()
    parcel.pk, parcel.key = None, "another"

    refuses("seller_id", parcel.save)


@pytest.mark.parametrize("status", ["delivered", "refused", "cancelled"])
def test_parcel_finished_has_time(status):
    make_order()

    refuses("parcel_finished_has_time", lambda: Parcel.objects.update(status=status))


@pytest.mark.parametrize(("kind", "amount"), [("due", -1), ("collected", 1), ("waived", 0)])
def test_payment_sign_fits_kind(kind, amount):
    parcel = make_parcel()
    wrong = PaymentEvent(order=parcel.order, parcel=parcel, kind=kind, amount=amount)

    refuses("payment_sign_fits_kind", wrong.save)


def test_payment_once():
    parcel = make_parcel()
    again = PaymentEvent(order=parcel.order, parcel=parcel, kind="due", amount=1)

    refuses("parcel_id", again.save)


def test_token_once():
    first, second = make_order(), make_order()

    refuses("token", lambda: Order.objects.filter(pk=second.pk).update(token=first.token))
