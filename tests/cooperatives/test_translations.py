"""Officers translate the stalls of their own units, one by one or by a PO file."""

import polib
import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cooperatives.models import Seller, SellerText
from cooperatives.services import edit_profile
from cooperatives.services.translations import translate
from cooperatives.translations import export_po, row_of, with_texts
from tests.factories import make_officer, make_seller, make_unit
from union.services import sync_staff_access

pytestmark = pytest.mark.django_db


@pytest.fixture
def units():
    province = make_unit()
    return make_unit(province), make_unit(province)


@pytest.fixture
def bees(units):
    return make_seller(unit=units[0], name="Ong", story="Chị nuôi ong", quote="Mật thật")


@pytest.fixture
def officer(client, units):
    user = make_officer(units[0]).user
    sync_staff_access(user=user)
    client.force_login(user)
    return client


def state_of(seller, language="de"):
    return row_of(with_texts(Seller.objects.filter(pk=seller.pk), language).get()).state


def send(client, content, language="de"):
    url = reverse("seller_translations_import", args=[language])
    return client.post(url, {"file": SimpleUploadedFile("de.po", content.encode())})


def po_of(seller, language="de", **said):
    po = export_po(with_texts(Seller.objects.filter(pk=seller.pk), language), language)
    for entry in po:
        entry.msgstr = said.get(entry.msgctxt.rpartition(".")[2], "")
    return po


def said_of(seller, language="de"):
    text = seller.texts.filter(language=language).first()
    return text and (text.story, text.quote)


def test_words_go_out_as_a_po_file_and_come_back(officer, bees):
    url = reverse("seller_translations_export", args=["de", "po"])
    po = polib.pofile(officer.get(url).content.decode())
    for entry in po:
        entry.msgstr = {"Chị nuôi ong": "Sie hält Bienen", "Mật thật": "Echt"}[entry.msgid]

    send(officer, str(po))

    assert (said_of(bees), state_of(bees)) == (("Sie hält Bienen", "Echt"), "done")


def test_readers_see_new_words_at_once(officer, client, bees):
    address = f"/de/sellers/{bees.slug}/"
    assert "Sie hält Bienen" not in client.get(address).content.decode()

    send(officer, str(po_of(bees, story="Sie hält Bienen")))

    assert "Sie hält Bienen" in client.get(address).content.decode()


def test_a_translation_is_outdated_once_she_says_something_else(bees):
    translate(seller=bees, language="de", words={"story": "Bienen"})
    assert state_of(bees) == "part"

    edit_profile(seller=bees, story="Chị làm nón")

    assert state_of(bees) == "outdated"
    entry = export_po(with_texts(Seller.objects.all(), "de"), "de")[0]
    assert (entry.msgid, entry.msgstr, entry.fuzzy) == ("Chị làm nón", "Bienen", True)


def test_lines_of_words_that_changed_meanwhile_are_left_out(officer, bees):
    po = po_of(bees, story="Bienen", quote="Echt")
    Seller.objects.filter(pk=bees.pk).update(story="Chị làm nón")

    send(officer, str(po))

    assert said_of(bees) == ("", "Echt")


def test_some_words_of_a_file_leave_the_others_as_old_as_they_were(officer, bees):
    translate(seller=bees, language="de", words={"story": "Bienen"}, by_machine=True)
    Seller.objects.filter(pk=bees.pk).update(story="Chị làm nón")

    send(officer, str(po_of(bees, quote="Echt")))

    assert (said_of(bees), state_of(bees)) == (("Bienen", "Echt"), "outdated")
    assert bees.texts.get().is_machine


def test_stalls_of_other_units_are_left_as_they_are(officer, units):
    other = make_seller(unit=units[1], name="Cói", story="Chị dệt cói")

    send(officer, str(po_of(other, story="Sie flicht Segge")))

    url = reverse("seller_translation", args=["de", other.slug])
    assert (said_of(other), officer.get(url).status_code) == (None, 404)
    html = officer.get(reverse("seller_translations", args=["de"])).content.decode()
    assert other.slug not in html


