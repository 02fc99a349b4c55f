"""What search keeps of products follows them, in the transaction of the change."""

import pytest
from django.db import connection

from products.models import SearchDocument, SearchWords
from products.search.documents import write_documents
from tests.factories import make_product, make_seller

pytestmark = pytest.mark.django_db


def test_a_public_product_has_numbers_and_words():
    product = make_product(name="Mật ong rừng", price=90_000, stock=0, ocop_stars=4, sold=12)

    document = SearchDocument.objects.get(pk=product.pk)
    words = SearchWords.objects.get(pk=product.pk)

    assert (document.price, document.in_stock, document.stars, document.sold) == (
        90_000,
        False,
        4,
        12,
    )
    assert words.name == "Mật ong rừng"
    assert product.seller.name in words.near.split("\n")


def test_a_product_that_is_not_public_has_none():
    make_product(status="draft"), make_product(seller=make_seller(status="applied"))

    assert not SearchDocument.objects.exists()
    assert not SearchWords.objects.exists()


def test_a_hidden_product_is_forgotten():
    product = make_product()
    type(product).objects.filter(pk=product.pk).update(is_public=False)

    write_documents([product.pk])

    assert not SearchDocument.objects.exists()


@pytest.mark.parametrize("number", [1, 3])
def test_the_number_of_queries_does_not_grow(number, django_assert_num_queries):
    ids = [make_product().pk for _ in range(number)]

    with django_assert_num_queries(12 if connection.vendor == "sqlite" else 11):
        write_documents(ids)
