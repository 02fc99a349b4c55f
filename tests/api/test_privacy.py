"""Nothing is told but what these lists name."""

import pytest

from products.models import ProductFact, ProductPhoto
from tests.factories import (
    make_certificate,
    make_product,
    make_review,
    make_seller,
    make_user,
    make_variant,
)

PICTURE = "alt width height sizes sizes.width sizes.url"
PROVINCE = "code name kind"
COMMUNE = f"code name full_name kind province {' '.join(f'province.{n}' for n in PROVINCE.split())}"
SELLER = "slug name kind url api_url"
MONEY = "amount currency"


def under(name, keys):
    """Return `name` and what stands below it."""
    return {name, *(f"{name}.{key}" for key in keys.split())}


PAGE = {"total", "page", "size", "previous", "next", "results"}
PRODUCT = {
    *("slug", "name", "summary", "unit", "url", "api_url", "in_stock", "ocop_stars", "listed_at"),
    *under("category", "slug name url"),
    *under("seller", SELLER),
    *under("origin", COMMUNE),
    *under("price_from", MONEY),
    *under("sizes", "label in_stock weight_g volume_ml price price.amount price.currency"),
    *under("picture", PICTURE),
    *under("certificates", "scheme name stars number issued_by issued_on valid_until"),
    *under("rating", "average count"),
}
PRODUCT_PAGE = PRODUCT | {"story", *under("facts", "name value"), *under("pictures", PICTURE)}
SELLER_ROW = {
    *SELLER.split(),
    *("kind_name", "quote", "women_share", "women_benefiting"),
    *under("commune", COMMUNE),
    *under("logo", PICTURE),
}
SELLER_PAGE = SELLER_ROW | {
    *("story", "approved_by", "legal_name", "tax_code", "products_url"),
    *under("cover", PICTURE),
    *under("delivery", "fee fee.amount fee.currency free_from offers_pickup"),
}
SUGGESTION = {"slug", "name", "url", "api_url", *under("price_from", MONEY)}
SUGGESTION |= under("picture", PICTURE)
FACET = ("category", "province", "commune", "seller", "kind", "stars", "certificate", "in_stock")
EXTRA = {
    *("total_is_at_least", "next_cursor", "suggestion", "is_corrected", "is_near"),
    *("facets", "facets_are_at_least", "price_range"),
    *under("price_range", "min max min.amount min.currency max.amount max.currency"),
    *(f"facets.{name}" for name in FACET),
    *(f"facets.{name}.{key}" for name in FACET for key in ("value", "name", "count", "is_chosen")),
}


def rows(keys):
    return {f"results.{key}" for key in keys}


ALLOWED = {
    "products/?facets=1": PAGE | EXTRA | rows(PRODUCT),
    "products/mat-ong/": PRODUCT_PAGE,
    "sellers/": PAGE | rows(SELLER_ROW),
    "sellers/ong/": SELLER_PAGE,
    "suggestions/?q=mat": {
        *("products", "sellers", "categories", "communes", "pages"),
        *(f"products.{key}" for key in SUGGESTION),
        *(f"sellers.{key}" for key in SELLER.split()),
        *(f"categories.{key}" for key in ("slug", "name", "url")),
        *(f"communes.{key}" for key in COMMUNE.split()),
        *("pages.title", "pages.url"),
    },
    "places/communes/": PAGE | rows([*COMMUNE.split(), "former_name"]),
}


def keys_of(value, path=""):
    """Yield the dotted path of every key in a JSON value."""
    if isinstance(value, list):
        for one in value:
            yield from keys_of(one, path)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield f"{path}{key}"
            yield from keys_of(one, f"{path}{key}.")


@pytest.fixture
def _full_market():
    """Everything that could be told: a person's name, her phone, her code, a review."""
    owner = make_user(name="Mai Thị Hoa", email="hoa@example.org", phone="+84987654321")
    seller = make_seller(owner=owner, slug="ong", name="Mật ong", kind="household")
    product = make_product(slug="mat-ong", seller=seller, rating_sum=5, rating_count=1)
    make_variant(product, sku="KHO-77")
    photo = ProductPhoto.objects.create(
        product=product, key="products/x", width=800, height=800, is_live=True
    )
    type(product).objects.update(cover=photo)
    ProductFact.objects.create(product=product, name="A", value="B")
    make_certificate(product=product)
    make_review(product=product, user=owner, author_name="Lan N.")


@pytest.mark.parametrize("path", ALLOWED)
@pytest.mark.usefixtures("_full_market")
def test_only_named_keys_are_told(client, path):
    answer = client.get(f"/api/v1/{path}").json()

    assert set(keys_of(answer)) - ALLOWED[path] == set()


@pytest.mark.parametrize("path", ALLOWED)
@pytest.mark.usefixtures("_full_market")
def test_no_person_is_told(client, path):
    text = client.get(f"/api/v1/{path}").content.decode()

    for secret in ("Mai Thị Hoa", "hoa@", "987654321", "912345678", "912 345", "KHO-77", "Lan N."):
        assert secret not in text
