"""The page on which staff see numbers that refused parcels."""

import pytest
from django.urls import reverse

from orders.models import PhoneRecord
from tests.factories import make_seller, make_user
from tests.orders.builders import make_parcel


@pytest.fixture
def staff(client):
    client.force_login(make_user(is_superuser=True, is_staff=True))


def record(number, **fields):
    return PhoneRecord.objects.create(phone=f"+8491234570{number}", **fields)


def shown(client, **asked):
    page = client.get(reverse("phone_records"), asked).context["page"]
    return [record.phone_shown for record in page]


def test_numbers_that_refused_most_stand_first(client, staff):
    record(1, refused=1)
    record(2, refused=3)
    record(3, delivered=9)

    assert shown(client) == ["0912 345 702", "0912 345 701"]


@pytest.mark.parametrize("typed", ["0912345703", "+84 912 345 703", "0912.345.703"])
def test_a_number_is_found_as_it_is_told(client, staff, typed):
    record(3, delivered=9)
    record(2, refused=3)

    assert shown(client, q=typed) == ["0912 345 703"]


@pytest.mark.parametrize("typed", ["x", "\0", "9" * 500, "+1 555", "' OR 1=1"])
def test_nonsense_finds_nothing(client, staff, typed):
    kept = record(2, refused=3)

    assert shown(client, q=typed) in ([], [kept.phone_shown])


def test_staff_trust_a_number_without_keeping_it_longer(client, staff):
    kept = record(2, refused=3)

    client.post(reverse("phone_record", args=[kept.pk]), {"is_trusted": "on", "note": "đã gọi"})

    after = PhoneRecord.objects.get()
    assert (after.is_trusted, after.note, after.refused) == (True, "đã gọi", 3)
    assert after.updated_at == kept.updated_at


def test_the_seller_sees_nothing_of_it(client):
    owner = make_user()
    seller = make_seller(owner=owner)
    parcel = make_parcel(seller=seller)
    PhoneRecord.objects.create(phone=parcel.order.phone, refused=7, note="hay từ chối")
    client.force_login(owner)

    url = reverse("orders:parcel_detail", args=[seller.slug, parcel.key])
    text = client.get(url).content.decode()

    assert ("hay từ chối" in text, "từ chối nhận 7" in text) == (False, False)
