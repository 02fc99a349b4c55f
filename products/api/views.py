"""The addresses of products and categories."""

from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpRequest
from ninja import Query, Router, Schema
from pydantic import Field

from cooperatives.models import Seller
from core.api import LanguageQuery, Links, Money, money
from core.pagecache import show
from products import search
from products.api.facets import FacetValue, facets_of
from products.api.query import ProductQuery, write_cursor
from products.api.shapes import CategoryShort, ProductDetail, ProductOut, detail, short
from products.models import Certificate, Product
from products.search import Found, Wanted, find_products
from products.selectors import Group, category_tree, origins
from products.views.product import facts_of

products_router = Router(tags=["products"])
categories_router = Router(tags=["categories"])


class PriceRange(Schema):
    """Cheapest and dearest of what was found, whatever the price filter says."""

    min: Money
    max: Money


class Products(Schema):
    """One page of products."""

    total: int = Field(examples=[34])
    total_is_at_least: bool = Field(description="True when there are more than `total`.")
    page: int | None = Field(description="Nothing after a cursor.")
    size: int
    previous: str | None = Field(description="Address of the page before.")
    next: str | None = Field(description="Address of the next page.")
    next_cursor: str | None = Field(
        description="For `cursor`: goes on however long the list. Nothing with words, whose "
        "best 60 pages have numbers."
    )
    suggestion: str = Field(description="What was probably meant by `q`; mostly empty.")
    is_corrected: bool = Field(description="`q` found nothing: these are for `suggestion`.")
    is_near: bool = Field(description="Nothing has all words of `q`: these have most of them.")
    results: list[ProductOut]
    facets: dict[str, list[FacetValue]] | None = Field(
        description="By name of the parameter, with `facets=true`. A facet's counts ignore "
        "its own choice."
    )
    facets_are_at_least: bool = Field(description="True when facets counted only a part.")
    price_range: PriceRange | None = None


@products_router.get(
    "", response=Products, operation_id="listProducts", summary="Products", url_name="products"
)
def products(request: HttpRequest, query: Query[ProductQuery]) -> Products:
    """Products on the market, searched, narrowed and sorted like on the site's own pages."""
    links = Links(request)
    wanted = query.wanted(_keys_of(query.seller))
    found = find_products(wanted)
    rows = in_order(found.ids)
    show(request, "catalogue", *(f"product:{pk}" for pk in found.ids))
    show(request, *(f"seller:{row.seller_id}" for row in rows))
    return Products(
        total=min(found.total, search.COUNT_LIMIT),
        total_is_at_least=found.is_capped,
        page=None if wanted.cursor else found.page,
        size=wanted.size,
        **_neighbours(found, wanted, links),
        suggestion=found.suggestion,
        is_corrected=found.is_corrected,
        is_near=found.is_near,
        results=[short(row, links) for row in rows],
        facets=facets_of(found) if wanted.facets else None,
        facets_are_at_least=found.facets_are_capped,
        price_range=_price_range(found),
    )


@products_router.get(
    "{slug:slug}/",
    response=ProductDetail,
    operation_id="getProduct",
    summary="One product",
    url_name="product",
)
def product(request: HttpRequest, slug: str, query: Query[LanguageQuery]) -> ProductDetail:
    """All that a product's own page shows."""
    found = _loaded(Product.objects.public().filter(slug=slug)).first()
    if found is None:
        raise Http404
    show(request, f"product:{found.pk}", f"seller:{found.seller_id}")
    photos = list(found.photos.filter(is_live=True).order_by("position", "pk"))
    return detail(found, photos, facts_of(found), Links(request))


class CategoryOut(CategoryShort):
    """A category of either level."""

    count: int = Field(description="Public products; counted anew every few minutes.")
    children: list["CategoryOut"] = []


@categories_router.get(
    "",
    response=list[CategoryOut],
    operation_id="listCategories",
    summary="Categories",
    url_name="categories",
)
def categories(request: HttpRequest, query: Query[LanguageQuery]) -> list[CategoryOut]:
    """Both levels of categories in the site's order."""
    show(request, "site", "catalogue")
    links, counts = Links(request), origins().counts

    def out(group: Group) -> CategoryOut:
        return CategoryOut(
            slug=group.slug,
            name=group.label,
            url=links.url(group.url),
            count=counts.get(group.id, 0),
            children=[out(child) for child in group.children],
        )

    return [out(group) for group in category_tree()]


def in_order(ids: list[int]) -> list[Product]:
    """Return these public products in this order, with all that the API tells of them.

    Three queries for any number.
    """
    rows = {row.pk: row for row in _loaded(Product.objects.public().filter(pk__in=ids))}
    return [rows[pk] for pk in ids if pk in rows]


def _loaded(products: QuerySet[Product]) -> QuerySet[Product]:
    in_force = Certificate.objects.in_force().best_first()
    certificates = Prefetch("certificates", in_force, to_attr="in_force")
    return products.for_page().select_related("cover").prefetch_related(certificates)


def _keys_of(slugs: list[str]) -> dict[str, int]:
    if not slugs:
        return {}
    sellers = Seller.objects.approved().filter(slug__in=slugs)
    return dict(sellers.values_list("slug", "pk"))


def _neighbours(found: Found, wanted: Wanted, links: Links) -> dict[str, str | None]:
    """Return the addresses of the pages around: by number as far as numbers reach."""
    after, before = (write_cursor(c) for c in (found.next_cursor, found.previous_cursor))
    if wanted.cursor:
        return {
            "previous": before and links.this(page=None, cursor=before),
            "next": after and links.this(page=None, cursor=after),
            "next_cursor": after,
        }
    pages = links.pages(found.page, has_next=found.page * wanted.size < found.total)
    if found.page >= search.JUMP_PAGES:
        goes_on = after and not wanted.text
        pages["next"] = links.this(page=None, cursor=after) if goes_on else None
    return pages | {"next_cursor": None if wanted.text else after}


def _price_range(found: Found) -> PriceRange | None:
    if found.price_range is None:
        return None
    low, high = found.price_range
    return PriceRange(min=money(low), max=money(high))
