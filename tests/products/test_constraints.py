"""What the database itself refuses."""

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import DatabaseError

from products.models import (
    Category,
    Product,
    ProductChange,
    ProductEvent,
    ProductText,
    SearchDocument,
    SearchIndex,
)
from tests.factories import make_category, make_product, make_variant

pytestmark = pytest.mark.django_db


def refused(rule, change):
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        change()


def test_a_product_is_public_only_when_listed():
    product = make_product(status="draft")
    drafts = Product.objects.filter(pk=product.pk)
    refused("product_public_only_when_listed", lambda: drafts.update(is_public=True))


def test_a_product_is_complete_unless_it_is_a_draft():
    products = Product.objects.filter(pk=make_product().pk)
    refused("product_complete_unless_draft", lambda: products.update(category=None))
    refused("product_complete_unless_draft", lambda: products.update(name=""))


def test_a_price_is_positive_and_stock_never_below_nothing():
    product = make_product()
    refused("variant_price_positive", lambda: product.variants.update(price=0))
    # The column's own check may speak before the named one.
    refused("variant_stock_not_negative|stock", lambda: product.variants.update(stock=-1))


def test_two_active_sizes_have_different_labels():
    product = make_product()
    make_variant(product, label="1 kg")
    rule = "variant_label_once|UNIQUE.*product_id.*label"
    refused(rule, lambda: make_variant(product, label="1 kg"))
    make_variant(product, label="1 kg", is_active=False)


def test_a_category_is_not_its_own_parent():
    category = make_category()
    categories = Category.objects.filter(pk=category.pk)
    refused("category_not_its_own_parent", lambda: categories.update(parent=category))


def test_one_change_waits_at_a_time():
    product = make_product()
    ProductChange.objects.create(product=product, values={})
    rule = "change_one_waiting|UNIQUE.*product_id"
    refused(rule, lambda: ProductChange.objects.create(product=product, values={}))


def test_a_refused_change_has_a_reason():
    ProductChange.objects.create(product=make_product(), values={})
    refused("change_refusal_has_reason", lambda: ProductChange.objects.update(status="refused"))


def test_a_language_has_one_text():
    product = make_product()
    ProductText.objects.create(product=product, language="en")
    rule = "product_text_once|UNIQUE.*product_id.*language"
    refused(rule, lambda: ProductText.objects.create(product=product, language="en"))


def test_a_rating_in_the_search_is_at_most_five_stars():
    documents = SearchDocument.objects.filter(product=make_product())
    refused("document_rating_500", lambda: documents.update(rating=501))
    assert documents.update(rating=500) == 1


def test_one_search_index_is_live():
    for name in ("first", "second"):
        SearchIndex.objects.create(name=name)
    rule = "search_index_one_live|UNIQUE.*is_live"
    refused(rule, lambda: SearchIndex.objects.update(is_live=True))


def test_history_is_never_rewritten():
    event = ProductEvent.objects.create(product=make_product(), to_status="draft")

    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        ProductEvent.objects.filter(pk=event.pk).update(to_status="listed")

    event.refresh_from_db()
    assert event.to_status == "draft"
