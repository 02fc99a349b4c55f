"""Officers translate the products of their own sellers, one by one or by a PO file."""

from dataclasses import replace

import polib
import pytest
from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from products.models import Product, ProductFact, ProductText
from products.services.drafts import apply_words, words_of
from products.services.translations import translate
from products.translations import export_po, row_of, with_texts
from tests.factories import make_officer, make_product, make_seller, make_unit
from tests.products.builders import allow_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def units():
    province = make_unit()
    return make_unit(province), make_unit(province)


@pytest.fixture
def honey(units):
    return make_product(
        seller=make_seller(unit=units[0]), name="Mật ong", summary="Ngọt", unit="hũ"
    )


@pytest.fixture
def officer(client, units):
    user = make_officer(units[0]).user
    client.force_login(allow_staff(user))
    return client


def state_of(product, language="de"):
    return row_of(with_texts(Product.objects.filter(pk=product.pk), language).get()).state


def send(client, content, language="de"):
    url = reverse("product_translations_import", args=[language])
    return client.post(url, {"file": SimpleUploadedFile("de.po", content.encode())})


def po_of(product, language="de", **said):
    po = export_po(with_texts(Product.objects.filter(pk=product.pk), language), language)
    for entry in po:
        entry.msgstr = said.get(entry.msgctxt.rpartition(".")[2], "")
    return po


def test_words_go_out_as_a_po_file_and_come_back(officer, honey):
    url = reverse("product_translations_export", args=["de", "po"])
    po = polib.pofile(officer.get(url).content.decode())
    for entry in po:
        entry.msgstr = {"Mật ong": "Honig", "Ngọt": "Süß", "hũ": "Glas"}.get(entry.msgid, "Text")

    send(officer, str(po))

    text = honey.texts.get(language="de")
    assert (text.name, text.summary, text.unit, state_of(honey)) == ("Honig", "Süß", "Glas", "done")


def test_a_translation_is_outdated_once_the_vietnamese_words_change(honey):
    translate(product=honey, language="de", words={"name": "Honig"})
    assert state_of(honey) == "part"

    honey.summary = "Rất ngọt"
    honey.save()

    assert state_of(honey) == "outdated"


def test_outdated_words_go_out_marked_as_such(honey):
    translate(product=honey, language="de", words={"name": "Honig"})
    Product.objects.update(name="Mật ong rừng")

    po = export_po(with_texts(Product.objects.all(), "de"), "de")

    assert [(e.msgid, e.msgstr, e.fuzzy) for e in po][0] == ("Mật ong rừng", "Honig", True)


def test_lines_of_words_that_changed_meanwhile_are_left_out(officer, honey):
    po = po_of(honey, name="Honig", unit="Glas")
    Product.objects.update(name="Mật ong rừng")

    send(officer, str(po))

    text = honey.texts.get(language="de")
    assert (text.name, text.unit) == ("", "Glas")


def test_products_of_other_units_are_left_as_they_are(officer, units):
    other = make_product(seller=make_seller(unit=units[1]), name="Cói")

    send(officer, str(po_of(other, name="Segge")))

    url = reverse("product_translation", args=["de", other.slug])
    assert (ProductText.objects.count(), officer.get(url).status_code) == (0, 404)
    html = officer.get(reverse("product_translations", args=["de"])).content.decode()
    assert other.slug not in html


@pytest.mark.parametrize(
    "content",
    [
        "",
        "/etc/passwd",
        "msgid broken\n",
        'msgid ""\nmsgstr ""\n"Language: ar\\n"\n\n',
        "#" * 2_100_000,
    ],
    ids=["empty", "path", "broken", "another language", "too large"],
)
def test_what_is_no_file_of_this_language_changes_nothing(officer, honey, content):
    answer = send(officer, content)

    assert (answer.status_code, ProductText.objects.count()) == (302, 0)


def test_a_word_too_long_refuses_the_whole_file(officer, honey):
    send(officer, str(po_of(honey, name="H" * 121, unit="Glas")))

    assert ProductText.objects.count() == 0


