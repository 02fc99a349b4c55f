"""What the database itself refuses about certificates, reviews and what is derived from them."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from products.models import Certificate, Product, Review
from tests.factories import make_certificate, make_product, make_review

pytestmark = pytest.mark.django_db


def refused(rule, change):
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        change()


def test_ocop_has_one_to_five_stars_and_nothing_else_has_any():
    rule = "certificate_stars_only_of_ocop"
    refused(rule, lambda: make_certificate(stars=None))
    refused(rule, lambda: make_certificate(stars=0))
    refused(rule, lambda: make_certificate(stars=6))
    refused(rule, lambda: make_certificate(scheme="vietgap", stars=3))


def test_a_certificate_does_not_end_before_it_begins():
    days = {"issued_on": date(2026, 5, 2), "valid_until": date(2026, 5, 1)}
    refused("certificate_ends_after_it_begins", lambda: make_certificate(**days))
    make_certificate(issued_on=date(2026, 5, 2), valid_until=date(2026, 5, 2))


def test_a_number_is_recorded_once_a_product_and_scheme():
    first = make_certificate()
    same = {"product": first.product, "number": first.number}
    refused("certificate_once|UNIQUE.*scheme.*number", lambda: make_certificate(**same))
    make_certificate(**same, scheme=Certificate.Scheme.GI, stars=None)
    assert first.product.certificates.count() == 2


@pytest.mark.parametrize("stars", [0, 6])
def test_a_review_has_one_to_five_stars(stars):
    refused("review_one_to_five_stars", lambda: make_review(stars=stars))


def test_one_purchase_has_one_review():
    review = make_review()
    with pytest.raises(IntegrityError), transaction.atomic():
        make_review(proof=review.proof)
    assert Review.objects.count() == 1


def test_a_hidden_review_has_a_reason_and_a_reply_its_time():
    reviews = Review.objects.filter(pk=make_review().pk)
    refused("review_hidden_has_reason", lambda: reviews.update(status="hidden"))
    refused("review_reply_has_time", lambda: reviews.update(reply="Cảm ơn chị!"))
    refused("review_reply_has_time", lambda: reviews.update(replied_at=timezone.now()))


def test_stars_and_ratings_of_a_product_are_possible_ones():
    products = Product.objects.filter(pk=make_product().pk)
    refused("product_stars_up_to_five", lambda: products.update(ocop_stars=6))
    refused("product_rating_possible", lambda: products.update(rating_sum=6, rating_count=1))
    refused("product_rating_possible", lambda: products.update(rating_sum=1, rating_count=2))
    products.update(rating_sum=9, rating_count=2)
    assert products.get().rating == 4.5