@pytest.mark.parametrize(
    "content",
    [
        "",
        "/etc/passwd",
        "msgid broken\n",
        'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\n',
        'msgid ""\nmsgstr "\0\n',
        "#" * 2_100_000,
    ],
    ids=["empty", "path", "broken", "another language", "nothing but a NUL", "too large"],
)
def test_what_is_no_file_of_this_language_changes_nothing(officer, bees, content):
    answer = send(officer, content)

    assert (answer.status_code, SellerText.objects.count()) == (302, 0)


def test_blanks_say_nothing_and_no_bells_are_kept(officer, bees):
    send(officer, str(po_of(bees, story="Bienen", quote="Echt")))

    send(officer, str(po_of(bees, story="  ", quote="Ganz\x07 echt")))

    assert said_of(bees) == ("Bienen", "Ganz echt")


def test_a_file_with_a_nul_is_no_po_file(officer, bees):
    content = str(po_of(bees, story="Bienen")).replace(f"{bees.slug}.story", "a\0b.story")

    assert send(officer, content).status_code == 302

    assert said_of(bees) is None


def test_a_word_too_long_refuses_the_whole_file(officer, bees):
    send(officer, str(po_of(bees, story="Bienen", quote="H" * 251)))

    assert SellerText.objects.count() == 0


def test_markup_in_a_file_is_read_as_words(officer, client, bees):
    send(officer, str(po_of(bees, story="<script>alert(1)</script>")))

    html = client.get(f"/de/sellers/{bees.slug}/").content.decode()
    assert "&lt;script&gt;alert(1)" in html
    assert "<script>alert(1)" not in html


def test_readers_learn_that_a_machine_wrote_it(officer, client, bees):
    po = po_of(bees, story="Bienen", quote="Echt")
    po.metadata["X-Machine-Translated"] = "a machine"
    send(officer, str(po))
    page = BeautifulSoup(client.get(f"/de/sellers/{bees.slug}/").content, "html.parser")
    assert len(page.select("aside.translation-note p")) == 2

    send(officer, str(po_of(bees, story="Bienen", quote="Echt")))

    assert bees.texts.get().is_machine is False


def test_one_stall_is_translated_beside_its_own_words(officer, bees):
    url = reverse("seller_translation", args=["ar", bees.slug])

    answer = officer.post(url, {"story": "نحل", "quote": ""})

    assert (answer.status_code, said_of(bees, "ar")) == (302, ("نحل", ""))
    assert b'dir="rtl"' in officer.get(url).content


def test_a_form_that_is_wrong_is_shown_again(officer, bees):
    url = reverse("seller_translation", args=["ar", bees.slug])

    answer = officer.post(url, {"quote": "ع" * 251})

    assert (answer.status_code, SellerText.objects.count()) == (422, 0)


@pytest.mark.parametrize("language", ["vi", "fr", "xx"])
def test_other_languages_are_not_there(officer, language):
    assert officer.get(f"/staff/stall-translations/{language}/").status_code == 404


@pytest.mark.parametrize("status", ["applied", "refused", "suspended", "closed"])
def test_stalls_that_are_not_open_wait(officer, units, status):
    seller = make_seller(unit=units[0], status=status, status_reason="x", story="Chị")

    url = reverse("seller_translation", args=["de", seller.slug])

    assert officer.get(url).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_queries_for_any_number_of_stalls(
    officer, units, django_assert_max_num_queries, count
):
    for _ in range(count):
        translate(seller=make_seller(unit=units[0], quote="Ong"), language="de", words={})
    officer.get(reverse("seller_translations", args=["de"]))

    with django_assert_max_num_queries(22):
        html = officer.get(reverse("seller_translations", args=["de"])).content.decode()

    assert html.count("staff-searches__row") == count
