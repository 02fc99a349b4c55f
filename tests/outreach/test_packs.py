"""Post packs: what is written, who may open them, what is taken along."""

import io
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse
from PIL import Image

from images.models import Photo
from outreach.models import PostPack, TrackedLink
from outreach.pack.pictures import Picture, cut
from outreach.pack.source import Source, of_page
from outreach.pack.texts import LINKED, LONGEST, first_texts, hashtags
from outreach.pack.texts import cut as cut_text
from tests.cms.builders import make_index, make_news
from tests.factories import make_officer, make_unit
from tests.images.builders import make_photo
from tests.products.builders import allow_staff


@pytest.fixture
def officer(client):
    user = allow_staff(make_officer(make_unit(make_unit())).user)
    client.force_login(user)
    return user.offices.get()


@pytest.fixture
def news(officer):
    cover = Photo.objects.create(title="Rừng", file=make_photo((1300, 700)))
    return make_news(make_index(officer.unit), title="Mùa sen 20/10", cover=cover)


def url(page, name: str = "outreach_pack", *more: str) -> str:
    return reverse(name, args=["page", page.translation_key, "vi", *more])


def source(**changed) -> Source:
    facts = {"title": "Mùa sen", "summary": "Sen nở sớm.", "body": "Một. Hai.", "path": "/vi/"}
    return Source("page:x", "vi", None, **facts | changed)


def test_pack_is_made_with_its_links(client, officer, news):
    client.post(url(news))
    client.post(url(news))  # a double click

    pack = PostPack.objects.get()
    links = TrackedLink.objects.filter(subject=pack.subject)
    assert (pack.unit, pack.title) == (officer.unit, "Mùa sen 20/10")
    assert sorted(links.values_list("channel", "path")) == [
        (channel, news.url) for channel in ("facebook", "mocha", "poster", "zalo", "zalo_group")
    ]
    assert links.get(channel="zalo").address in pack.texts["zalo"]


def test_words_are_changed_and_kept(client, officer, news):
    client.post(url(news))
    pack = PostPack.objects.get()
    typed = pack.texts | {"zalo": "Chào chị em", "version": 1}

    first = client.post(url(news), typed)
    late = client.post(url(news), typed | {"zalo": "Muộn mất rồi"})  # has seen the first words

    pack.refresh_from_db()
    assert (first.status_code, late.status_code) == (302, 422)
    assert (pack.texts["zalo"], pack.version) == ("Chào chị em", 2)


@pytest.mark.parametrize("changed", [{"version": "x"}, {"zalo": "x" * 2001}, {"mocha": "\0"}])
def test_what_cannot_be_kept_is_refused(client, officer, news, changed):
    client.post(url(news))
    before = PostPack.objects.get().texts

    answer = client.post(url(news), before | {"version": 1} | changed)

    assert (answer.status_code, PostPack.objects.get().texts) == (422, before)


def test_words_are_written_anew_from_the_page(client, officer, news):
    client.post(url(news))
    links = set(TrackedLink.objects.values_list("key", flat=True))
    news.title = "Mùa sen muộn"
    news.save()

    client.post(url(news), {"act": "anew"})

    assert PostPack.objects.get().texts["poster_title"] == "Mùa sen muộn"
    assert set(TrackedLink.objects.values_list("key", flat=True)) == links


def test_packs_of_other_units_are_not_there(client, news):
    client.post(url(news))
    client.force_login(allow_staff(make_officer(make_unit()).user))

    names = [("outreach_pack",), ("outreach_pack_archive",), ("outreach_pack_picture", "wide")]
    answers = [client.get(url(news, *name)).status_code for name in names]

    assert answers == [404, 404, 404]
    assert client.post(url(news), {"version": 1}).status_code == 404
    assert list(client.get(reverse("outreach_packs")).context["page"]) == []


def test_drafts_and_nonsense_have_no_pack(client, officer, news):
    news.unpublish()

    assert client.get(url(news)).status_code == 404
    for kind, key in (("page", "x"), ("post", "x"), ("seller", "1")):
        path = reverse("outreach_pack", args=[kind, key, "vi"])
        assert client.get(path).status_code == 404


def test_everything_comes_in_one_file(client, officer, news):
    client.post(url(news))

    answer = client.get(url(news, "outreach_pack_archive"))

    names = zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
    assert names == [
        *("facebook.txt", "zalo.txt", "zalo_group.txt", "mocha.txt", "speech.txt"),
        *("picture-wide.jpg", "picture-square.jpg", "picture-poster.jpg"),
        *("code.png", "poster-a4.pdf", "poster-a3.pdf"),
    ]


@pytest.mark.parametrize(("shape", "size"), [("wide", (1200, 630)), ("square", (1080, 1080))])
def test_pictures_have_the_shape_of_the_channel(client, officer, news, shape, size):
    content = client.get(url(news, "outreach_pack_picture", shape)).content

    assert Image.open(io.BytesIO(content)).size == size
    assert client.get(url(news, "outreach_pack_picture", "round")).status_code == 404


def test_pictures_are_cut_round_what_matters():
    picture = Image.new("RGB", (2000, 500), "white")
    picture.paste("red", (0, 0, 400, 500))
    out = io.BytesIO()
    picture.save(out, "PNG")
    name = default_storage.save("images/wide.png", ContentFile(out.getvalue()))

    colours = [
        Image.open(io.BytesIO(cut(Picture(name, middle), "square"))).getpixel((100, 500))
        for middle in ((0.05, 0.5), (0.95, 0.5))
    ]

    assert [colour[1] < 50 for colour in colours] == [True, False]  # red, white


def test_a_picture_whose_file_is_gone_is_left_out():
    assert cut(Picture("images/nothing.webp"), "wide") is None


@pytest.mark.parametrize("length", [1, 100, 3000])
def test_no_text_is_too_long_for_its_channel(length):
    words = "chữ " * length
    long = source(title=words[:250], summary=words[:300], body=words, where=words[:200])
    texts = first_texts(long, dict.fromkeys(LINKED, "http://x/s/1/"))

    assert {name: len(text) <= LONGEST[name] for name, text in texts.items()} == dict.fromkeys(
        texts, True
    )
    assert all(texts[n].count("http://x/s/1/") == 1 for n in ("facebook", "zalo", "mocha"))


def test_facebook_begins_with_the_headline():
    text = first_texts(source(names=["Ninh Bình"]), {"facebook": "http://x/"})["facebook"]

    assert text.startswith("Mùa sen.\n\nSen nở sớm.")
    assert text.endswith("#NinhBinh")


def test_hashtags_have_no_tones():
    names = ["Phụ nữ Ninh Bình", "Cúc Phương", "Cúc Phương", "…", *map(str, range(100, 109))]

    assert hashtags(names) == ["#PhuNuNinhBinh", "#CucPhuong", "#100", "#101", "#102"]


def test_texts_are_cut_at_the_end_of_a_sentence():
    assert cut_text("Một hai ba. Bốn năm sáu bảy.", 15) == "Một hai ba."
    assert cut_text("Một hai ba bốn năm sáu", 12) == "Một hai ba…"


def test_only_vietnamese_is_read_aloud():
    english = Source("page:x", "en", None, "Lotus", "Early.", "", "/en/")

    assert "speech" not in first_texts(english, {})


def test_paragraphs_of_an_article_stay_paragraphs(news):
    news.body = [("heading", "Đầu"), ("paragraph", "<p>Một &amp; hai.</p><p>Ba.</p>")]

    assert of_page(news).body == "Một & hai.\n\nBa."
