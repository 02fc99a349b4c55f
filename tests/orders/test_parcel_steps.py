import pytest

from orders import services
from orders.models import OrderEvent, Parcel, PaymentEvent
from orders.selectors import balance
from tests.factories import make_seller, make_user
from tests.orders.builders import make_basket, make_order, make_parcel, only_variant, place


def state(parcel):
    parcel.refresh_from_db()
    stock = parcel.lines.get().variant.stock
    return parcel.status, parcel.order.__class__.objects.get().status, balance(parcel=parcel), stock


@pytest.mark.parametrize(
    ("step", "before", "after"),
    [
        ("accept", "new", ("accepted", "to_collect", 280_000, 3)),
        ("pack", "accepted", ("packed", "to_collect", 280_000, 3)),
        ("send", "packed", ("sent", "to_collect", 280_000, 3)),
        ("deliver", "sent", ("delivered", "completed", 0, 3)),
        ("refuse", "sent", ("refused", "completed", 0, 5)),
    ],
)
def test_each_step_moves_parcel_order_money_and_stock(step, before, after):
    parcel = make_parcel(status=before)

    assert getattr(services, f"{step}_parcel")(parcel=parcel, by=None) is True

    assert state(parcel) == after


@pytest.mark.parametrize("step", ["accept", "pack", "send", "deliver", "refuse"])
def test_a_repeated_step_does_nothing_twice(step):
    statuses = {"accept": "accepted", "pack": "packed", "send": "sent"}
    statuses |= {"deliver": "delivered", "refuse": "refused"}
    parcel = make_parcel(status=statuses[step])
    before = state(parcel), OrderEvent.objects.count(), PaymentEvent.objects.count()

    assert getattr(services, f"{step}_parcel")(parcel=parcel, by=None) is False

    assert (state(parcel), OrderEvent.objects.count(), PaymentEvent.objects.count()) == before


@pytest.mark.parametrize(
    ("step", "status"),
    [
        ("accept", "packed"),
        ("pack", "new"),
        ("send", "accepted"),
        ("deliver", "packed"),
        ("deliver", "refused"),
        ("refuse", "delivered"),
        ("refuse", "new"),
    ],
)
def test_an_impossible_step_is_refused_and_changes_nothing(step, status):
    parcel = make_parcel(status=status)
    before = state(parcel), OrderEvent.objects.count(), PaymentEvent.objects.count()

    with pytest.raises(services.WrongStep) as stopped:
        getattr(services, f"{step}_parcel")(parcel=parcel, by=None)

    assert stopped.value.status == status
    assert (state(parcel), OrderEvent.objects.count(), PaymentEvent.objects.count()) == before


@pytest.mark.parametrize("status", ["new", "accepted", "packed"])
def test_a_seller_may_cancel_what_she_has_not_sent(status):
    parcel, by = make_parcel(status=status), make_user()

    assert services.cancel_parcel(parcel=parcel, by=by, reason="Mưa bão") is True

    assert state(parcel) == ("cancelled", "cancelled", 0, 5)
    event = OrderEvent.objects.get(parcel=parcel, to_status="cancelled")
    assert (event.from_status, event.note, event.by) == (status, "Mưa bão", by)


def test_a_cancelled_parcel_gives_its_stock_back_once():
    parcel = make_parcel()
    services.cancel_parcel(parcel=parcel, by=None, reason="Hết")

    assert services.cancel_own_parcel(parcel=parcel, by=None) is False

    assert state(parcel) == ("cancelled", "cancelled", 0, 5)


def test_a_buyer_may_not_cancel_what_was_accepted():
    parcel = make_parcel(status="accepted")

    with pytest.raises(services.WrongStep):
        services.cancel_own_parcel(parcel=parcel, by=None)

    assert state(parcel) == ("accepted", "to_collect", 280_000, 3)


def test_a_fetched_parcel_is_handed_over_without_being_sent():
    seller = make_seller(offers_pickup=True)
    order = make_order(seller=seller, deliveries={seller.pk: "pickup"})
    parcel = order.parcels.get()
    services.accept_parcel(parcel=parcel, by=None)
    services.pack_parcel(parcel=parcel, by=None)

    services.deliver_parcel(parcel=parcel, by=None)

    assert state(parcel) == ("delivered", "completed", 0, 3)


def test_an_order_closes_with_its_last_parcel():
    order = place(make_basket((only_variant(), 1), (only_variant(), 1)))
    first, second = order.parcels.order_by("pk")

    services.cancel_parcel(parcel=first, by=None, reason="Hết")
    order.refresh_from_db()
    assert order.status == "to_collect"

    for step in ["accept", "pack", "send", "deliver"]:
        getattr(services, f"{step}_parcel")(parcel=second, by=None)
    order.refresh_from_db()
    assert (order.status, balance(order=order)) == ("completed", 0)


def test_sending_keeps_carrier_and_number():
    parcel = make_parcel(status="packed")

    services.send_parcel(parcel=parcel, by=None, carrier="VNPost", tracking_number="EN123")

    sent = Parcel.objects.values_list("carrier", "tracking_number", "finished_at")
    assert sent.get(pk=parcel.pk) == ("VNPost", "EN123", None)
