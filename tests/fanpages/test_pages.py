"""What readers and writers find at the addresses of posts and fan pages."""

from datetime import timedelta

import pytest
from django.core.cache import caches
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone, translation

from fanpages import following, services
from fanpages.models import FanPage, Post
from fanpages.services.opening import open_fan_pages, open_missing_pages
from tests.factories import make_officer, make_product, make_seller, make_unit, make_user
from tests.fanpages.builders import make_event, make_fan_page, make_post
from tests.images.builders import make_photo


def sent(**fields):
    return {"text": "Sen nở rồi.", "act": "publish"} | fields


def photo(name="sen.jpg"):
    return SimpleUploadedFile(name, make_photo((900, 700)).read(), "image/jpeg")


@pytest.fixture
def leader(client):
    """A leader who is signed in."""
    officer = make_officer(role="leader")
    client.force_login(officer.user)
    return officer


def new_url(unit):
    return reverse("fanpages:unit_post_new", args=[unit.slug])


def test_composer_publishes_words_photos_and_products(client, leader):
    product = make_product(seller=make_seller(unit=leader.unit))

    answer = client.post(new_url(leader.unit), sent(photos=[photo()], products=[product.pk]))

    post = Post.objects.get()
    assert answer.url == reverse("fanpages:my_posts")
    assert (post.live, post.photos.get().is_live) == (True, True)
    assert [link.product_id for link in post.product_links.all()] == [product.pk]


def test_composer_keeps_photos_when_the_words_are_missing(client, leader):
    answer = client.post(new_url(leader.unit), sent(text="", photos=[photo()]))

    post = Post.objects.get()
    assert (answer.status_code, post.live, post.photos.count()) == (422, False, 1)
    assert reverse("fanpages:post_edit", args=[post.key]) in answer.content.decode()


def test_photos_added_to_a_published_post_wait_with_its_words(client, leader):
    editor = make_officer(leader.unit, role="editor")
    post = services.compose_post(
        by=leader.user, words=services.Words(text="Sen nở."), unit=leader.unit
    )
    client.force_login(editor.user)

    client.post(reverse("fanpages:post_edit", args=[post.key]), sent(photos=[photo()]))

    assert post.photos.get().is_live is False


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "x" * 5001},
        {"video": "https://example.org/x"},
        {"products": ["abc"]},
        {"products": ["99999999"]},
        {"at": "2020-01-01T10:00"},
        {"at": "soon"},
        {"pin": "99"},
        {"gone": ["7"]},
        {"campaign": "1"},
    ],
)
def test_composer_refuses_nonsense_and_keeps_nothing(client, leader, fields):
    answer = client.post(new_url(leader.unit), sent(**fields))

    assert (answer.status_code, Post.objects.count()) == (422, 0)


def test_stranger_finds_nobody_elses_composer(client, leader):
    post = make_post()

    for name, key in (("unit_post_new", post.unit.slug), ("post_edit", post.key)):
        assert client.get(reverse(f"fanpages:{name}", args=[key])).status_code == 404


def test_post_appears_on_fan_page_feed_and_rss(client, leader):
    page = make_fan_page(leader.unit)
    addresses = [
        page.url,
        reverse("fanpages:feed"),
        reverse("fanpages:rss"),
        reverse("fanpages:unit_rss", args=[leader.unit.slug]),
    ]
    visitor = type(client)()
    assert all("Sen nở rồi." not in visitor.get(url).content.decode() for url in addresses)

    with translation.override("vi"):
        client.post(new_url(leader.unit), sent())

    caches["pages"].clear()  # the test's transaction never commits, so nothing is touched
    assert all("Sen nở rồi." in visitor.get(url).content.decode() for url in addresses)


def test_units_page_shows_its_sellers_posts_too(client):
    page = make_fan_page()
    make_post(seller=make_seller(unit=page.unit), text="Mật mới quay.")
    make_post(text="Chuyện xã khác.")

    shown = client.get(page.url).content.decode()

    assert ("Mật mới quay." in shown, "Chuyện xã khác." in shown) == (True, False)


def test_post_names_its_original_as_its_address(client):
    post = make_post(text="Sen nở.", photos=1)

    shown = client.get(f"/en/posts/{post.key}/").content.decode()

    assert f'rel="canonical" href="http://127.0.0.1:8000/vi/posts/{post.key}/"' in shown
    assert 'hreflang="en"' not in shown


def test_words_of_people_are_never_markup(client):
    post = make_post(text="<script>alert(1)</script>\n<b>x</b> https://evil.example/")

    shown = client.get(post.get_absolute_url()).content.decode()

    assert "<script>alert" not in shown
    assert '<a href="https://evil.example/" rel="nofollow">' in shown


