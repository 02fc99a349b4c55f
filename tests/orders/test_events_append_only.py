import pytest
from django.db import DatabaseError, transaction

from orders.models import OrderEvent, PaymentEvent
from tests.orders.builders import make_order


@pytest.mark.parametrize("model", [OrderEvent, PaymentEvent])
def test_the_database_refuses_to_change_an_event(model):
    make_order()
    before = list(model.objects.order_by("pk").values())

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        model.objects.update(by=None)

    assert list(model.objects.order_by("pk").values()) == before


@pytest.mark.parametrize("model", [OrderEvent, PaymentEvent])
def test_the_database_refuses_to_delete_an_event(model):
    make_order()
    before = model.objects.count()

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        model.objects.all().delete()

    assert model.objects.count() == before


@pytest.mark.django_db(transaction=True)
def test_tests_may_still_empty_the_tables():
    make_order()

    assert OrderEvent.objects.count() == 2
