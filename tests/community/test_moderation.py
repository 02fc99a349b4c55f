"""Officers decide about the comments of their units; each decision is logged and told."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from community import services
from community.access import decidable_appeals, decidable_comments
from community.models import Appeal, Comment, Decision, Strike
from notices.models import Notice
from tests.community.builders import make_article, make_comment, make_member, make_strike
from tests.factories import make_officer, make_unit, make_user

NOW = timezone.now()


def told(kind: str) -> list[object]:
    return [notice.user for notice in Notice.objects.filter(kind=kind)]


def test_a_held_comment_is_shown_logged_and_told():
    comment, officer = make_comment(status="waiting"), make_user()

    services.show_again(comment=comment, by=officer, now=NOW)

    log = list(Decision.objects.values_list("comment_key", "act", "by"))
    assert (comment.status, log) == ("shown", [(comment.key, "show", officer.pk)])
    assert told("comment_decided") == [comment.user]


def test_a_refused_comment_is_kept_with_its_reason():
    comment = make_comment()

    services.refuse(comment=comment, by=make_user(), reason="Quảng cáo", now=NOW)

    kept = Comment.objects.get()
    assert (kept.status, kept.reason, kept.text != "") == ("refused", "Quảng cáo", True)


def test_two_officers_cannot_decide_twice():
    comment, stale = (make_comment(status="waiting"),) * 2
    stale = Comment.objects.get(pk=comment.pk)
    services.show_again(comment=comment, by=make_user(), now=NOW)

    with pytest.raises(services.DecidedAlready):
        services.refuse(comment=stale, by=make_user(), reason="x", now=NOW)
    assert Decision.objects.count() == 1


def test_an_officer_does_not_decide_about_her_own_words():
    comment = make_comment(status="waiting")

    with pytest.raises(services.NotYourOwn):
        services.show_again(comment=comment, by=comment.user, now=NOW)
    assert Comment.objects.get().status == "waiting"


def test_several_are_shown_at_once_but_never_her_own():
    page, officer = make_article(), make_member()
    comments = [make_comment(page, status="waiting") for _number in range(2)]
    hers = make_comment(page, status="waiting", user=officer)

    count = services.show_all(comments=[*comments, hers], by=officer, now=NOW)

    assert (count, Comment.objects.waiting().get()) == (2, hers)


def test_the_third_member_who_reports_has_it_held():
    comment = make_comment()

    statuses = []
    for _number in range(3):
        services.report(comment=comment, reason="fraud", words="", user=make_member())
        statuses.append(Comment.objects.get().status)

    assert statuses == ["shown", "shown", "waiting"]


def test_new_accounts_together_hold_nothing():
    comment = make_comment()

    for _number in range(3):
        user = make_member(joined_at=NOW)
        services.report(comment=comment, reason="fraud", words="", user=user)

    assert Comment.objects.get().status == "shown"


def test_visitors_reports_alone_hold_nothing():
    comment = make_comment()

    for _number in range(5):
        services.report(comment=comment, reason="fraud", words="", user=None)

    assert [Comment.objects.get().status, Comment.objects.reported().count()] == ["shown", 1]


def test_a_member_reports_once():
    comment, user = make_comment(), make_member()
    services.report(comment=comment, reason="fraud", words="", user=user)

    with pytest.raises(services.ReportedAlready):
        services.report(comment=comment, reason="false", words="", user=user)


def test_a_reported_comment_may_stay():
    comment = make_comment()
    services.report(comment=comment, reason="false", words="", user=None)

    services.keep(comment=comment, by=make_user(), now=NOW)

    assert (Comment.objects.reported().count(), Decision.objects.get().act) == (0, "keep")


def test_strikes_grow_from_a_warning_to_the_end():
    user, page = make_member(), make_article()

    strikes = [make_strike(make_comment(page, user=user), now=NOW) for _number in range(5)]

    days = [strike.until and (strike.until - NOW).days for strike in strikes]
    assert [strike.level for strike in strikes] == [1, 2, 3, 4, 4]
    assert days == [None, 7, 30, None, None]


def test_one_comment_has_one_strike():
    comment = make_comment()
    make_strike(comment)

    with pytest.raises(services.DecidedAlready):
        make_strike(comment)


def test_a_strike_is_told_instead_of_the_refusal():
    comment = make_comment()

    services.refuse(comment=comment, by=make_user(), reason="x", now=NOW, with_strike=True)

    assert [told("comment_strike"), told("comment_decided")] == [[comment.user], []]


def test_an_appeal_that_is_upheld_takes_the_strike_back():
    strike = make_strike()
    appeal = services.write_appeal(strike=strike, text="Em không có ý xấu", now=NOW)

    services.decide_appeal(
        appeal=appeal, by=make_user(), is_upheld=True, answer="Xin lỗi chị", now=NOW
    )

    assert Strike.objects.standing().count() == 0
    assert told("comment_appeal") == [strike.user]


def test_who_gave_a_strike_does_not_decide_about_it():
    officer = make_officer(role="leader").user
    strike = make_strike(make_comment(make_article(officer.offices.get().unit)), by=officer)
    appeal = services.write_appeal(strike=strike, text="x", now=NOW)

    with pytest.raises(services.NotYourOwn):
        services.decide_appeal(appeal=appeal, by=officer, is_upheld=False, answer="x", now=NOW)
    assert [decidable_appeals(officer).count(), Appeal.objects.waiting().count()] == [0, 1]


def test_an_author_objects_once():
    strike = make_strike()
    services.write_appeal(strike=strike, text="Một", now=NOW)

    with pytest.raises(services.AppealedAlready):
        services.write_appeal(strike=strike, text="Hai", now=NOW)


@pytest.mark.parametrize(
    ("where", "role", "count"),
    [
        ("here", "leader", 1),
        ("here", "editor", 0),
        ("below", "leader", 0),
        ("above", "officer", 1),
        ("beside", "leader", 0),
    ],
)
def test_an_officer_decides_for_her_unit_and_those_below(where, role, count):
    above = make_unit()
    here = make_unit(above)
    units = {"above": above, "here": here, "below": make_unit(here), "beside": make_unit(above)}
    make_comment(make_article(here))

    officer = make_officer(units[where], role=role).user

    assert decidable_comments(officer).count() == count


def test_what_belongs_to_no_unit_is_the_provinces():
    make_comment(unit=None)
    top = make_unit()

    counts = [decidable_comments(make_officer(unit).user).count() for unit in (top, make_unit(top))]

    assert counts == [1, 0]


@pytest.mark.parametrize("action", ["update", "delete"])
def test_the_log_of_decisions_cannot_be_changed(action):
    services.show_again(comment=make_comment(status="waiting"), by=make_user(), now=NOW)
    rows = Decision.objects.all()

    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(reason="x") if action == "update" else rows._raw_delete(rows.db)


def test_a_leaving_member_is_forgotten_but_not_her_words():
    comment = make_comment()
    user, strike = comment.user, make_strike(comment, now=NOW - timedelta(days=1))
    services.follow(user=user, subject=f"unit:{comment.unit_id}")
    services.react(user=user, subject=comment.subject, kind="love")

    services.forget(user=user)

    comment.refresh_from_db()
    strike.refresh_from_db()
    assert (comment.user, comment.author_name, comment.text != "") == (None, "", True)
    assert (strike.user, strike.words, strike.reason) == (None, "", "Xúc phạm")
    assert (user.follows.count(), user.reactions.count()) == (0, 0)
