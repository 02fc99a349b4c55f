"""What people hear of posts and events, as letters."""

from datetime import timedelta

from django.core import mail
from django.urls import reverse
from django.utils import translation

from fanpages import services
from notices.sending import deliver
from tests.factories import make_officer
from tests.fanpages.builders import make_event

PERSON = {"name": "Mai", "phone": "+84912000111", "email": "mai@example.org", "language": "en"}


def letters() -> list[tuple[str, str]]:
    """Send what waits; return subject and last recipient of each letter."""
    deliver()
    return [(letter.subject, letter.to[0]) for letter in mail.outbox]


def test_guest_gets_a_confirmation_with_the_link_by_which_she_cancels():
    event = make_event(title="Fair", takes_registrations=True)

    mine = services.register(event=event, **PERSON)

    assert letters() == [("Registered: Fair", "mai@example.org")]
    with translation.override("en"):
        assert reverse("fanpages:registration", args=[mine.key]) in mail.outbox[0].body


def test_guest_who_cancelled_is_not_reminded():
    event = make_event(title="Fair", takes_registrations=True)
    mine = services.register(event=event, **PERSON)
    deliver()
    services.remind(now=event.starts_at - timedelta(minutes=50))

    services.cancel(registration=mine)

    assert letters() == [("Registered: Fair", "mai@example.org")]


def test_writer_reads_why_her_post_came_back():
    leader = make_officer(role="leader")
    editor = make_officer(leader.unit, role="editor")
    words = services.Words(text="Honey cures everything.")
    post = services.compose_post(by=editor.user, words=words, unit=leader.unit)

    services.send_back(
        post=post, by=leader.user, seen=post.latest_revision_id, note="Honey is no medicine."
    )

    deliver()
    found = [letter for letter in mail.outbox if letter.to == [editor.user.email]]
    assert "Honey is no medicine." in found[-1].body
    assert reverse("fanpages:post_edit", args=[post.key]) in found[-1].body
