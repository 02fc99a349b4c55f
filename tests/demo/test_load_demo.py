"""The demo is loaded once, and keeps what people changed."""

import io

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from cooperatives.models import Seller
from orders.models import Order
from products.models import Certificate, Product, Review


def load(settings) -> None:
    settings.DEBUG = True
    call_command("load_demo", stdout=io.StringIO(), stderr=io.StringIO())


def test_demo_can_be_loaded_twice_and_keeps_changes(settings):
    load(settings)
    models = (Seller, Product, Order, Page, Certificate, Review)
    counts = [model.objects.count() for model in models]
    product = Product.objects.order_by("pk")[0]
    Product.objects.filter(pk=product.pk).update(name="Tên mới")

    load(settings)

    assert [model.objects.count() for model in models] == counts
    assert Product.objects.get(pk=product.pk).name == "Tên mới"
    assert counts[0] >= 24
    assert counts[1] >= 120
    assert Product.objects.filter(ocop_stars__gt=0).count() >= 24
    assert Product.objects.filter(rating_count__gt=0).count() >= 30


def test_demo_is_refused_on_a_live_site(settings):
    settings.DEBUG = False

    with pytest.raises(CommandError, match="only with DEBUG=1"):
        call_command("load_demo")
