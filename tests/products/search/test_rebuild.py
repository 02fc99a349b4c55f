"""`index_products` makes again all that search keeps in the database."""

import pytest
from django.core.management import call_command
from django.db import connection

from products.models import Product, SearchDocument, SearchTerm, SearchWords
from products.search import Wanted, find_products
from tests.factories import make_product


@pytest.fixture
def index(capsys):
    def index():
        call_command("index_products")
        return capsys.readouterr().out

    return index


def test_what_was_lost_is_found_again(index):
    product = make_product(name="Mật ong rừng")
    SearchDocument.objects.all().delete(), SearchWords.objects.all().delete()
    SearchTerm.objects.all().delete()

    assert "1 " in index()

    assert find_products(Wanted(text="mat ong")).ids == [product.pk]
    assert SearchTerm.objects.get(pk="mật").frequency == 1


def test_what_is_no_longer_public_is_forgotten(index):
    make_product(name="Mật ong rừng")
    Product.objects.update(is_public=False)

    index()

    assert (SearchDocument.objects.count(), SearchWords.objects.count()) == (0, 0)
    assert not SearchTerm.objects.exists()


def test_running_it_twice_changes_nothing(index):
    make_product(name="Mật ong rừng")
    index()
    before = list(SearchWords.objects.values()), list(SearchTerm.objects.order_by("pk").values())

    index()

    after = list(SearchWords.objects.values()), list(SearchTerm.objects.order_by("pk").values())
    assert after == before


@pytest.mark.skipif(connection.vendor != "sqlite", reason="an index of SQLite")
def test_the_full_text_of_a_deleted_row_goes_with_it(index):
    make_product(name="Mật ong rừng")
    SearchWords.objects.all().delete()

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM products_searchfts")
        assert cursor.fetchone() == (0,)
