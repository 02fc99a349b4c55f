"""What buyers read in German, Arabic and Hindi, where words are missing in some of them."""

import pytest
from django.utils import translation

from products.models import Product, Variant
from products.selectors import category_tree, suggest_categories
from tests.factories import make_category, make_product

pytestmark = pytest.mark.django_db


@pytest.fixture
def honey():
    product = make_product(name="Mật ong", summary="Mật hoa nhãn", unit="hũ")
    product.texts.create(language="en", name="Honey", summary="Longan honey", unit="jar")
    product.texts.create(language="ar", name="عسل", unit="برطمان")
    return product


@pytest.mark.parametrize(
    ("reader", "name", "summary"),
    [
        ("vi", ("Mật ong", "vi"), ("Mật hoa nhãn", "vi")),
        ("en", ("Honey", "en"), ("Longan honey", "en")),
        ("de", ("Honey", "en"), ("Longan honey", "en")),
        ("ar", ("عسل", "ar"), ("Longan honey", "en")),
    ],
)
@pytest.mark.parametrize("is_loaded", [True, False])
def test_words_are_own_ones_else_english_else_vietnamese(honey, reader, name, summary, is_loaded):
    with translation.override(reader):
        product = Product.objects.for_page().get() if is_loaded else Product.objects.get()
        said = product.local_name, product.local_summary

    assert [(words, words.language) for words in said] == [name, summary]


@pytest.mark.parametrize("reader", ["vi", "en", "de", "ar", "hi"])
def test_words_in_any_language_come_in_one_query(honey, reader, django_assert_num_queries):
    with translation.override(reader), django_assert_num_queries(2):
        product = Product.objects.for_cards().get()
        assert (product.local_name != "", product.shown_variant.in_words != "") == (True, True)


@pytest.mark.parametrize(
    ("labels", "reader", "words"),
    [
        ({"label": "hũ to", "label_en": "large", "label_ar": "كبير"}, "ar", "برطمان كبير"),
        ({"label": "hũ to", "label_en": "large"}, "ar", "jar large"),
        ({"label": "hũ to", "label_en": "large"}, "de", "jar large"),
        ({"label": "500 ml"}, "ar", "jar 500 ml"),
        ({"label": "500 ml", "label_en": "500 ml"}, "ar", "برطمان 500 ml"),
        ({"label": ""}, "ar", "برطمان"),
        ({"label": "500 ml"}, "vi", "hũ 500 ml"),
    ],
)
def test_a_size_is_never_half_in_one_language(honey, labels, reader, words):
    with translation.override(reader):
        assert Variant(product=honey, **labels).in_words == words


def test_a_card_names_the_language_of_words_that_are_not_the_pages(client, honey):
    html = client.get("/ar/products/").content.decode()

    assert f'<a href="/ar/products/{honey.slug}/">عسل</a>' in html
    html = client.get("/de/products/").content.decode()
    assert f'<a href="/de/products/{honey.slug}/" lang="en">Honey</a>' in html


@pytest.mark.parametrize(("typed", "found"), [("honig", 1), ("عَسَل", 1), ("mật", 1), ("शहद", 0)])
def test_categories_are_suggested_in_every_language(typed, found):
    make_category(name="Mật ong", name_en="Honey", name_de="Honig", name_ar="عسل")

    assert len(suggest_categories(typed)) == found


def test_a_category_is_called_as_its_readers_say():
    make_category(name="Mật ong", name_en="Honey", name_de="Honig")

    with translation.override("de"):
        assert [kind.label for kind in category_tree()[0].children] == ["Honig"]
    with translation.override("hi"):
        assert [kind.label for kind in category_tree()[0].children] == ["Honey"]


@pytest.mark.parametrize(
    ("typed", "language"), [("عسل", "ar"), ("العَسل", "ar"), ("honey", "hi"), ("mat ong", "de")]
)
def test_search_finds_words_of_every_language(client, honey, typed, language):
    from products.services import refresh_product

    honey.texts.filter(language="ar").update(summary="العسل الطبيعي")
    refresh_product(honey)

    html = client.get(f"/{language}/products/", {"q": typed}, follow=True).content.decode()

    assert honey.slug in html
