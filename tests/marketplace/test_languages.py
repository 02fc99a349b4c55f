"""The site in each of its five languages: nothing left over, everything the right way round."""

import gettext
import shutil
import subprocess
import unicodedata

import polib
import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.management import call_command
from django.utils import translation
from django.utils.translation import trans_real

from core import mail
from core.pdf import render_pdf
from orders import papers
from tests.factories import make_product
from tests.orders.builders import make_order

pytestmark = pytest.mark.django_db

CODES = ["vi", "en", "de", "ar", "hi"]
in_each = pytest.mark.parametrize("code", CODES)
in_others = pytest.mark.parametrize("code", ["vi", "de", "ar", "hi"])
PAGES = ["", "products/", "products/mat-ong/", "sellers/", "orders/basket/", "union/"]


@pytest.fixture(scope="module", autouse=True)
def words():
    """Use the words as they stand in the catalogues now."""
    call_command("compile_words")
    gettext._translations.clear()  # both keep what they read once
    trans_real._translations.clear()


@in_each
def test_a_page_names_its_language_and_direction(client, code):
    page = BeautifulSoup(client.get(f"/{code}/").content, "html.parser")

    assert (page.html["lang"], page.html["dir"]) == (code, "rtl" if code == "ar" else "ltr")
    there = {link["hreflang"] for link in page.select("head link[hreflang]")}
    assert there == {*CODES, "x-default"}


@in_others
@pytest.mark.parametrize("path", PAGES)
def test_no_english_is_left_over_that_has_a_translation(client, code, path):
    make_product(name="Mật ong", slug="mat-ong")
    file = settings.BASE_DIR / "locale" / code / "LC_MESSAGES" / "django.po"
    known = {e.msgid for e in polib.pofile(str(file)) if e.msgstr and e.msgstr != e.msgid}

    page = BeautifulSoup(client.get(f"/{code}/{path}").content, "html.parser")

    shown = {" ".join(text.split()) for text in page.body.find_all(string=True)}
    assert shown & known == set()


@pytest.mark.parametrize(
    ("asked", "language"),
    [("de-AT,de;q=0.9", "de"), ("ar-EG", "ar"), ("hi", "hi"), ("fr,en;q=0.5", "en"), ("ja", "vi")],
)
def test_the_root_leads_to_the_language_of_the_browser(client, asked, language):
    answer = client.get("/", headers={"accept-language": asked})

    assert (answer["Location"], "Accept-Language" in answer["Vary"]) == (f"/{language}/", True)


@in_each
def test_addresses_for_search_engines_are_there_in_every_language(client, code):
    make_product(slug="mat-ong")

    sitemap = client.get(f"/sitemap-products-{code}.xml").content.decode()

    assert sitemap.count("<url>") == 1
    assert f"/{code}/products/mat-ong/</loc>" in sitemap
    for other in ("vi", "en", "de", "ar", "hi"):
        assert f'hreflang="{other}" href="http://testserver/{other}/products/mat-ong/"' in sitemap


@in_each
def test_open_data_speaks_the_language_that_is_asked_for(client, code):
    product = make_product(slug="mat-ong", name="Mật ong")
    for language in ("en", "de", "ar", "hi"):
        product.texts.create(language=language, name=f"Honey in {language}")

    answer = client.get(f"/api/v1/products/mat-ong/?lang={code}").json()

    assert answer["name"] == ("Mật ong" if code == "vi" else f"Honey in {code}")


@in_each
def test_a_letter_is_written_in_the_readers_direction(code):
    order = make_order()
    context = {"order": order, "link": "https://example.org/x", "parcels": order.parcels.all()}

    letter = mail.letter(
        to="mai@example.org", language=code, template="orders/placed", context=context
    )

    html = letter.alternatives[0][0]
    assert f'lang="{code}" dir="{"rtl" if code == "ar" else "ltr"}"' in html
    with translation.override(code):
        assert translation.gettext("Delivery") in html + letter.body or code in html


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext (poppler-utils)")
@pytest.mark.parametrize(("code", "word"), [("ar", "الإيصال"), ("hi", "रसीद"), ("vi", "Biên nhận")])
def test_a_receipt_can_be_read_back(code, word):
    order = make_order()
    with translation.override(code):
        pdf = render_pdf("orders/print/receipt.html", papers.receipt_context(order), code)

    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True)

    text = unicodedata.normalize("NFC", done.stdout.decode())
    assert word in text or word.lower() in text.lower()