def test_a_file_says_that_a_machine_wrote_it(officer, honey):
    po = po_of(honey, name="Honig")
    po.metadata["X-Machine-Translated"] = "a machine"

    send(officer, str(po))

    assert honey.texts.get(language="de").is_machine


def test_one_product_is_translated_beside_its_own_words(officer, honey):
    url = reverse("product_translation", args=["ar", honey.slug])

    answer = officer.post(url, {"name": "عسل", "summary": "", "story": "", "unit": "برطمان"})

    text = honey.texts.get(language="ar")
    assert (answer.status_code, text.name, text.unit) == (302, "عسل", "برطمان")
    assert b'dir="rtl"' in officer.get(url).content


def test_a_form_that_is_wrong_is_shown_again(officer, honey):
    url = reverse("product_translation", args=["ar", honey.slug])

    answer = officer.post(url, {"name": "ع" * 121})

    assert (answer.status_code, ProductText.objects.count()) == (422, 0)


@pytest.mark.parametrize("language", ["vi", "fr", "xx"])
def test_other_languages_are_not_there(officer, language):
    assert officer.get(f"/staff/product-translations/{language}/").status_code == 404


def test_a_sellers_change_leaves_other_languages_alone(honey):
    translate(product=honey, language="de", words={"name": "Honig"})
    waiting = words_of(honey)
    translate(product=honey, language="de", words={"name": "Waldhonig"})

    apply_words(honey, waiting)

    assert honey.texts.get(language="de").name == "Waldhonig"


@pytest.mark.parametrize(
    ("key", "is_machine", "lines"), [("", False, 1), ("now", False, 1), ("old", True, 3)]
)
def test_buyers_learn_from_which_language_words_are_and_how_old(
    client, honey, key, is_machine, lines
):
    key = honey.words_key if key == "now" else key
    honey.texts.create(language="de", name="Honig", source_key=key, is_machine=is_machine)

    page = BeautifulSoup(client.get(f"/de/products/{honey.slug}/").content, "html.parser")

    note = page.select_one("aside.translation-note")
    assert len(note.select("p")) == lines
    assert note.a["href"] == f"/vi/products/{honey.slug}/"


def test_words_in_the_first_language_carry_no_note(client, honey):
    for code in ("vi", "ar"):  # nobody has translated it into Arabic
        html = client.get(f"/{code}/products/{honey.slug}/").content.decode()
        assert '<aside class="translation-note' not in html


def make_facts(product, *pairs, language="vi"):
    ProductFact.objects.bulk_create(
        ProductFact(product=product, language=language, name=name, value=value, position=position)
        for position, (name, value) in enumerate(pairs)
    )


def facts_in(product, language="de"):
    facts = product.facts.filter(language=language).order_by("position")
    return [(fact.name, fact.value) for fact in facts]


@pytest.fixture
def honey_with_facts(honey):
    make_facts(honey, ("Thành phần", "Mật ong"), ("Hạn dùng", "24 tháng"))
    return honey


GERMAN = {
    "fact-1-name": "Zutaten",
    "fact-1-value": "Honig",
    "fact-2-name": "Haltbar",
    "fact-2-value": "24 Monate",
}


def test_the_table_of_facts_goes_out_and_comes_back(officer, honey_with_facts):
    url = reverse("product_translations_export", args=["de", "po"])
    po = polib.pofile(officer.get(url).content.decode())
    names = {entry.msgctxt: entry.msgid for entry in po}
    assert names[f"{honey_with_facts.slug}.fact-2-value"] == "24 tháng"

    send(officer, str(po_of(honey_with_facts, **GERMAN)))

    assert facts_in(honey_with_facts) == [("Zutaten", "Honig"), ("Haltbar", "24 Monate")]
    again = po_of(honey_with_facts)
    assert len(again) == len(po)
    assert '"24 Monate"' in officer.get(url).content.decode()


