"""Are the right products found? The demo's catalogue, judged by people."""

from statistics import fmean

import pytest
from django.core.management import call_command

from core.keys import random_key
from marketplace.demo import people, praise, products, sellers
from marketplace.judging import cards, judge, read_judgements
from marketplace.management.commands.judge_search import FILE
from places import services as places
from places.models import Province
from products.search import find_products, vocabulary
from products.search.terms import recount_terms
from products.search.words import synonyms
from products.services import derived

SIZE = {"width": 800, "height": 800, "is_ready": True}


@pytest.fixture
def demo(monkeypatch, settings):
    """The demo's products as `load_demo` makes them, without pictures, people and pages."""
    settings.THINGS_KEPT_SECONDS = 60
    synonyms._kept.forget(), vocabulary._kept.forget()
    monkeypatch.setattr(derived, "write_documents", lambda ids: None)  # but once, at the end
    rows = places._rows()
    home = [row for row in rows["communes"] if row[1] == settings.HOME_PROVINCE]
    monkeypatch.setattr(places, "_rows", lambda: rows | {"communes": home})
    monkeypatch.setattr(products, "library_photo", lambda name: None)
    for module in (products, sellers):
        monkeypatch.setattr(module, "sized_picture", lambda *_: SIZE | {"key": random_key()})
    call_command("load_places", verbosity=0)
    people.load_units(Province.objects.get(pk=settings.HOME_PROVINCE))
    people.load_people()
    products.load_categories()
    sellers.load_sellers()
    for number, row in enumerate(products.missing_products()):
        products.load_product(row, number)
    praise.load_certificates()
    praise.load_reviews()
    recount_terms(lambda line: None)


def test_the_right_products_are_found(demo, engine):
    engine()
    known = cards()

    found = judge(read_judgements(FILE, known), find_products, known)

    assert len(found) >= 150
    assert [v.judgement.text for v in found if v.forbidden] == []
    assert fmean(v.ndcg for v in found) >= 0.95
    assert fmean(v.recall for v in found) >= 0.98
    assert fmean(v.first_is_right for v in found) >= 0.90
