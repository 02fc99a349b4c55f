"""What narrows a list: several choices at once, numbers beside them, ways to take them off."""

import re

import pytest
from django.urls import reverse

from tests.factories import make_category, make_commune, make_product, make_seller

LIST = "/vi/products/"


def results(client, address=LIST, **query):
    """Return what a list shows."""
    return client.get(address, query).context["results"]


def names(found):
    return {product.name for product in found.products}


def counts(found, name):
    """Return the numbers beside the choices of one filter, by value."""
    facet = next(facet for facet in found.facets if facet.name == name)
    every = [child for choice in facet.choices for child in (choice, *choice.children)]
    return {choice.value: choice.count for choice in every if choice.count}


def chips(found):
    return {chip["title"]: chip["url"] for chip in found.filters.chips}


def test_several_values_of_a_filter_mean_any_and_keep_their_numbers(client):
    honey, rice = make_category(), make_category()
    make_product(name="Mật ong", category=honey), make_product(name="Gạo", category=rice)
    make_product(name="Túi cói")

    found = results(client, category=[honey.slug, rice.slug])

    assert names(found) == {"Mật ong", "Gạo"}
    assert counts(found, "category")[honey.slug] == 1
    assert len(counts(found, "category")) == 5  # both groups with their kinds, the third group


def test_other_filters_narrow_the_numbers(client):
    here, there = make_seller(), make_seller()
    category = make_category()
    make_product(seller=here, category=category), make_product(seller=there, category=category)
    make_product(seller=there)

    found = results(client, seller=here.slug)

    assert counts(found, "seller") == {here.slug: 1, there.slug: 2}
    assert counts(found, "category")[category.parent.slug] == 1


@pytest.mark.parametrize(
    ("chosen", "before", "expected"),
    [
        (["group", "kind"], [], {"Mật ong"}),  # the kind narrows its group
        (["group", "kind"], ["group"], {"Mật ong"}),  # it was added
        (["group", "kind"], ["kind"], {"Mật ong", "Sữa"}),  # the group was: it is wider
        (["kind"], ["group", "kind"], {"Mật ong"}),
    ],
)
def test_of_a_group_and_its_kind_the_last_choice_counts(client, chosen, before, expected):
    kind = make_category(slug="kind")
    kind.parent.slug = "group"
    kind.parent.save()
    make_product(name="Mật ong", category=kind)
    make_product(name="Sữa", category=make_category(parent=kind.parent))
    make_product()

    assert names(results(client, category=chosen, before=before)) == expected


def test_kinds_of_seller_and_provinces_narrow_a_list(client):
    make_product(name="Mật ong", seller=make_seller(kind="household"))
    make_product(name="Gạo")

    assert names(results(client, kind="household", province="37")) == {"Mật ong"}
    assert names(results(client, kind="household", province="01")) == set()


def test_prices_narrow_a_list_as_they_are_typed(client):
    make_product(name="Mật ong", price=105_000), make_product(name="Gạo", price=40_000)

    found = results(client, price_min="50k", price_max="110.000")

    assert names(found) == {"Mật ong"}
    assert chips(found) == {"50.000 – 110.000\xa0₫": LIST}
    assert [price.value for price in found.prices] == ["50.000", "110.000"]


def test_prices_upside_down_are_told_and_left_out(client):
    make_product()

    answer = client.get(LIST, {"price_min": "200k", "price_max": "100k"})

    assert len(answer.context["results"].products) == 1
    assert 'id="price_max-error"' in answer.content.decode()
    assert 'value="200k"' in answer.content.decode()


def test_a_chip_takes_one_choice_off(client):
    here, there = make_commune("Cúc Phương"), make_commune("Kim Sơn")
    make_product(commune=here), make_product(commune=there)

    found = results(client, commune=[here.pk, there.pk], stock="1", sort="cheapest")

    query = f"commune={there.pk}&stock=1&sort=cheapest"
    assert chips(found)["Cúc Phương"] == f"{LIST}?{query}"
    assert found.filters.plain_url == f"{LIST}?sort=cheapest"


def test_one_category_or_place_alone_has_an_address_of_its_own(client):
    product = make_product()
    category, place = product.category, reverse("products:commune", args=[product.commune_id])

    filters = results(client, category=category.slug, commune=product.commune_id).filters

    assert filters.without("commune", product.commune_id) == category.get_absolute_url()
    assert filters.without("category", category.slug) == place


def test_a_choice_that_nothing_has_cannot_be_ticked_but_taken_off(client):
    empty, full = make_category(), make_category()
    make_product(category=full)

    page = client.get(LIST, {"category": empty.slug}).content.decode()

    boxes = dict(re.findall(r'id="facet-category-([\w-]+)"[^>]*value="[\w-]+"([^>]*)>', page))
    assert boxes[empty.slug] == " checked"
    assert boxes[empty.parent.slug] == " disabled"
    assert boxes[full.parent.slug] == ""


def test_htmx_gets_the_list_with_the_address_to_show(client):
    product = make_product()

    answer = client.get(
        LIST, {"category": product.category.slug, "price_min": ""}, headers={"HX-Request": "true"}
    )

    assert answer["HX-Push-Url"] == product.category.get_absolute_url()
    assert b'id="results"' in answer.content
    assert b"<html" not in answer.content


@pytest.mark.parametrize("query", ["stars=4", "sort=cheapest&kind=group", "price_min=5k"])
def test_search_engines_keep_out_of_narrowed_lists(client, query):
    make_product()

    assert "noindex" in client.get(f"{LIST}?{query}").content.decode()
    assert "noindex" not in client.get(LIST).content.decode()


def test_words_lead_to_the_results_page_with_all_filters(client):
    category = make_category()

    answer = client.get(category.get_absolute_url(), {"q": "mat ong", "stock": "1", "page": "3"})

    assert answer["Location"] == f"/vi/search/?q=mat+ong&stock=1&category={category.slug}"


def test_a_kept_form_of_filters_is_of_one_list_and_its_wrong_prices(client, settings):
    settings.THINGS_KEPT_SECONDS = 300
    make_product()

    for typed in ("abc", "def"):
        page = client.get(LIST, {"price_min": typed}).content.decode()
        assert f'value="{typed}"' in page

    assert "field__error" not in client.get(LIST).content.decode()
