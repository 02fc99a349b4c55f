"""The Union sees what was sent and what got stuck, and not quite to whom."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.timezone import now

from accounts.exports import everything_about
from accounts.services import anonymise
from notices.forgetting import forget_recipients
from notices.models import Message, Notice, QuietHours, Wish
from tests.factories import make_officer, make_unit, make_user
from tests.products.test_staff import allow_staff

PAGE = "/staff/messages/"


def make_message(number=1, **fields):
    notice = Notice.objects.create(
        key=f"n{number}", kind="rice", language="vi", email="lan@example.org", try_at=now()
    )
    start = {"to": "lan@example.org", "channel": "email", "next_try_at": now()}
    return Message.objects.create(notice=notice, **(start | fields))


@pytest.fixture
def officer(client):
    client.force_login(allow_staff(make_officer(make_unit(), role="leader").user))
    return client


def test_the_log_masks_addresses(officer):
    make_message()

    html = officer.get(PAGE).content.decode()

    assert ("la…@example.org" in html, "lan@example.org" in html) == (True, False)


def test_a_phone_is_masked_too():
    assert make_message(to="+84912345678").to_masked == "…678"


@pytest.mark.parametrize("query", ["status=failed", "channel=sms", "kind=news"])
def test_filters_narrow_the_log(officer, query):
    make_message()

    assert "la…@example.org" not in officer.get(f"{PAGE}?{query}").content.decode()


@pytest.mark.parametrize("query", ["status=x", "kind=%00", "p=x", "export=x", "ordering=%27"])
def test_nonsense_is_no_error(officer, query):
    assert officer.get(f"{PAGE}?{query}").status_code in (200, 404)


def test_export_masks_and_disarms(officer):
    make_message(problem="=1+1", status="failed")

    csv = b"".join(officer.get(f"{PAGE}?export=csv")).decode()

    assert "la…@example.org" in csv
    assert ",=1+1" not in csv


def test_what_is_stuck_is_sent_again(officer):
    message = make_message(status="unclear")

    officer.post(f"{PAGE}{message.pk}/")

    message.refresh_from_db()
    assert message.status == "waiting"


def test_what_was_sent_is_not(officer):
    message = make_message(status="sent", sent_at=now())

    officer.post(f"{PAGE}{message.pk}/")

    message.refresh_from_db()
    assert message.status == "sent"


def test_number_of_queries_does_not_grow(officer):
    make_message()
    officer.get(PAGE)
    with CaptureQueriesContext(connection) as one:
        officer.get(PAGE)
    make_message(2), make_message(3)

    with CaptureQueriesContext(connection) as three:
        officer.get(PAGE)

    assert len(three) == len(one)


def test_old_messages_forget_to_whom_they_went(settings):
    old, new = make_message(), make_message(2)
    before = timezone.now() - timedelta(days=settings.MESSAGES_DAYS + 1)
    Notice.objects.filter(pk=old.notice_id).update(created_at=before)

    forget_recipients()

    old.refresh_from_db(), new.refresh_from_db()
    assert (old.to, old.status, new.to) == ("", "dropped", "lan@example.org")
    assert Notice.objects.get(pk=old.notice_id).email == ""


def test_who_leaves_is_told_nothing_more_and_forgotten():
    user = make_user(email="lan@example.org")
    message = make_message()
    Notice.objects.update(user=user, title="Rice")
    Wish.objects.create(user=user, kind="rice", channel="email", is_wanted=True)
    QuietHours.objects.create(user=user)

    anonymise(user=user)

    message.refresh_from_db()
    notice = Notice.objects.get()
    assert (message.to, message.status, notice.title, notice.email) == ("", "dropped", "", "")
    assert (Wish.objects.count(), QuietHours.objects.count()) == (0, 0)


def test_her_copy_holds_what_she_was_told():
    user = make_user(email="lan@example.org")
    message = make_message()
    Notice.objects.update(user=user, title="Rice")

    part = everything_about(user)["notices"]

    assert part["told"][0]["title"] == "Rice"
    assert part["told"][0]["messages"] == [{"by": "email", "to": message.to, "sent_at": None}]