@pytest.mark.parametrize("after", ["x", "1-", "99999999999999999-1", "\0", "1-999999999999999999"])
def test_nonsense_cursor_is_ignored(client, after):
    make_post(text="Sen nở.")

    assert client.get(reverse("fanpages:feed"), {"after": after}).status_code == 200


def test_feed_goes_on_after_the_last_post_seen(client, monkeypatch):
    monkeypatch.setattr("fanpages.selectors.POSTS_PER_PAGE", 2)
    for number in range(3):
        make_post(text=f"Bài số {number}.")
    first = client.get(reverse("fanpages:feed"))
    cursor = first.context["feed"].next_cursor

    second = client.get(reverse("fanpages:feed"), {"after": cursor})

    assert [post.text for post in second.context["feed"].posts] == ["Bài số 0."]
    assert second.context["feed"].next_cursor == ""


def test_pinned_post_stands_first_once(client, monkeypatch):
    monkeypatch.setattr("fanpages.selectors.POSTS_PER_PAGE", 2)
    page = make_fan_page()
    until = timezone.now() + timedelta(days=1)
    make_post(unit=page.unit, text="Ghim.", pinned_until=until)
    for number in range(3):
        make_post(unit=page.unit, text=f"Bài {number}.")
    first = client.get(page.url).context["feed"]

    second = client.get(page.url, {"after": first.next_cursor}).context["feed"]

    assert [post.text for post in first.posts] == ["Ghim.", "Bài 2."]
    assert [post.text for post in second.posts] == ["Bài 1.", "Bài 0."]


def test_card_for_sharing_is_a_jpeg_of_its_size(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    post = make_post(text="Sen đầm Vân Long nở sớm hơn mọi năm.")
    wrong = reverse("fanpages:card", args=[post.key, "old"])

    answer = client.get(wrong, follow=True)

    assert (answer["Content-Type"], answer.content[:3]) == ("image/jpeg", b"\xff\xd8\xff")
    assert answer.redirect_chain[0][1] == 302


def test_those_whom_she_follows_stand_on_her_own_page(client, monkeypatch):
    monkeypatch.setattr(following, "_sources", [])
    post = make_post(text="Sen nở.")
    make_post(text="Người khác.")
    following.register(lambda _user: ({post.unit_id}, set()))
    client.force_login(make_user())

    shown = client.get(reverse("fanpages:following")).content.decode()

    assert ("Sen nở." in shown, "Người khác." in shown) == (True, False)


def test_one_action_opens_the_pages_that_are_missing():
    province = make_unit()
    first, second = make_unit(province), make_unit(province)
    leader = make_officer(province, role="leader")
    make_fan_page(first)

    opening = open_fan_pages(unit=province, by=leader.user, title="{unit}", intro="Ở {place}")
    open_missing_pages(opening.pk)

    opening.refresh_from_db()
    page = FanPage.objects.get(unit=second)
    assert (opening.done, opening.total, opening.is_finished) == (2, 2, True)
    assert (page.title, page.intro) == (second.name, f"Ở {second.commune.full_name}")
    again = open_fan_pages(unit=province, by=leader.user, title="{unit}")
    assert (again.total, FanPage.objects.count()) == (0, 3)


def test_officer_opens_pages_of_her_own_units_only():
    province = make_unit()
    hers, other = make_unit(province), make_unit(province)
    officer = make_officer(hers, role="leader")

    open_missing_pages(open_fan_pages(unit=province, by=officer.user, title="{unit}").pk)

    assert list(FanPage.objects.values_list("unit", flat=True)) == [hers.pk]
    assert not FanPage.objects.filter(unit=other).exists()


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("page", "most"), [("fan_page", 12), ("post", 12), ("event", 12)])
def test_public_pages_take_few_queries(
    client, settings, django_assert_max_num_queries, page, most, count
):
    settings.PAGE_CACHE_SECONDS = 300
    fan_page = make_fan_page()
    products = tuple(make_product() for _ in range(count))
    posts = [make_post(unit=fan_page.unit, products=products, photos=2) for _ in range(count)]
    events = [make_event(fan_page.unit) for _ in range(count)]
    url = {
        "fan_page": fan_page.url,
        "post": posts[0].get_absolute_url(),
        "event": events[0].url,
    }[page]

    with django_assert_max_num_queries(most):
        client.get(url)
    with django_assert_max_num_queries(2):
        client.get(url)
