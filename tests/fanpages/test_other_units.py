"""An officer of another unit finds nothing of a post at the staff desk; hers she can change."""

import pytest
from django.urls import reverse

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
