"""Two reviews at once, each on its own connection."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from products import services
from products.models import Review
from tests import races
from tests.factories import make_product

pytestmark = races.marks


def write_at_once(product, proofs: list[str]) -> list[int]:
    """Write five stars for each proof at the same moment; return the reviews' keys."""
    gate = Barrier(len(proofs))

    def write(proof: str) -> int:
        try:
            connection.ensure_connection()
            gate.wait(timeout=10)
            author = {"text": "", "author_name": "Mai", "user": None, "language": "vi"}
            now = timezone.now()
            return services.write_review(
                product=product, proof=proof, stars=5, now=now, **author
            ).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(len(proofs)) as pool:
        return list(pool.map(write, proofs))


@pytest.mark.parametrize("_round", range(3))
def test_a_double_click_writes_one_review(_round):
    product = make_product()

    keys = write_at_once(product, ["parcel:1"] * 4)

    product.refresh_from_db()
    assert (len(set(keys)), Review.objects.count()) == (1, 1)
    assert (product.rating_sum, product.rating_count) == (5, 1)


@pytest.mark.parametrize("_round", range(3))
def test_reviews_written_at_once_are_all_counted(_round):
    product = make_product()

    write_at_once(product, [f"parcel:{number}" for number in range(4)])

    product.refresh_from_db()
    assert (product.rating_sum, product.rating_count) == (20, 4)
