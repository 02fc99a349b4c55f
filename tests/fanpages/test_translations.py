"""Posts and events in other languages: by whom, by PO file, and what readers see."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation

from cms.services import sync_writers
from fanpages.models import Post
from fanpages.services import remove_post, take_down
from tests.factories import make_officer, make_product, make_seller, make_unit
from tests.fanpages.builders import make_event, make_post
from tests.translating import begin, exported, imported, published

pytestmark = pytest.mark.django_db
OTHERS = ["en", "de", "ar", "hi"]
WORDS = {"de": "Der Lotus blüht.<br/>Kommt vorbei."}


def signed_in(client, officer):
    sync_writers(user=officer.user)
    client.force_login(officer.user)
    return officer


@pytest.fixture
def leader(client):
    return signed_in(client, make_officer(make_unit(make_unit()), role="leader"))


def lotus(**fields):
    video = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
    return make_post(text="Sen nở rồi.\nMời chị em ghé xem.", video=video, **fields)


def edit(post, language="de"):
    german = Post.objects.get(translation_key=post.translation_key, locale__language_code=language)
    return reverse("wagtailsnippets_fanpages_post:edit", args=[german.pk])


def test_a_post_goes_out_as_a_po_file_comes_back_and_is_read(client, leader):
    product = make_product()
    post = lotus(unit=leader.unit, products=(product,), photos=1)
    submit = reverse(
        "wagtail_localize:submit_snippet_translation", args=["fanpages", "post", post.pk]
    )
    client.post(submit, {"locales": [Locale.objects.get(language_code="de").pk]})
    translation = begin(post, "de")

    po = exported(client, translation)
    assert [entry.msgid for entry in po] == ["Sen nở rồi.<br/>Mời chị em ghé xem."]
    po[0].msgstr = WORDS["de"]
    imported(client, translation, po)
    client.post(edit(post), {"action": "publish"})

    page = BeautifulSoup(client.get(f"/de/posts/{post.key}/").content, "html.parser")
    words = page.select_one(".post__text")
    assert (words["lang"], words.h1.text) == ("de", "Der Lotus blüht.")
    assert words.p.text == "Kommt vorbei."
    assert page.select_one(f'a[href="/de/products/{product.slug}/"]')
    assert page.select_one(".gallery img, .gallery picture")


def test_who_is_no_leader_translates_and_does_not_publish(client, leader):
    post = lotus(unit=leader.unit)
    signed_in(client, make_officer(leader.unit, role="editor"))
    translation = begin(post, "de")

    po = exported(client, translation)
    po[0].msgstr = WORDS["de"]
    said = imported(client, translation, po)
    client.post(edit(post), {"action": "publish"})

    assert len(said) == 1
    assert Post.objects.get(locale__language_code="de").live is False
    assert StringTranslation.objects.get().data == WORDS["de"]


def test_a_sellers_post_is_translated_by_the_officers_who_look_after_her(client, leader):
    post = lotus(seller=make_seller(unit=leader.unit))
    begin(post, "de")

    assert client.get(edit(post)).status_code == 200
    assert client.get(edit(post, "vi")).status_code == 404


def test_officers_of_other_units_get_no_file_of_a_post(client, leader):
    translation = begin(lotus(), "de")

    url = reverse("wagtail_localize:download_pofile", args=[translation.pk])
    assert client.get(url).status_code == 404


@pytest.mark.parametrize("code", OTHERS)
def test_readers_learn_from_which_language_a_post_is_and_how_old(client, code):
    post = lotus()
    published(post, code)
    later = timezone.now() + timedelta(days=2)
    Post.objects.filter(pk=post.pk).update(last_published_at=later)

    page = BeautifulSoup(client.get(f"/{code}/posts/{post.key}/").content, "html.parser")

    note = page.select_one(".translation-note")
    assert note.a["href"] == f"/vi/posts/{post.key}/"
    assert len(note.select("p")) == 2


def test_a_post_as_it_was_written_carries_no_note(client):
    post = lotus()
    published(post, "de")

    for code in ("vi", "ar"):
        assert b'class="translation-note' not in client.get(f"/{code}/posts/{post.key}/").content


def test_the_list_of_translations_has_posts_too(client, leader):
    post, other = lotus(unit=leader.unit), lotus()
    begin(post, "de")

    html = client.get("/staff/translations/", {"kind": "posts"}).content.decode()
    rows = client.get("/staff/translations/list.csv", {"kind": "posts"}).content.decode()

    assert edit(post) in html
    assert f"/staff/localize/submit/snippet/fanpages/post/{post.pk}/?select_locale=ar" in html
    assert f"/fanpages/post/{other.pk}/" not in html
    assert len(rows.strip().splitlines()) == 1 + len(OTHERS)


@pytest.mark.parametrize("code", OTHERS)
def test_an_event_is_shown_in_each_language(client, code):
    event = make_event(title="Hội nghị", place="Nhà văn hoá xã")
    there = published(event, code)

    page = BeautifulSoup(client.get(there.url).content, "html.parser")

    assert page.html["lang"] == code
    assert page.h1.text.strip() == f"{code} Hội nghị"
    assert f"{code} Nhà văn hoá xã" in page.main.text
    assert page.select_one(".translation-note a")["href"] == event.url


def test_a_post_that_is_taken_down_is_gone_in_every_language(client, leader):
    post = lotus(seller=make_seller(unit=leader.unit))
    for code in OTHERS:
        published(post, code)

    take_down(post=post, by=leader.user, note="Sai giá")

    assert Post.objects.filter(live=True).count() == 0
    assert client.get(f"/de/posts/{post.key}/").status_code == 404


def test_a_removed_post_is_removed_in_every_language(client, leader):
    post = lotus(unit=leader.unit)
    german = published(post, "de")

    remove_post(post=post, by=leader.user)

    german.refresh_from_db()
    assert (german.live, german.is_removed) == (False, True)


def test_a_translation_goes_alone(client, leader):
    post = lotus(unit=leader.unit)
    published(post, "de").unpublish()

    post.refresh_from_db()
    assert post.live is True


def test_translations_are_no_posts_of_their_own_at_the_desk(client, leader):
    post = lotus(unit=leader.unit)
    published(post, "de")

    mine = client.get("/vi/posts/mine/").context["posts"]

    assert [each.pk for each in mine] == [post.pk]
