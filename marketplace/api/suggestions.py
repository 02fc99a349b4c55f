"""What somebody may mean who has typed a few letters."""

from django.http import HttpRequest
from django.urls import reverse
from ninja import Query, Router, Schema
from pydantic import Field

from cooperatives.api import SellerShort, seller_short
from cooperatives.models import Seller
from core.api import LanguageQuery, Links, Money, Picture, money
from core.pagecache import show
from core.text import fold
from places.api import CommuneOut, commune_out
from places.models import Commune
from products.api.shapes import CategoryShort
from products.forms.catalogue import all_groups
from products.models import Product
from products.search import LONGEST_SEARCH, Wanted, find_products
from products.selectors import cards

router = Router(tags=["suggestions"])
FEW, FEWER = 6, 3  # products; of everything else


class ProductSuggestion(Schema):
    """A product, in a line."""

    slug: str
    name: str
    url: str
    api_url: str
    price_from: Money
    picture: Picture | None


class Suggestions(Schema):
    """The nearest of each kind, best first."""

    products: list[ProductSuggestion]
    sellers: list[SellerShort]
    categories: list[CategoryShort]
    communes: list[CommuneOut]


class SuggestionQuery(LanguageQuery):
    """What was typed."""

    q: str = Field(
        max_length=LONGEST_SEARCH,
        description="What was typed so far; nothing is suggested for a single letter.",
        examples=["mat o"],
    )


@router.get(
    "",
    response=Suggestions,
    operation_id="suggest",
    summary="Suggestions while somebody types",
    url_name="suggestions",
)
def suggestions(request: HttpRequest, query: Query[SuggestionQuery]) -> Suggestions:
    """Products, sellers, categories and communes that begin like what was typed."""
    show(request, "catalogue", "sellers", "site")
    text, links = query.q, Links(request)
    if len(fold(text)) < 2:
        return Suggestions(products=[], sellers=[], categories=[], communes=[])
    ids = find_products(Wanted(text=text, size=FEW)).ids
    sellers = Seller.objects.approved().matching(text=text).order_by("sort_key", "pk")[:FEWER]
    return Suggestions(
        products=[_product(row, links) for row in cards(ids)],
        sellers=[seller_short(row, links) for row in sellers],
        categories=_categories(text, links),
        communes=[commune_out(row) for row in Commune.objects.matching(text, limit=FEWER)],
    )


def _product(product: Product, links: Links) -> ProductSuggestion:
    return ProductSuggestion(
        slug=product.slug,
        name=product.local_name,
        url=links.url(product.get_absolute_url()),
        api_url=links.url(reverse("api:product", args=[product.slug])),
        price_from=money(product.price_from),
        picture=links.picture(product.cover),
    )


def _categories(text: str, links: Links) -> list[CategoryShort]:
    """Return categories with a word that begins like the text, in the site's order."""
    begins = f" {fold(text)}"
    found = [group for group in all_groups() if begins in f" {fold(group.label)}"]
    return [
        CategoryShort(slug=group.slug, name=group.label, url=links.url(group.url))
        for group in found[:FEWER]
    ]
