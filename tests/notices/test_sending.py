"""Letters that fail are tried again, and those of which nobody knows are not."""

import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from notices import services
from notices.gateways import ConsoleGateway, Refused, Unreachable
from notices.models import Message
from notices.sending import MOST_ATTEMPTS, deliver, find_unclear, gist, pause
from notices.telling import Reader, tell


@pytest.fixture
def letter():
    """Return a letter that waits."""
    tell(kind="rice", to=Reader("vi", email="mai@example.org"), key="a", facts={"word": "x"})


def fails(monkeypatch, error, times=99):
    """Let the mail server answer like that so many times."""
    send = EmailBackend.send_messages
    left = [error] * times

    def answer(self, messages):
        if left:
            raise left.pop()
        return send(self, messages)

    monkeypatch.setattr(EmailBackend, "send_messages", answer)


def later():
    Message.objects.filter(status="waiting").update(next_try_at=timezone.now())


@pytest.mark.parametrize(
    "error",
    [
        smtplib.SMTPDataError(451, b"busy"),
        smtplib.SMTPSenderRefused(421, b"busy", "x"),
        smtplib.SMTPRecipientsRefused({"x": (450, b"full")}),
    ],
)
def test_what_was_not_accepted_is_tried_again(letter, monkeypatch, error):
    fails(monkeypatch, error, times=1)

    deliver()
    first = Message.objects.get()
    later()
    deliver()

    message = Message.objects.get()
    assert (first.status, first.attempts) == ("waiting", 1)
    assert (message.status, message.attempts, len(mail.outbox)) == ("sent", 2, 1)


@pytest.mark.parametrize(
    "error",
    [
        smtplib.SMTPDataError(554, b"spam"),
        smtplib.SMTPRecipientsRefused({"x": (550, b"unknown")}),
    ],
)
def test_what_is_refused_for_good_is_not_tried_again(letter, monkeypatch, error):
    fails(monkeypatch, error)

    deliver()

    message = Message.objects.get()
    assert (message.status, message.attempts) == ("failed", 1)
    assert message.problem


@pytest.mark.parametrize("error", [smtplib.SMTPServerDisconnected("gone"), TimeoutError()])
def test_a_line_that_breaks_leaves_it_unclear_and_sends_no_second(letter, monkeypatch, error):
    fails(monkeypatch, error, times=1)

    deliver()
    later()
    deliver()

    assert (Message.objects.get().status, mail.outbox) == ("unclear", [])


def test_no_line_is_no_attempt_at_handing_over(letter, monkeypatch):
    def closed(self):
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailBackend, "open", closed)
    deliver()

    message = Message.objects.get()
    assert (message.status, message.attempts, message.claimed_at) == ("waiting", 1, None)


def test_pauses_grow_to_hours():
    minutes = [pause(attempts).total_seconds() / 60 for attempts in (1, 2, 3, 9)]

    for found, middle in zip(minutes, [1, 3, 9, 360], strict=True):
        assert middle * 0.8 <= found <= middle * 1.2


def test_after_the_last_attempt_it_has_failed(letter, monkeypatch):
    fails(monkeypatch, smtplib.SMTPDataError(451, b"busy"))
    for _ in range(MOST_ATTEMPTS + 1):
        deliver()
        later()

    message = Message.objects.get()
    assert (message.status, message.attempts) == ("failed", MOST_ATTEMPTS)


def test_a_worker_that_died_leaves_it_unclear(letter):
    deliver()
    long_ago = timezone.now() - timedelta(minutes=11)
    Message.objects.update(status="sending", sent_at=None, claimed_at=long_ago)

    found = [find_unclear(timezone.now()), find_unclear(timezone.now())]

    assert (found, Message.objects.get().status) == ([1, 0], "unclear")


def test_a_worker_that_still_sends_is_left_alone(letter):
    deliver()
    Message.objects.update(status="sending", sent_at=None, claimed_at=timezone.now())

    assert find_unclear(timezone.now()) == 0


def test_staff_may_send_an_unclear_one_again(letter):
    deliver()
    Message.objects.update(status="unclear", sent_at=None)

    again = services.send_again(message=Message.objects.get())
    deliver()

    assert (again, len(mail.outbox), Message.objects.get().status) == (True, 2, "sent")


def test_what_was_sent_is_not_sent_again(letter):
    deliver()

    assert services.send_again(message=Message.objects.get()) is False
    assert Message.objects.get().status == "sent"


@pytest.mark.parametrize(
    ("error", "status"),
    [(Refused("no"), "failed"), (Unreachable("later"), "waiting"), (OSError(), "unclear")],
)
def test_message_services_answer_in_three_ways(monkeypatch, error, status):
    def send(self, **message):
        raise error

    monkeypatch.setattr(ConsoleGateway, "send", send)
    tell(kind="rice", to=Reader("vi", phone="+84912345678"), key="a", facts={"word": "x"})
    deliver()
    later()

    deliver()

    assert Message.objects.get().status == status


def test_one_that_cannot_be_made_holds_up_no_other():
    for key, facts in (("a", {}), ("b", {"word": "x"})):
        tell(kind="rice", to=Reader("vi", email="mai@example.org"), key=key, facts=facts)

    deliver()

    assert len(mail.outbox) == 1


def test_a_hundred_and_one_letters_leave():
    for number in range(101):
        reader = Reader("vi", email=f"m{number}@example.org")
        tell(kind="rice", to=reader, key="a", facts={"word": "x"})

    assert (deliver(), len(mail.outbox)) == (101, 101)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Đơn đã tới.\n\nCảm ơn chị.", "Đơn đã tới."),
        ("Trả lại. Lý do:\n\nThiếu ngày.\nTạm biệt", "Trả lại. Lý do: Thiếu ngày."),
        ("Lý do:", "Lý do:"),
        ("", ""),
    ],
)
def test_the_centre_shows_what_the_first_line_announces(text, shown):
    assert gist(text) == shown
