"""Posts: what the database refuses, who publishes at once, what the public sees."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from wagtail.models import Locale

from fanpages import services, trust
from fanpages.models import Post
from fanpages.models.post import LONGEST
from tests.factories import make_officer, make_product, make_seller, make_unit, make_user
from tests.fanpages.builders import make_photo_row, make_post

HONEY = services.Words(text="Mật ong mới quay.\nMười hũ thôi.")


def refused(name, **fields):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make_post(**fields)


def test_post_needs_exactly_one_author():
    refused("post_by_unit_or_seller", unit=None, seller=None)
    refused("post_by_unit_or_seller", unit=make_unit(), seller=make_seller())


def test_database_refuses_posts_that_could_not_be():
    refused("post_not_too_long", text="x" * (LONGEST + 1))
    refused("post_refusal_has_time", refused_note="Thiếu ảnh")
    refused("post_removed_is_not_live", removed_at=timezone.now())


def test_post_has_at_most_ten_photos():
    post = make_post(photos=10)

    with pytest.raises(IntegrityError), transaction.atomic():
        make_photo_row(post, position=10)
    with pytest.raises(IntegrityError), transaction.atomic():
        make_photo_row(post, position=3)

    assert post.photos.count() == 10


def test_leaders_post_is_out_at_once():
    leader = make_officer(role="leader")

    post = services.compose_post(by=leader.user, words=HONEY, unit=leader.unit)

    assert (post.live, post.is_waiting, post.headline) == (True, False, "Mật ong mới quay.")


def test_editors_post_waits_for_her_leader():
    leader = make_officer(role="leader")
    editor = make_officer(leader.unit, role="editor")
    post = services.compose_post(by=editor.user, words=HONEY, unit=leader.unit)
    assert (post.live, post.is_waiting) == (False, True)

    services.approve(post=post, by=leader.user, seen=post.latest_revision_id)

    post.refresh_from_db()
    assert (post.live, post.is_waiting) == (True, False)


def test_what_changed_after_it_was_seen_is_not_approved():
    leader = make_officer(role="leader")
    editor = make_officer(leader.unit, role="editor")
    post = services.compose_post(by=editor.user, words=HONEY, unit=leader.unit)
    seen = post.latest_revision_id
    services.compose_post(by=editor.user, words=HONEY, unit=leader.unit, post=post)

    with pytest.raises(services.MovedOn):
        services.approve(post=post, by=leader.user, seen=seen)

    assert Post.objects.get().live is False


@pytest.mark.parametrize(("status", "is_out"), [("listed", True), ("waiting", False)])
def test_sellers_post_is_out_at_once_once_a_product_is_approved(status, is_out):
    owner = make_user()
    seller = make_seller(owner=owner)
    make_product(seller=seller, status=status)

    post = services.compose_post(by=owner, words=HONEY, seller=seller)

    assert (post.live, post.is_waiting) == (is_out, not is_out)


def test_seller_whose_post_came_back_waits_for_a_month(time_machine):
    officer = make_officer()
    owner = make_user()
    seller = make_seller(owner=owner, unit=officer.unit)
    make_product(seller=seller)
    post = services.compose_post(by=owner, words=HONEY, seller=seller)

    services.take_down(post=post, by=officer.user, note="Mật không chữa bệnh.")

    assert trust.is_trusted(seller) is False
    time_machine.move_to(timezone.now() + timedelta(days=31))
    assert trust.is_trusted(seller) is True


def test_strikes_of_floors_above_count(monkeypatch):
    monkeypatch.setattr(trust, "_checks", [])
    seller = make_product().seller
    assert trust.is_trusted(seller) is True

    trust.register(lambda _seller: False)

    assert trust.is_trusted(seller) is False


def test_new_words_of_a_published_post_wait_while_the_old_are_shown():
    leader = make_officer(role="leader")
    editor = make_officer(leader.unit, role="editor")
    post = services.compose_post(by=leader.user, words=HONEY, unit=leader.unit)

    words = services.Words(text="Hết mật rồi.")
    services.compose_post(by=editor.user, words=words, unit=leader.unit, post=post)

    post = Post.objects.get()
    draft = post.get_latest_revision_as_object()
    assert (post.headline, draft.headline) == ("Mật ong mới quay.", "Hết mật rồi.")


def test_going_back_brings_no_decision_back():
    leader = make_officer(role="leader")
    post = services.compose_post(by=leader.user, words=HONEY, unit=leader.unit)
    revision = post.latest_revision
    services.take_down(post=post, by=leader.user, note="Sai giá.")

    again = revision.as_object()

    assert (again.refused_note, again.unit_id) == ("Sai giá.", leader.unit_id)


def test_planned_post_comes_out_at_its_time(time_machine):
    leader = make_officer(role="leader")
    at = timezone.now() + timedelta(hours=2)
    words = services.Words(text="Phiên chợ sáng mai.", go_live_at=at)
    post = services.compose_post(by=leader.user, words=words, unit=leader.unit)
    assert (post.live, post.is_waiting) == (False, False)

    time_machine.move_to(timezone.now() + timedelta(hours=3))
    call_command("publish_scheduled")

    post.refresh_from_db()
    assert post.live is True


def test_removed_post_can_be_brought_back_for_thirty_days(time_machine):
    leader = make_officer(role="leader")
    post = services.compose_post(by=leader.user, words=HONEY, unit=leader.unit)

    assert services.remove_post(post=post, by=leader.user) is True
    assert services.remove_post(post=post, by=leader.user) is False
    assert list(Post.objects.public()) == []
    assert services.forget_removed() == 0
    assert services.bring_back(post=post) is True
    assert services.remove_post(post=post, by=leader.user) is True
    time_machine.move_to(timezone.now() + timedelta(days=31))
    assert (services.forget_removed(), Post.objects.count()) == (1, 0)


def test_author_who_writes_all_day_is_asked_to_wait(monkeypatch):
    monkeypatch.setattr("fanpages.services.posts.MOST_A_DAY", 1)
    leader = make_officer(role="leader")
    services.compose_post(by=leader.user, words=HONEY, unit=leader.unit)

    with pytest.raises(services.TooManyPosts):
        services.compose_post(by=leader.user, words=HONEY, unit=leader.unit)

    assert Post.objects.count() == 1


def test_posts_of_a_closed_stall_are_gone():
    post = make_post(seller=make_seller())
    assert list(Post.objects.public()) == [post]

    post.seller.status = "closed"
    post.seller.save(update_fields=["status"])

    assert list(Post.objects.public()) == []


def test_reader_gets_the_translation_else_the_original():
    post, other = make_post(), make_post()
    english = post.copy_for_translation(Locale.objects.get(language_code="en"))
    english.live, english.first_published_at = True, timezone.now()
    english.save()

    assert list(Post.objects.in_language("en").order_by("pk")) == [other, english]
    assert list(Post.objects.in_language("vi").order_by("pk")) == [post, other]
    with translation.override("en"):
        assert english.get_absolute_url() == f"/en/posts/{post.key}/"
