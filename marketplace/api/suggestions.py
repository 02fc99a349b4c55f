"""What somebody may mean who has typed a few letters."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from ninja import Query, Router, Schema
from pydantic import Field

from cms.page_search import suggest_pages
from cooperatives.api import SellerShort, seller_short
from cooperatives.models import Seller
from core.api import LanguageQuery, Links, Money, Picture, money
from core.pagecache import show
from core.text import fold
from places.api import CommuneOut, commune_out
from places.models import Commune
from products.api.shapes import CategoryShort
from products.models import Product
from products.search import LONGEST_SEARCH, suggest_products
from products.selectors import cards, suggest_categories

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


class PageSuggestion(Schema):
    """Something the Union has published."""

    title: str
    url: str


class Suggestions(Schema):
    """The nearest of each kind, best first."""

    products: list[ProductSuggestion]
    sellers: list[SellerShort]
    categories: list[CategoryShort]
    communes: list[CommuneOut]
    pages: list[PageSuggestion] = Field(description="News, campaigns, information.")


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
    """Products, sellers, categories, communes and pages that begin like what was typed."""
    show(request, "catalogue", "sellers", "cms", "site")
    text, links = query.q, Links(request)
    if len(fold(text)) < 2:
        return Suggestions(products=[], sellers=[], categories=[], communes=[], pages=[])
    ids = suggest_products(text, FEW)
    show(request, *(f"product:{pk}" for pk in ids))
    return Suggestions(
        products=[_product(row, links) for row in cards(ids)],
        sellers=[
            seller_short(row, links)
            for row in Seller.objects.approved().beginning_with(text)[:FEWER]
        ],
        categories=[
            CategoryShort(slug=group.slug, name=group.label, url=links.url(group.url))
            for group in suggest_categories(text, FEWER)
        ],
        communes=[
            commune_out(row)
            for row in Commune.objects.matching(text, FEWER, near=settings.HOME_PROVINCE)
        ],
        pages=[
            PageSuggestion(title=hit.page.title, url=links.url(hit.page.url))
            for hit in suggest_pages(text, query.lang, FEWER)
        ],
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
