"""What is told is written down with what happened, and reaches each reader once."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.timezone import now

from notices.models import Message, Notice, QuietHours, Wish
from notices.sending import deliver
from notices.telling import Reader, Telling, tell, tell_all
from tests.factories import make_user

GUEST = Reader("en", email="mai@example.org", phone="+84912345678")


def say(to=GUEST, key="rice:1", word="now", kind="rice", **facts):
    tell(kind=kind, to=to, key=key, facts={"word": word, **facts})


def states():
    return sorted(Message.objects.values_list("channel", "status"))


def test_a_notice_leaves_after_the_commit(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        say()
        before = len(mail.outbox)

    [letter] = mail.outbox
    assert (before, letter.to, letter.subject) == (0, ["mai@example.org"], "Rice (now)")
    assert states() == [("email", "sent")]


def test_what_is_told_again_is_told_once(django_capture_on_commit_callbacks):
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            say()

    assert (len(mail.outbox), Notice.objects.count()) == (1, 1)


def test_several_readers_and_events_take_one_query(django_assert_num_queries):
    readers = [Reader("vi", email=f"{name}@example.org") for name in "abc"]
    tellings = [Telling("rice", readers, key, {"word": key}) for key in ("x", "y")]

    with django_assert_num_queries(1):
        tell_all(tellings)

    assert Notice.objects.count() == 6


def test_nobody_is_told_who_cannot_be():
    say(to=Reader("vi"))

    assert Notice.objects.count() == 0


def test_a_rolled_back_change_tells_nobody():
    with transaction.atomic():
        say()
        transaction.set_rollback(True)

    assert Notice.objects.count() == 0


def test_a_member_finds_it_in_her_centre_in_her_language():
    user = make_user(email="lan@example.org", language="en")
    say(to=Reader.of(user))

    deliver()

    notice = Notice.objects.get()
    assert (notice.title, notice.body, notice.path) == ("Rice (now)", "It is ripe: now.", "/vi/")


def test_what_is_not_true_any_more_is_not_told():
    say(word="gone")

    deliver()

    assert (mail.outbox, states()) == ([], [])


def test_what_became_untrue_while_it_waited_is_dropped():
    say()
    deliver()
    Message.objects.update(status="waiting", sent_at=None, next_try_at=now())
    Notice.objects.update(facts={"word": "gone"})

    deliver()

    assert (states(), len(mail.outbox)) == ([("email", "dropped")], 1)


def test_a_letter_has_the_same_number_each_time():
    say()
    deliver()
    Message.objects.update(status="waiting", sent_at=None, next_try_at=now())

    deliver()

    first, second = (letter.message()["Message-ID"] for letter in mail.outbox)
    assert first == second
    assert re.fullmatch(r"<[0-9a-f]{40}@[\w.]+>", first)


def test_a_guest_without_email_gets_a_short_message(caplog):
    say(to=Reader("en", phone="+84912345678"))
    noon = timezone.now().replace(hour=5) - timedelta(days=1)  # past, whatever the hour is now
    Notice.objects.update(try_at=noon)

    deliver()
    Message.objects.update(next_try_at=now())
    with caplog.at_level("INFO"):
        deliver()

    assert states() == [("sms", "sent")]
    assert "Message to +84912345678: Rice: now, from HTX Đồng Giao." in caplog.text


def test_letters_that_need_not_be_say_how_to_end_them():
    say(kind="news")

    deliver()

    [letter] = mail.outbox
    url = letter.extra_headers["List-Unsubscribe"].strip("<>")
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert url in letter.alternatives[0][0]


def test_essential_letters_cannot_be_ended():
    say()

    deliver()

    assert "List-Unsubscribe" not in mail.outbox[0].extra_headers


def test_a_kind_that_nobody_knows_any_more_is_left_alone():
    say(kind="old")

    deliver()

    assert (Notice.objects.get().spread_at is not None, states()) == (True, [])


@pytest.mark.parametrize(
    ("make", "constraint"),
    [
        (
            lambda: Notice.objects.create(key="a", kind="x", language="vi", try_at=now()),
            "notice_is_for_somebody",
        ),
        (lambda: Message.objects.update(status="sent", sent_at=None), "message_sent_at_a_time"),
        (lambda: Message.objects.update(status="waiting"), "message_sent_at_a_time"),
        (
            lambda: Wish.objects.create(kind="x", channel="email", is_wanted=True),
            "wish_of_one_person",
        ),
    ],
)
def test_database_refuses_what_makes_no_sense(make, constraint):
    say()
    deliver()

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        make()


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ({"contact": "x"}, "wish_once_a_guest|UNIQUE.*contact.*kind.*channel"),
        ({"user": True}, "wish_once|UNIQUE.*user_id.*kind.*channel"),
    ],
)
def test_a_person_has_one_wish_for_a_kind_and_way(who, name):
    who = {"user": make_user()} if "user" in who else who
    wish = {**who, "kind": "rice", "channel": "sms", "is_wanted": True}
    Wish.objects.create(**wish)

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Wish.objects.create(**wish)


def test_one_message_a_notice_and_way():
    say()
    deliver()

    rule = "message_once_a_way|UNIQUE.*notice_id.*channel"
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Message.objects.create(
            notice=Notice.objects.get(), channel="email", to="x", next_try_at=now()
        )


def test_quiet_hours_are_in_words():
    assert str(QuietHours()) == "21:30–07:00"
