"""Officers translate their own pages, and only these; readers learn what is older."""

from datetime import timedelta

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.operations import translate_object

from cms.models import NewsIndexPage, NewsPage
from cms.services import open_section, sync_writers
from tests.cms.builders import make_news
from tests.factories import make_officer, make_unit, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def units():
    province = make_unit(name="Hội tỉnh")
    return make_unit(province, name="Xã Kim Sơn"), make_unit(province, name="Xã Yên Mạc")


@pytest.fixture
def officer(client, units):
    user = make_officer(units[0], role="leader").user
    for unit in units:
        open_section(unit=unit)
    sync_writers(user=user)
    client.force_login(user)
    return user


def article_of(unit, **fields):
    index = NewsIndexPage.objects.get(unit=unit, locale__language_code="vi")
    article = make_news(index, title="Lúa chín", **fields)
    article.save_revision().publish()
    return article


def german_of(article, *, publish=False):
    locale = Locale.objects.get(language_code="de")
    translate_object(article, [locale])
    translation = Translation.objects.get(
        source__object_id=article.translation_key, target_locale=locale
    )
    if publish:
        translation.save_target(publish=True)
        NewsPage.objects.get(locale=locale, translation_key=article.translation_key)
    return translation


def send(client, translation, content):
    url = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    file = SimpleUploadedFile("de.po", content if isinstance(content, bytes) else content.encode())
    return client.post(url, {"file": file}, follow=True)


def test_an_officer_translates_a_page_below_parents_nobody_translated(client, officer, units):
    article = article_of(units[0])
    german = Locale.objects.get(language_code="de")

    answer = client.post(
        reverse("wagtail_localize:submit_page_translation", args=[article.pk]),
        {"locales": [german.pk]},
    )

    page = Page.objects.get(translation_key=article.translation_key, locale=german)
    assert (answer.status_code, page.live) == (302, False)
    parent = page.get_parent()
    assert parent.title == "Xã Kim Sơn"
    assert GroupPagePermission.objects.filter(page=parent, group__in=officer.groups.all()).exists()
    assert client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def test_a_translation_goes_out_as_a_po_file_and_comes_back(client, officer, units):
    article = article_of(units[0])
    translation = german_of(article)
    url = reverse("wagtail_localize:download_pofile", args=[translation.pk])
    po = polib.pofile(client.get(url).content.decode())
    for entry in po:
        entry.msgstr = "Der Reis ist reif" if entry.msgid == "Lúa chín" else entry.msgid

    answer = send(client, translation, str(po))
    translation.save_target(publish=True)

    german = translation.get_target_instance()
    assert "Bản dịch" in answer.content.decode() or "translations" in answer.content.decode()
    assert translation.get_progress()[0] == translation.get_progress()[1]
    assert (
        Page.objects.get(pk=german.pk).get_latest_revision_as_object().title == "Der Reis ist reif"
    )


HEAD = 'msgid ""\nmsgstr ""\n"X-WagtailLocalize-TranslationID: {}\\n"\n\n'


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"/etc/passwd",
        b"\xff\xfe\x00msgid",
        b"msgid broken",
        'msgid ""\nmsgstr ""\n\nmsgid "Lúa chín"\nmsgstr "Reis"\n',
        HEAD.format("another") + 'msgid "Lúa chín"\nmsgstr "Reis"\n',
        "# " + "x" * 2_100_000,
    ],
    ids=["empty", "path", "binary", "broken", "no head", "another page", "too large"],
)
def test_what_is_no_file_of_this_translation_changes_nothing(client, officer, units, content):
    translation = german_of(article_of(units[0]))

    answer = send(client, translation, content)

    assert answer.status_code == 200
    assert b"messages" in answer.content
    assert StringTranslation.objects.count() == 0


def test_a_translation_without_the_tags_of_its_original_is_refused(client, officer, units):
    article = article_of(units[0], body=[("paragraph", "<p>Sáng nay <b>đầm</b> đầy hoa.</p>")])
    translation = german_of(article)
    po = translation.export_po()
    entry = next(entry for entry in po if "<b>" in entry.msgid)
    entry.msgstr = "Heute ist der Teich voll <script>alert(1)</script>"

    send(client, translation, str(po))

    assert StringTranslation.objects.count() == 0


