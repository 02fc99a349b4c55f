import pytest
from django.core.files.storage import default_storage
from django.utils import translation

from accounts import exports
from accounts.services import MustStay, anonymise, reasons_to_stay
from orders import services
from orders.models import Basket, Refund
from orders.services.returns import receive_return, withdraw_return
from tests.factories import make_user
from tests.images.builders import make_photo
from tests.orders.after.builders import make_paid_parcel, make_return
from tests.orders.builders import make_basket, make_order, only_variant


def test_a_copy_of_everything_holds_her_orders_and_nobody_elses():
    user = make_user()
    order = make_order(buyer=user)
    make_order(buyer=make_user())

    [copy] = exports.everything_about(user)["orders"]

    line = order.lines.get()
    assert (copy["number"], copy["street"], copy["total"]) == (order.number, "12 ngõ Chùa", 280_000)
    assert copy["parcels"][0]["lines"] == [
        {"product": line.full_name, "quantity": 2, "price": 125_000}
    ]


def test_nobody_leaves_while_something_is_on_its_way():
    user = make_user()
    order = make_order(buyer=user)

    with pytest.raises(MustStay):
        anonymise(user=user)

    order.refresh_from_db()
    assert (order.name, user.email != "") == ("Trần Thị Mai", True)


def test_nobody_leaves_while_money_goes_back_to_her(monkeypatch):
    user = make_user()
    parcel = make_paid_parcel(monkeypatch, status="new", buyer=user)
    services.cancel_parcel(parcel=parcel, by=None, reason="Hết hàng")
    with translation.override("en"):
        assert [str(reason)[:5] for reason in reasons_to_stay(user)] == ["Money"]

    services.finish_refund(refund=Refund.objects.get(), by=make_user())

    assert reasons_to_stay(user) == []


def test_leaving_forgets_her_in_orders_and_basket():
    user = make_user()
    order = make_order(buyer=user)
    services.cancel_own_parcel(parcel=order.parcels.get(), by=user)
    make_basket((only_variant(), 1), user=user)

    anonymise(user=user)

    order.refresh_from_db()
    assert (order.name, order.phone, order.total, Basket.objects.count()) == ("", "", 280_000, 0)


def test_a_copy_holds_what_she_sent_back_and_what_was_refunded(monkeypatch):
    user = make_user()
    wish = make_return(make_paid_parcel(monkeypatch, buyer=user), status="accepted")
    receive_return(request=wish, can_be_sold=True, by=None)

    [copy] = exports.everything_about(user)["orders"]

    [told] = copy["parcels"][0]["returns"]
    assert (told["words"], told["status"]) == ("Hũ bị vỡ.", "received")
    assert [(refund["amount"], refund["status"]) for refund in copy["refunds"]] == [
        (125_000, "asked")
    ]


def test_leaving_forgets_what_she_said_was_wrong_and_her_pictures(
    monkeypatch, django_capture_on_commit_callbacks
):
    user = make_user()
    wish = make_return(make_paid_parcel(monkeypatch, buyer=user), photos=[make_photo()])
    picture = f"{wish.photos.get().key}-800.webp"
    withdraw_return(request=wish, by=user)
    with django_capture_on_commit_callbacks(execute=True):
        anonymise(user=user)

    wish.refresh_from_db()
    assert (wish.words, wish.photos.count(), default_storage.exists(picture)) == ("", 0, False)
