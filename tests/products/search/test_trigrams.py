"""Staff lists find pieces of words by an index where the database has trigrams."""

import pytest
from django.db import connection

from cooperatives.models import Seller
from products.models import Product

pytestmark = pytest.mark.skipif(connection.vendor != "postgresql", reason="needs PostgreSQL")


@pytest.mark.parametrize("model", [Product, Seller])
def test_a_piece_of_a_word_is_found_by_an_index(model):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")

    assert "_trigrams" in model.objects.filter(search_text__contains="mat ong").explain()
