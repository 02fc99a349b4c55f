"""Counts beside a list, in the words that the list takes."""

from django.utils.translation import gettext as _

from cooperatives.models import Seller
from products.api.facets import NAMES, facets_of
from products.search import FACETS, Count, Found
from tests.factories import make_category, make_commune, make_seller


def values(facet, *counts):
    found = Found(ids=[], total=0, facets={facet: list(counts)})
    return {
        name: [(row.value, row.name, row.count, row.is_chosen) for row in rows]
        for name, rows in facets_of(found).items()
    }


def test_keys_become_slugs():
    kind, seller = make_category(name="Mật ong", slug="mat-ong"), make_seller(slug="ong", name="O")

    assert values("category", Count(kind.pk, 3, is_chosen=True)) == {
        "category": [("mat-ong", "Mật ong", 3, True)]
    }
    assert values("seller", Count(seller.pk, 2)) == {"seller": [("ong", "O", 2, False)]}


def test_places_have_names():
    commune = make_commune("Gia Viễn")

    assert values("commune", Count(commune.pk, 1)) == {
        "commune": [(commune.pk, "Gia Viễn", 1, False)]
    }
    assert values("province", Count("37", 1)) == {"province": [("37", "Ninh Bình", 1, False)]}


def test_the_rest_speaks_like_the_parameters():
    assert values("scheme", Count("vietgap", 4)) == {
        "certificate": [("vietgap", "VietGAP", 4, False)]
    }
    assert values("stars", Count(4, 4)) == {"stars": [("4", "OCOP 4★", 4, False)]}
    assert values("stock", Count("1", 4)) == {"in_stock": [("true", _("In stock"), 4, False)]}
    label = str(Seller.Kind.GROUP.label)
    assert values("kind", Count("group", 4)) == {"kind": [("group", label, 4, False)]}


def test_what_is_gone_is_left_out():
    assert values("seller", Count(999_999, 1)) == {"seller": []}


def test_every_facet_of_search_has_a_name():
    assert set(NAMES) == set(FACETS)
