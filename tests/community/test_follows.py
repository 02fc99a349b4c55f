"""Follow, react, pass on: once each, counted right however often it is pressed."""

from datetime import date

import pytest

from community import services
from community.models import Follow, Reaction, ShareDay, Tally
from tests.community.builders import make_article, make_member
from tests.factories import make_seller, make_unit


def test_following_twice_is_following_once():
    user, seller = make_member(), make_seller()

    for _number in range(2):
        services.follow(user=user, subject=f"seller:{seller.pk}")

    assert list(Follow.objects.values_list("user", "seller", "unit")) == [
        (user.pk, seller.pk, None)
    ]


@pytest.mark.parametrize(
    "subject", ["seller:0", "seller:x", "seller:99999999999999999999", "page:x", "product:1", "x"]
)
def test_what_is_no_seller_or_unit_is_not_followed(subject):
    with pytest.raises(services.NotToBeFollowed):
        services.follow(user=make_member(), subject=subject)
    assert services.unfollow(user=make_member(), subject=subject) is False


def test_leaving_a_unit_ends_it_for_this_person_only():
    one, other, unit = make_member(), make_member(), make_unit()
    for user in (one, other):
        services.follow(user=user, subject=f"unit:{unit.pk}")

    assert services.unfollow(user=one, subject=f"unit:{unit.pk}") is True

    assert [row.user for row in unit.followers.all()] == [other]


@pytest.mark.parametrize(
    ("kinds", "counts"),
    [
        (["love"], (1, 0, 0)),
        (["love", "love"], (1, 0, 0)),
        (["love", "thanks"], (0, 0, 1)),
        (["love", ""], (0, 0, 0)),
        ([""], None),
    ],
)
def test_one_reaction_each_which_may_change(kinds, counts):
    user, page = make_member(), make_article()

    for kind in kinds:
        services.react(user=user, subject=page.subject, kind=kind)

    names = ("love", "useful", "thanks")
    assert Tally.objects.filter(subject=page.subject).values_list(*names).first() == counts


def test_passing_on_is_counted_by_day_and_way_without_anybody():
    page = make_article()

    for channel in ("zalo", "zalo", "facebook"):
        services.share(subject=page.subject, channel=channel, day=date(2026, 11, 22))

    rows = list(ShareDay.objects.order_by("channel").values_list("channel", "count"))
    assert rows == [("facebook", 1), ("zalo", 2)]
    assert Tally.objects.get(subject=page.subject).shares == 3


def test_numbers_are_made_from_rows_anew():
    page = make_article()
    Reaction.objects.create(user=make_member(), subject=page.subject, kind="useful")
    Tally.objects.create(subject=page.subject, love=7, comments=9)

    services.recount([page.subject])

    assert Tally.objects.values_list("love", "useful", "comments").get() == (0, 1, 0)
