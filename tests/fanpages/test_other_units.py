"""An officer of another unit finds nothing of a post at the staff desk; hers she can change."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from cms.services import sync_writers
from fanpages.models import Post
from tests.factories import make_officer, make_seller, make_unit
from tests.fanpages.builders import make_post


@pytest.fixture
def neighbours(client):
    """A post of one unit, and the signed-in leader of another below the same province."""
    province = make_unit()
    post = make_post(unit=make_unit(province), live=False, text="Bản nháp riêng.")
    post.save_revision()
    other = make_officer(make_unit(province), role="leader")
    sync_writers(user=other.user)
    client.force_login(other.user)
    return post


@pytest.mark.parametrize(
    "name",
    ["edit", "history", "usage", "preview_on_edit", "unpublish", "lock", "workflow_history"],
)
def test_no_screen_of_wagtails_shows_another_units_post(client, neighbours, name):
    url = reverse(f"wagtailsnippets_fanpages_post:{name}", args=[neighbours.pk])

    assert client.get(url).status_code == 404
    assert client.post(url).status_code == 404


def test_no_list_or_chooser_names_another_units_draft(client, neighbours):
    choosers = "wagtailsnippetchoosers_fanpages_post"
    for name in ("wagtailsnippets_fanpages_post:list", f"{choosers}:choose"):
        assert "Bản nháp riêng." not in client.get(reverse(name)).content.decode()
    chosen = reverse(f"{choosers}:chosen", args=[neighbours.pk])
    assert client.get(chosen).status_code == 404


def test_translations_of_another_units_post_are_not_begun(client, neighbours):
    url = reverse(
        "wagtail_localize:submit_snippet_translation", args=["fanpages", "post", neighbours.pk]
    )

    client.post(url, {"locales": ["2"]})

    assert (client.get(url).status_code, Post.objects.count()) != (200, 2)
    assert Post.objects.count() == 1


def test_officer_changes_her_units_post_but_no_sellers(client):
    leader = make_officer(role="leader")
    sync_writers(user=leader.user)
    client.force_login(leader.user)
    own = make_post(unit=leader.unit)
    sellers = make_post(seller=make_seller(unit=leader.unit))

    def status(post):
        return client.get(reverse("wagtailsnippets_fanpages_post:edit", args=[post.pk])).status_code

    assert (status(own), status(sellers)) == (200, 404)
    shown = client.get(reverse("wagtailsnippets_fanpages_post:history", args=[sellers.pk]))
    assert shown.status_code == 200


@pytest.fixture
def desk(client):
    """The signed-in leader of a unit that looks after a seller."""
    leader = make_officer(role="leader")
    sync_writers(user=leader.user)
    client.force_login(leader.user)
    return make_seller(unit=leader.unit)


def opens(client, post):
    paths = [f"/staff/posts/{post.pk}/", f"/staff/snippets/fanpages/post/history/{post.pk}/"]
    return [client.get(path).status_code for path in paths]


def test_a_sellers_draft_is_seen_by_nobody_until_she_hands_it_in(client, desk):
    draft = make_post(seller=desk, live=False, first_published_at=None, text="Bản nháp riêng.")
    draft.save_revision()

    assert opens(client, draft) == [404, 404]
    listed = client.get(reverse("wagtailsnippets_fanpages_post:list")).content.decode()
    assert "Bản nháp riêng." not in listed
    Post.objects.update(waiting_since=timezone.now())
    assert opens(client, draft) == [200, 200]


def test_what_she_goes_on_writing_is_hers_until_she_hands_it_in(client, desk):
    post = make_post(seller=desk, text="Đã đăng.")
    post.text = "Bản nháp riêng."
    post.save_revision()

    page = client.get(f"/staff/posts/{post.pk}/").content.decode()

    assert "Bản nháp riêng." not in page
    assert "Đã đăng." in page


def test_a_post_goes_with_its_translations(client):
    post = make_post(live=False)
    german = post.copy_for_translation(Locale.objects.get(language_code="de"))
    german.live = True
    german.save()

    found = [client.get(f"/{code}/posts/{post.key}/").status_code for code in ("vi", "de", "en")]

    assert found == [404, 404, 404]
    assert not Post.objects.public().exists()
