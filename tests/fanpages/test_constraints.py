"""What the database refuses of fan pages, posts and events, whoever asks."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from fanpages.models import (
    EventProductLink,
    EventRecord,
    FanPage,
    FanPageOpening,
    Post,
    PostProduct,
    PostSeller,
    Registration,
)
from tests.factories import make_product, make_seller, make_unit, make_user
from tests.fanpages.builders import make_event, make_fan_page, make_photo_row, make_post

NOW = timezone.now()


def make_record(**fields: object) -> EventRecord:
    fields = {"starts_at": NOW, "ends_at": NOW + timedelta(hours=1)} | fields
    return EventRecord.objects.create(page_key=uuid4(), title="Hội nghị", **fields)


def make_registration(record: EventRecord, **fields: object) -> Registration:
    fields = {"phone": "+84912000111", "status": "coming"} | fields
    return Registration.objects.create(record=record, name="Mai", language="vi", **fields)


def second_fan_page():
    spot = make_fan_page().spot
    FanPage.objects.filter(pk=make_fan_page().pk).update(spot=spot)


def more_opened_than_missing():
    FanPageOpening.objects.create(unit=make_unit(), title="{unit}", total=1, done=2)


def record_that_ends_first():
    make_record(ends_at=NOW)


def cancelled_without_time():
    make_registration(make_record(), status="cancelled")


def time_without_cancelling():
    make_registration(make_record(), cancelled_at=NOW)


def phone_twice():
    record = make_record()
    for status in ("coming", "waiting"):
        make_registration(record, status=status)


def email_twice():
    record = make_record()
    for phone in ("", "+84912000112"):
        make_registration(record, phone=phone, email="mai@example.org")


def account_twice():
    record, user = make_record(), make_user()
    for phone in ("+84912000112", "+84912000113"):
        make_registration(record, phone=phone, user=user)


def nobody_to_reach():
    make_registration(make_record(), phone="")


def removed_and_coming():
    make_registration(make_record(), removed_by=make_user())


def product_shown_twice():
    event, product = make_event(), make_product()
    for _number in range(2):
        EventProductLink.objects.create(page=event, product=product)


def product_twice():
    post, product = make_post(), make_product()
    for _number in range(2):
        PostProduct.objects.create(post=post, product=product)


def seller_twice():
    post, seller = make_post(), make_seller()
    for _number in range(2):
        PostSeller.objects.create(post=post, seller=seller)


def language_twice():
    Post.objects.filter(pk=make_post().pk).update(key=make_post().key)


def place_twice():
    post = make_post(photos=1)
    make_photo_row(post, position=0)


def eleventh_photo():
    make_photo_row(make_post(), position=10)


@pytest.mark.parametrize(
    ("break_it", "name"),
    [
        (second_fan_page, "fan_page_once|UNIQUE.*spot"),
        (more_opened_than_missing, "fan_page_opening_done_within_total"),
        (record_that_ends_first, "event_record_in_order"),
        (cancelled_without_time, "registration_cancelled_has_time"),
        (time_without_cancelling, "registration_cancelled_has_time"),
        (phone_twice, "registration_once_a_phone|UNIQUE.*record_id.*phone"),
        (email_twice, "registration_once_an_email|UNIQUE.*record_id.*email"),
        (account_twice, "registration_once_an_account|UNIQUE.*record_id.*user"),
        (nobody_to_reach, "registration_can_be_reached"),
        (removed_and_coming, "registration_removed_is_cancelled"),
        (product_shown_twice, "event_product_once|UNIQUE.*page_id.*product_id"),
        (product_twice, "post_product_once|UNIQUE.*post_id.*product_id"),
        (seller_twice, "post_seller_once|UNIQUE.*post_id.*seller_id"),
        (language_twice, "post_key_once_a_language|UNIQUE.*key.*locale_id"),
        (place_twice, "post_photo_place_once|UNIQUE.*post_id.*position"),
        (eleventh_photo, "post_photo_at_most_ten"),
    ],
)
def test_the_database_refuses(break_it, name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        break_it()


def test_cancelled_registration_leaves_its_phone_free():
    record = make_record()
    make_registration(record, status="cancelled", cancelled_at=NOW)

    assert make_registration(record).pk