def test_no_file_at_all_is_answered_in_words(client, officer, units):
    translation = german_of(article_of(units[0]))

    answer = client.post(reverse("wagtail_localize:upload_pofile", args=[translation.pk]))

    assert (answer.status_code, StringTranslation.objects.count()) == (302, 0)


@pytest.mark.parametrize(
    ("name", "method"),
    [
        ("download_pofile", "get"),
        ("upload_pofile", "post"),
        ("machine_translate", "post"),
        ("preview_translation", "get"),
        ("stop_translation", "post"),
    ],
)
def test_translations_of_other_units_are_not_there(client, officer, units, name, method):
    translation = german_of(article_of(units[1]))

    answer = getattr(client, method)(reverse(f"wagtail_localize:{name}", args=[translation.pk]))

    translation.refresh_from_db()
    assert (answer.status_code, translation.enabled) == (404, True)


def test_strings_of_other_units_stay_as_they_are(client, officer, units):
    translation = german_of(article_of(units[1]))
    string = translation.source.stringsegment_set.first()
    url = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, string.pk])

    answer = client.put(url, "value=Reis", content_type="application/x-www-form-urlencoded")

    assert (answer.status_code, StringTranslation.objects.count()) == (404, 0)


def test_pages_of_other_units_are_neither_submitted_nor_updated(client, officer, units):
    article = article_of(units[1])
    source = german_of(article).source
    german = Locale.objects.get(language_code="hi")

    submitted = client.post(
        reverse("wagtail_localize:submit_page_translation", args=[article.pk]),
        {"locales": [german.pk]},
    )
    updated = client.post(reverse("wagtail_localize:update_translations", args=[source.pk]))

    assert (submitted.status_code, updated.status_code) == (404, 404)
    assert not Page.objects.filter(translation_key=article.translation_key, locale=german).exists()


@pytest.mark.parametrize("model", ["fanpages/post", "cms/homepage", "nothing/here"])
def test_lists_of_snippets_of_units_are_closed(client, officer, model):
    assert client.get(f"/staff/localize/api/snippets/{model}/").status_code == 404


def test_the_list_shows_an_officer_her_own_pages(client, officer, units):
    hers, other = article_of(units[0]), article_of(units[1])
    german_of(hers)

    html = client.get(reverse("translation_list")).content.decode()

    assert reverse("wagtailadmin_pages:edit", args=[hers.pk]) in html
    assert reverse("wagtailadmin_pages:edit", args=[other.pk]) not in html


def test_the_list_is_a_file_too(client, officer, units):
    german_of(article_of(units[0]))

    rows = client.get(reverse("translation_export", args=["csv"])).content.decode().splitlines()

    german = next(row for row in rows if "Lúa chín" in row and "Deutsch" in row)
    assert german.split(",")[4] == "0"


@pytest.mark.parametrize("person", ["anonymous", "buyer"])
def test_strangers_see_no_list(client, person):
    if person == "buyer":
        client.force_login(make_user())

    answer = client.get("/staff/translations/")

    assert answer.status_code == (404 if person == "buyer" else 302)


def test_readers_learn_from_where_and_how_old_a_translation_is(client, units, officer):
    article = article_of(units[0])
    german = german_of(article, publish=True).get_target_instance()
    later = timezone.now() + timedelta(days=3)
    Page.objects.filter(pk=german.pk).update(live=True, last_published_at=timezone.now())
    Page.objects.filter(pk=article.pk).update(last_published_at=later)

    html = client.get(Page.objects.get(pk=german.pk).url).content.decode()

    assert 'class="translation-note wrap"' in html
    assert f'<a href="{article.url}" hreflang="vi" lang="vi"' in html
    assert later.astimezone(timezone.get_default_timezone()).strftime("%d.%m.%Y") in html


def test_originals_carry_no_note(client, units, officer):
    article = article_of(units[0])

    assert 'class="translation-note' not in client.get(article.url).content.decode()


def test_nobody_publishes_translations_who_may_not_publish(client, officer, units):
    article = article_of(units[0])
    translation = german_of(article)
    url = reverse("wagtail_localize:update_translations", args=[translation.source_id])

    client.post(url, {"publish_translations": "on"})

    german = NewsPage.objects.get(locale__language_code="de")
    assert not german.live


def test_the_translators_screen_speaks_vietnamese(admin_client):
    words = admin_client.get("/staff/localize/jsi18n/").content.decode()

    assert '"Upload PO file": "T\\u1ea3i t\\u1ec7p PO l\\u00ean"' in words
