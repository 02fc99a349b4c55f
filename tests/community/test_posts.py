"""Posts, events and fan pages: what readers say below them, and what followers hear of."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageViewRestriction

from community import news, services, subjects
from community.digest import tell_followers
from community.notice_kinds import of_followed
from fanpages.following import followed_by
from fanpages.trust import is_trusted
from notices import followers
from notices.models import Notice
from notices.wishes import off_token, read_off_token
from tests.community.builders import make_article, make_comment, make_member, make_strike
from tests.factories import make_product, make_seller, make_unit
from tests.fanpages.builders import make_post


def test_a_post_has_room_for_what_readers_say(client):
    post = make_post(seller=make_seller())

    page = client.get(post.get_absolute_url()).content.decode()

    assert f'data-talk="{reverse("community:about", args=[post.subject])}"' in page
    assert f'action="{reverse("community:follow", args=[post.seller.subject])}"' in page


def test_words_below_a_sellers_post_are_her_units_to_read():
    seller = make_seller()
    post = make_post(seller=seller)

    comment = services.write_comment(
        user=make_member(),
        subject=post.subject,
        text="Ngon quá",
        author_name="Lan",
        language="vi",
        now=timezone.now(),
    )

    assert (comment.unit_id, comment.status) == (seller.unit_id, "shown")


def test_a_post_that_is_gone_is_not_talked_about():
    post = make_post(seller=make_seller(), live=False)

    assert subjects.find(post.subject) is None


def test_the_feed_of_those_followed_knows_whom_she_follows():
    user, seller, unit = make_member(), make_seller(), make_unit()
    for subject in (seller.subject, f"unit:{unit.pk}"):
        services.follow(user=user, subject=subject)

    assert followed_by(user) == ({unit.pk}, {seller.pk})


def test_others_can_ask_who_follows():
    user, unit, seller = make_member(), make_unit(), make_seller()
    services.follow(user=user, subject=f"unit:{unit.pk}")
    services.follow(user=user, subject=seller.subject)
    services.follow(user=make_member(), subject=f"unit:{make_unit().pk}")

    readers = followers.readers_of([f"unit:{unit.pk}", seller.subject, "page:x"])

    assert [reader.user_id for reader in readers] == [user.pk]


def test_followers_hear_once_a_day_of_what_is_new():
    user, quiet = make_member(), make_member()
    product = make_product()
    services.follow(user=user, subject=product.seller.subject)
    services.follow(user=quiet, subject=make_seller().subject)

    counts = [tell_followers() for _time in range(2)]

    assert [n.user for n in Notice.objects.filter(kind="followed_news")] == [user]
    assert counts == [1, 1]


def test_the_letter_names_what_is_new_and_nothing_old():
    user, product = make_member(), make_product(name="Trà sen")
    old = timezone.now() - timedelta(days=3)
    make_product(name="Bó sen", seller=product.seller, listed_at=old)
    services.follow(user=user, subject=product.seller.subject)
    tell_followers()

    facts = Notice.objects.get().facts | {"reader": user.pk}

    assert [item["title"] for item in of_followed(facts)["items"]] == ["Trà sen"]


@pytest.mark.parametrize("count", [1, 3])
def test_what_is_new_takes_the_same_queries(count, django_assert_num_queries):
    sellers = [make_product().seller.pk for _number in range(count)]
    unit, since, until = make_unit(), timezone.now() - timedelta(days=1), timezone.now()

    with django_assert_num_queries(3):  # products, news, posts
        assert len(news.between(sellers, [unit.pk], since, until)) == count


def test_a_letter_can_be_turned_off_without_signing_in():
    user, product = make_member(), make_product()
    services.follow(user=user, subject=product.seller.subject)
    tell_followers()

    _who, kind = read_off_token(off_token(Notice.objects.get()))

    assert (kind.name, kind.is_essential) == ("followed_news", False)


def test_a_strangers_browser_gets_no_cookie_from_a_post():
    post = make_post(seller=make_seller())

    assert not Client().get(post.get_absolute_url()).cookies


@pytest.mark.parametrize("has_strike", [True, False])
def test_posts_of_a_stall_with_a_strike_are_read_first(has_strike):
    owner = make_member()
    seller = make_product(seller=make_seller(owner=owner)).seller
    if has_strike:
        make_strike(make_comment(user=owner))

    assert is_trusted(seller) is not has_strike


def test_a_private_article_is_not_talked_about():
    page = make_article()
    kind = PageViewRestriction.LOGIN
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type=kind)

    assert subjects.find(page.subject) is None
