"""Two sellers name their products alike at the same moment: both are kept."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from products.models import Product
from products.services import drafts
from products.services.drafts import Words, start_draft
from tests.factories import make_product, make_seller, make_user


def test_slug_taken_meanwhile_gets_another(monkeypatch):
    make_product(slug="mat-ong")
    slugs = iter(["mat-ong", "mat-ong-2"])  # the first was free when it was asked for
    monkeypatch.setattr(drafts, "free_slug", lambda name, besides=None: next(slugs))

    product = start_draft(seller=make_seller(), words=Words(name="Mật ong"), by=make_user())

    assert product.slug == "mat-ong-2"


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="races need PostgreSQL")
@pytest.mark.parametrize("_round", range(3))
def test_products_named_alike_at_once_are_all_kept(_round):
    sellers, by, gate = [make_seller() for _ in range(4)], make_user(), Barrier(4)

    def start(seller):
        try:
            connection.ensure_connection()
            gate.wait(timeout=10)
            return start_draft(seller=seller, words=Words(name="Mật ong rừng"), by=by).slug
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        slugs = list(pool.map(start, sellers))

    assert len(set(slugs)) == Product.objects.count() == 4
    assert sorted(slugs)[0] == "mat-ong-rung"
