"""Which way a notice takes, and when a phone stays silent."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from notices import wishes
from notices.models import Message, Notice, QuietHours, Wish
from notices.quiet import quiet_until
from notices.sending import put_on_ways
from notices.telling import Reader, tell
from tests.factories import make_user
from tests.notices.conftest import NEWS, RICE

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
NIGHT = {"starts": time(21, 30), "ends": time(7, 0)}


def at(day, hour, minute=0, second=0):
    return datetime(2026, 11, day, hour, minute, second, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("moment", "until"),
    [
        (at(22, 21, 29, 59), None),
        (at(22, 21, 30), at(23, 7)),
        (at(22, 23, 59, 59), at(23, 7)),
        (at(23, 0), at(23, 7)),
        (at(23, 6, 59, 59), at(23, 7)),
        (at(23, 7), None),
    ],
)
def test_nights_reach_over_midnight(moment, until):
    assert quiet_until(moment, **NIGHT) == until


@pytest.mark.parametrize(
    ("moment", "until"),
    [(at(22, 11, 59), None), (at(22, 12), at(22, 14)), (at(22, 14), None)],
)
def test_a_rest_at_noon(moment, until):
    assert quiet_until(moment, starts=time(12), ends=time(14)) == until


def test_hours_that_end_when_they_start_are_none():
    assert quiet_until(at(22, 12), starts=time(12), ends=time(12)) is None


def test_the_clock_is_the_sites_not_the_servers():
    utc = at(22, 22).astimezone(ZoneInfo("UTC"))

    assert quiet_until(utc, **NIGHT) == at(23, 7)


def test_phones_wait_at_night_and_letters_do_not():
    night = at(22, 23)

    assert wishes.silent_until(night, "sms", None) == at(23, 7)
    assert wishes.silent_until(night, "email", None) == night


def test_who_wants_it_gets_no_letters_at_night_either():
    hours = QuietHours(**NIGHT, also_email=True)

    assert wishes.silent_until(at(22, 23), "email", hours) == at(23, 7)


def notice(**fields):
    reached = {"email": "mai@example.org", "phone": "+84912345678"}
    return Notice(language="vi", try_at=timezone.now(), **(reached | fields))


@pytest.mark.parametrize(
    ("fields", "ways"),
    [
        ({}, ["email"]),
        ({"phone": ""}, ["email"]),
        ({"email": ""}, ["sms"]),
    ],
)
def test_messages_cost_so_letters_come_first(fields, ways):
    assert list(wishes.ways(notice(**fields), RICE)) == ways


def test_zalo_comes_before_sms_where_there_is_both(settings):
    settings.ZALO_BY = "console"

    assert list(wishes.ways(notice(email=""), RICE)) == ["zalo"]


def test_wishes_come_first():
    user = make_user()
    Wish.objects.create(user=user, kind="rice", channel="email", is_wanted=False)
    Wish.objects.create(user=user, kind="rice", channel="sms", is_wanted=True)

    assert list(wishes.ways(notice(user=user), RICE)) == ["sms"]


def test_an_essential_kind_reaches_her_whatever_she_said():
    user = make_user()
    Wish.objects.create(user=user, kind="rice", channel="email", is_wanted=False)

    assert list(wishes.ways(notice(user=user, phone=""), RICE)) == ["email"]


def test_news_ends_where_a_guest_said_no():
    token = wishes.off_token(notice(kind="news"))
    who, kind = wishes.read_off_token(token)
    wishes.turn_off(who=who, kind=kind)
    wishes.turn_off(who=who, kind=kind)

    assert list(wishes.ways(notice(), NEWS)) == []
    assert Wish.objects.count() == 1


@pytest.mark.parametrize("token", ["", "x", "a:b:c", "\x00", "é" * 300])
def test_nonsense_is_no_token(token):
    assert wishes.read_off_token(token) is None


def test_a_token_for_something_essential_is_none():
    assert wishes.read_off_token(wishes.off_token(notice(kind="rice"))) is None


def test_the_table_keeps_one_way_to_what_is_essential():
    user = make_user(email="lan@example.org", phone="+84912345678")

    with pytest.raises(wishes.NothingLeft) as refusal:
        wishes.save_wishes(user=user, ticked=["news-email"])

    assert "Rice is ripe" in str(refusal.value)
    assert Wish.objects.count() == 0


def test_the_table_keeps_what_was_ticked_and_what_was_not():
    user = make_user(email="lan@example.org", phone="+84912345678")
    for _ in range(2):
        wishes.save_wishes(user=user, ticked=["rice-sms", "nonsense"])

    said = Wish.objects.values_list("kind", "channel", "is_wanted")
    assert sorted(said) == [
        ("news", "email", False),
        ("rice", "email", False),
        ("rice", "sms", True),
    ]


def test_a_message_written_in_quiet_hours_waits():
    user = make_user(email=None, phone="+84912345678")
    QuietHours.objects.create(user=user, starts=time(0), ends=time(23, 59, 59))
    tell(kind="rice", to=Reader.of(user), key="a", facts={"word": "x"})

    put_on_ways()

    message = Message.objects.get()
    assert timezone.localtime(message.next_try_at).time() == time(23, 59, 59)