@pytest.mark.parametrize("left", ["fact-2-value", "fact-1-name"])
def test_half_a_table_of_facts_is_left_out(officer, honey_with_facts, left):
    make_facts(honey_with_facts, ("Alt", "Da"), language="de")

    said = {name: word for name, word in GERMAN.items() if name != left}
    answer = send(officer, str(po_of(honey_with_facts, name="Honig", **said)))

    told = [str(message) for message in get_messages(answer.wsgi_request)]
    assert facts_in(honey_with_facts) == [("Alt", "Da")]
    assert told[-1].startswith(("1 tables of facts", "1 bảng"))
    assert honey_with_facts.texts.get(language="de").name == "Honig"


def test_a_table_that_changed_meanwhile_is_left_out(officer, honey_with_facts):
    po = po_of(honey_with_facts, **GERMAN)
    honey_with_facts.facts.filter(position=1).update(value="12 tháng")

    send(officer, str(po))

    assert facts_in(honey_with_facts) == []


def test_facts_of_other_units_products_are_left_as_they_are(officer, units):
    other = make_product(seller=make_seller(unit=units[1]), name="Cói")
    make_facts(other, ("Thành phần", "Cói"))

    send(officer, str(po_of(other, **{"fact-1-name": "Zutaten", "fact-1-value": "Segge"})))

    assert facts_in(other) == []


@pytest.mark.parametrize("place", ["fact-9-name", "fact-0-name", "fact-1-position", "fact-", "-"])
def test_lines_of_no_fact_change_nothing(officer, honey_with_facts, place):
    po = polib.POFile()
    po.metadata = {"Language": "de"}
    context = f"{honey_with_facts.slug}.{place}"
    po.append(polib.POEntry(msgctxt=context, msgid="Thành phần", msgstr="Zutaten"))

    answer = send(officer, str(po))

    assert (answer.status_code, facts_in(honey_with_facts)) == (302, [])


def test_a_fact_too_long_refuses_the_whole_file(officer, honey_with_facts):
    said = GERMAN | {"fact-1-name": "Z" * 81}

    send(officer, str(po_of(honey_with_facts, name="Honig", **said)))

    assert (facts_in(honey_with_facts), ProductText.objects.count()) == ([], 0)


def test_words_without_their_table_are_only_begun(honey_with_facts):
    words = {"name": "H", "summary": "S", "story": "T", "unit": "G"}
    translate(product=honey_with_facts, language="de", words=words)
    assert state_of(honey_with_facts) == "part"

    table = [("Zutaten", "Honig"), ("Haltbar", "24 Monate")]
    translate(product=honey_with_facts, language="de", words={}, facts=table)

    assert state_of(honey_with_facts) == "done"


def test_new_facts_make_a_translation_of_them_outdated(honey_with_facts):
    table = [("Zutaten", "Honig"), ("Haltbar", "24 Monate")]
    translate(product=honey_with_facts, language="de", words={"name": "Honig"}, facts=table)
    words = words_of(honey_with_facts)

    apply_words(honey_with_facts, replace(words, summary=words.summary))
    assert state_of(honey_with_facts) == "part"
    apply_words(honey_with_facts, replace(words, facts={"vi": [["Thành phần", "Mật hoa"]]}))

    assert (state_of(honey_with_facts), facts_in(honey_with_facts)) == ("outdated", table)


def test_some_words_of_a_file_leave_the_others_as_old_as_they_were(officer, honey):
    translate(product=honey, language="de", words={"name": "Honig"}, by_machine=True)
    Product.objects.update(name="Mật ong rừng")

    send(officer, str(po_of(honey, unit="Glas")))

    text = honey.texts.get(language="de")
    assert (text.unit, text.is_machine) == ("Glas", True)
    assert state_of(Product.objects.get()) == "outdated"


def test_the_table_is_translated_beside_the_sellers_own(officer, honey_with_facts):
    url = reverse("product_translation", args=["de", honey_with_facts.slug])
    assert officer.post(url, {"fact-1-name": "Zutaten"}).status_code == 422
    assert facts_in(honey_with_facts) == []

    officer.post(url, {"name": "Honig", **GERMAN})
    assert facts_in(honey_with_facts) == [("Zutaten", "Honig"), ("Haltbar", "24 Monate")]
    assert 'value="24 Monate"' in officer.get(url).content.decode()

    officer.post(url, {"name": "Honig"})
    assert facts_in(honey_with_facts) == []
