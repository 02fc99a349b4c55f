"""What the database refuses of topics and of what pages speak of, whoever asks."""

import pytest
from django.db import IntegrityError, transaction

from cms.models.examples import ExampleTopicLink
from cms.models.laws import LawTopicLink
from cms.models.news import NewsProductLink, NewsSellerLink, NewsTopicLink
from tests.cms.builders import make_example, make_law, make_news, make_replication, make_topic
from tests.factories import make_product, make_seller, make_unit


def topic_slug_twice():
    for name in ("Nước sạch", "Nước máy"):
        make_topic(name, slug="nuoc")


def topic_name_twice():
    for slug in ("nuoc", "nuoc-sach"):
        make_topic("Nước sạch", slug=slug)


def replication_twice():
    example, unit = make_example(), make_unit()
    for _number in range(2):
        make_replication(example, unit)


@pytest.mark.parametrize(
    ("break_it", "name"),
    [
        (topic_slug_twice, "topic_slug_once|UNIQUE.*locale_id.*slug"),
        (topic_name_twice, "topic_name_once|UNIQUE.*locale_id.*name"),
        (replication_twice, "replication_once_per_unit|UNIQUE.*example_key.*unit_id"),
    ],
)
def test_the_database_refuses(break_it, name):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        break_it()


@pytest.mark.parametrize(
    ("model", "make_page", "field", "make", "name"),
    [
        (ExampleTopicLink, make_example, "topic", make_topic, "example_topic_once"),
        (LawTopicLink, make_law, "topic", make_topic, "law_topic_once"),
        (NewsTopicLink, make_news, "topic", make_topic, "news_topic_once"),
        (NewsSellerLink, make_news, "seller", make_seller, "news_seller_once"),
        (NewsProductLink, make_news, "product", make_product, "news_product_once"),
    ],
)
def test_a_page_speaks_of_a_thing_once(model, make_page, field, make, name):
    page, thing = make_page(), make()
    model.objects.create(page=page, **{field: thing})
    model.objects.create(page=make_page(), **{field: thing})

    rule = f"{name}|UNIQUE.*page_id.*{field}_id"
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        model.objects.create(page=page, **{field: thing})
