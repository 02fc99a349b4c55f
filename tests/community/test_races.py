"""Two people at once, each on her own connection. SQLite lets one write at a time anyway."""

from functools import partial

from django.utils import timezone

from community import services
from community.models import Comment, Decision, Reaction, Tally
from tests import races
from tests.community.builders import make_article, make_comment, make_member, say
from tests.factories import make_user

pytestmark = races.marks
at_once = partial(races.at_once, stops=(services.Refused, services.DecidedAlready))


def test_eight_taps_of_one_person_are_one_reaction():
    user, subject = make_member(), make_article().subject

    at_once(*[lambda: services.react(user=user, subject=subject, kind="love")] * 8)

    assert (Reaction.objects.count(), Tally.objects.get().love) == (1, 1)


def test_eight_people_at_once_are_eight():
    subject, users = make_article().subject, [make_member() for _number in range(8)]

    calls = [lambda u=u: services.react(user=u, subject=subject, kind="thanks") for u in users]
    at_once(*calls)

    assert Tally.objects.get().thanks == 8


def test_a_double_tap_writes_one_comment():
    user, page = make_member(), make_article()

    at_once(*[lambda: say(user, page, "Cảm ơn chị em!")] * 2)

    assert (Comment.objects.count(), Tally.objects.get().comments) == (1, 1)


def test_two_officers_at_once_decide_once():
    comment, now = make_comment(status="waiting"), timezone.now()
    officers = [make_user(), make_user()]

    at_once(
        lambda: services.show_again(comment=comment, by=officers[0], now=now),
        lambda: services.refuse(
            comment=Comment.objects.get(pk=comment.pk), by=officers[1], reason="x", now=now
        ),
    )

    assert Decision.objects.count() in (1, 2)  # refused after it was shown: both are logged
    assert Tally.objects.get().comments == int(Comment.objects.get().is_shown)
