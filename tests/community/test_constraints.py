"""What the database refuses, whoever asks."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from community.models import (
    Appeal,
    Comment,
    Decision,
    Follow,
    Reaction,
    Report,
    ShareDay,
    Strike,
    Tally,
    WatchedWord,
)
from tests.community.builders import make_comment, make_member, make_strike, watch
from tests.factories import make_seller, make_unit, make_user

NOW = timezone.now()


def refuses(name: str):
    """Expect the constraint of this name; SQLite names the columns of unique ones only."""
    return pytest.raises(IntegrityError, match=name)


def follow_both():
    Follow.objects.create(user=make_user(), seller=make_seller(), unit=make_unit())


def follow_nobody():
    Follow.objects.create(user=make_user())


def follow_twice():
    user, seller = make_user(), make_seller()
    for _number in range(2):
        Follow.objects.create(user=user, seller=seller)


def follow_unit_twice():
    user, unit = make_user(), make_unit()
    for _number in range(2):
        Follow.objects.create(user=user, unit=unit)


def react_twice():
    user = make_user()
    for kind in ("love", "useful"):
        Reaction.objects.create(user=user, subject="page:x", kind=kind)


def react_strangely():
    Reaction.objects.create(user=make_user(), subject="page:x", kind="hate")


def count_twice():
    for _number in range(2):
        Tally.objects.create(subject="page:x")


def share_twice():
    for _number in range(2):
        ShareDay.objects.create(subject="page:x", channel="zalo", day=NOW.date())


def say_nothing():
    Comment.objects.filter(pk=make_comment().pk).update(text="")


def refuse_without_reason():
    Comment.objects.filter(pk=make_comment().pk).update(status="refused")


def answer_oneself():
    comment = make_comment()
    Comment.objects.filter(pk=comment.pk).update(parent=comment)


def report_twice():
    comment, user = make_comment(), make_member()
    for _number in range(2):
        Report.objects.create(comment=comment, user=user, reason="fraud")


def refuse_a_word_without_sentence():
    WatchedWord.objects.filter(pk=watch("x").pk).update(action="refuse", sentence="")


def strike_without_reason():
    Strike.objects.filter(pk=make_strike().pk).update(reason="")


def warning_that_lasts():
    Strike.objects.filter(pk=make_strike().pk).update(until=NOW)


def week_without_end():
    Strike.objects.filter(pk=make_strike().pk).update(level=2)


def appeal_half_decided():
    Appeal.objects.create(strike=make_strike(), text="x", created_at=NOW, is_upheld=True)


def decision_about_nothing():
    Decision.objects.create(act="show", by=make_user(), at=NOW)


@pytest.mark.parametrize(
    ("break_it", "name"),
    [
        (follow_both, "follow_one_seller_or_unit"),
        (follow_nobody, "follow_one_seller_or_unit"),
        (follow_twice, "user_id.*seller_id|follow_seller_once"),
        (follow_unit_twice, "user_id.*unit_id|follow_unit_once"),
        (react_twice, "user_id.*subject|reaction_once"),
        (react_strangely, "reaction_of_a_known_kind"),
        (count_twice, "subject"),
        (share_twice, "channel|share_day_once_a_channel"),
        (say_nothing, "comment_says_something"),
        (refuse_without_reason, "comment_refused_has_reason"),
        (answer_oneself, "comment_is_no_answer_to_itself"),
        (report_twice, "comment_id.*user_id|report_once_a_member"),
        (refuse_a_word_without_sentence, "watched_word_explains_refusal"),
        (strike_without_reason, "strike_has_reason"),
        (warning_that_lasts, "strike_until_fits_level"),
        (week_without_end, "strike_until_fits_level"),
        (appeal_half_decided, "appeal_decided_altogether"),
        (decision_about_nothing, "decision_about_something"),
    ],
)
def test_the_database_refuses(break_it, name):
    with refuses(name), transaction.atomic():
        break_it()
