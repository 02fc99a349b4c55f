"""Numbers that refuse parcels again and again pay first; nobody but staff sees why."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts import exports
from accounts.services import anonymise
from orders import reliability, services
from orders.models import BuyingSettings, PhoneRecord
from orders.payments.cash import CashGateway
from tests.factories import make_user
from tests.orders.builders import make_contact, make_order, make_parcel

PHONE = "+84987654321"


@pytest.fixture
def after_two():
    settings = BuyingSettings.load()
    settings.refusals_before_prepaying = 2
    settings.save()


def counts(phone=PHONE):
    return PhoneRecord.objects.filter(phone=phone).values_list("delivered", "refused").first()


def refuse(times):
    for _ in range(times):
        make_parcel(status="refused")


def reason(phone=PHONE):
    return CashGateway().reason_against(total=1, phone=phone)


def test_parcels_taken_and_refused_are_counted_once_each():
    make_parcel(status="delivered")
    parcel = make_parcel(status="refused")

    services.refuse_parcel(parcel=parcel, by=None)

    assert counts() == (1, 1)


def test_a_number_is_one_however_it_is_written():
    make_parcel(status="refused", contact=make_contact(phone="0987 654 321"))
    make_parcel(status="refused")

    assert counts() == (0, 2)


def test_after_so_many_refusals_the_number_pays_first(after_two):
    refuse(1)
    before = reason()
    refuse(1)

    assert (before, bool(reason()), reason("+84912345678")) == ("", True, "")
    assert reliability.must_prepay("0987654321")


def test_without_a_setting_nobody_has_to():
    refuse(5)

    assert (reason(), reliability.must_prepay(PHONE)) == ("", False)


def test_staff_may_trust_a_number_all_the_same(after_two):
    refuse(2)
    PhoneRecord.objects.update(is_trusted=True)

    assert reason() == ""


def test_an_order_at_the_door_is_refused_to_it(after_two):
    refuse(2)

    with pytest.raises(services.WayNotOffered):
        make_order()


def test_the_answer_takes_two_queries(after_two, django_assert_num_queries):
    refuse(2)

    with django_assert_num_queries(2):
        reason()


def test_a_year_without_parcels_forgets_a_number_and_not_sooner():
    make_parcel(status="delivered")
    added = PhoneRecord.objects.get().updated_at

    kept = reliability.forget_old(now=added + timedelta(days=365))
    gone = reliability.forget_old(now=added + timedelta(days=365, seconds=1))

    assert (kept, gone, counts()) == (0, 1, None)


def test_another_parcel_keeps_a_number_for_another_year():
    make_parcel(status="delivered")
    PhoneRecord.objects.update(updated_at=timezone.now() - timedelta(days=360))
    make_parcel(status="refused")

    assert reliability.forget_old(now=timezone.now() + timedelta(days=100)) == 0


def test_who_leaves_takes_her_number_along():
    buyer = make_user()
    make_parcel(status="delivered", buyer=buyer)
    anonymise(user=buyer)

    assert counts() is None


def test_a_number_that_others_ordered_with_stays():
    buyer = make_user()
    make_parcel(status="delivered", buyer=buyer)
    make_parcel(status="refused")
    anonymise(user=buyer)

    assert counts() == (1, 1)


def test_a_copy_of_everything_holds_it_when_the_number_is_proven():
    make_parcel(status="delivered")
    proven = make_user(phone=PHONE, phone_verified_at=timezone.now())

    copy = exports.everything_about(proven)["phone_record"]

    assert copy == {"phone": PHONE, "delivered": 1, "refused": 0, "is_trusted": False}


def test_a_number_that_was_only_typed_shows_nothing():
    make_parcel(status="delivered")
    claimed = make_user(phone=PHONE)

    assert exports.everything_about(claimed)["phone_record"] == {}
