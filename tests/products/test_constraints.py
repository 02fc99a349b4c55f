"""What the database itself refuses."""

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import DatabaseError

from products.models import Product, ProductChange, ProductEvent, ProductText
from tests.factories import make_category, make_product, make_variant

pytestmark = pytest.mark.django_db


def refused(change):
    with pytest.raises(IntegrityError), transaction.atomic():
        change()


def test_a_product_is_public_only_when_listed():
    product = make_product(status="draft")
    refused(lambda: Product.objects.filter(pk=product.pk).update(is_public=True))


def test_a_product_is_complete_unless_it_is_a_draft():
    product = make_product()
    refused(lambda: Product.objects.filter(pk=product.pk).update(category=None))
    refused(lambda: Product.objects.filter(pk=product.pk).update(name=""))


def test_a_price_is_positive_and_stock_never_below_nothing():
    product = make_product()
    refused(lambda: product.variants.update(price=0))
    refused(lambda: product.variants.update(stock=-1))


def test_two_active_sizes_have_different_labels():
    product = make_product()
    make_variant(product, label="1 kg")
    refused(lambda: make_variant(product, label="1 kg"))
    make_variant(product, label="1 kg", is_active=False)


def test_a_category_is_not_its_own_parent():
    category = make_category()
    refused(lambda: type(category).objects.filter(pk=category.pk).update(parent=category.pk))


def test_one_change_waits_at_a_time():
    product = make_product()
    ProductChange.objects.create(product=product, values={})
    refused(lambda: ProductChange.objects.create(product=product, values={}))


def test_a_refused_change_has_a_reason():
    change = ProductChange.objects.create(product=make_product(), values={})
    refused(lambda: ProductChange.objects.filter(pk=change.pk).update(status="refused"))


def test_a_language_has_one_text():
    product = make_product()
    ProductText.objects.create(product=product, language="en")
    refused(lambda: ProductText.objects.create(product=product, language="en"))


def test_history_is_never_rewritten():
    event = ProductEvent.objects.create(product=make_product(), to_status="draft")

    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        ProductEvent.objects.filter(pk=event.pk).update(to_status="listed")

    event.refresh_from_db()
    assert event.to_status == "draft"
