"""Sellers for other machines: only what her storefront shows, and no phone number.

Whoever wants to call finds the number on the page; a list of all numbers helps only those
who sell to sellers.
"""

from django.http import Http404, HttpRequest
from django.urls import reverse
from ninja import Query, Router, Schema
from pydantic import Field

from cooperatives.delivery import terms_of
from cooperatives.models import Seller
from core.api import LanguageQuery, Links, Money, PageQuery, Picture, money
from core.pagecache import show
from places.api import CommuneOut, commune_out

router = Router(tags=["sellers"])


class SellerShort(Schema):
    """Who sells something."""

    slug: str = Field(examples=["ong-cuc-phuong"])
    name: str = Field(examples=["Tổ hợp tác Ong Cúc Phương"])
    kind: Seller.Kind
    url: str = Field(description="Her page for people.")
    api_url: str


class SellerOut(SellerShort):
    """A seller in a list."""

    kind_name: str = Field(description="Her kind in words.", examples=["tổ hợp tác"])
    commune: CommuneOut
    quote: str = Field(description="A sentence of her own.")
    women_share: int = Field(description="Percent owned or managed by women.", examples=[100])
    women_benefiting: int = Field(description="How many women earn by it.", examples=[12])
    logo: Picture | None


class Delivery(Schema):
    """What it costs to have things from this seller brought."""

    fee: Money = Field(description="The lowest; it may depend on place and weight.")
    free_from: Money | None = Field(description="Worth of goods from which it is free.")
    offers_pickup: bool = Field(description="Buyers may fetch it.")


class SellerDetail(SellerOut):
    """All that her page shows."""

    story: str
    cover: Picture | None
    delivery: Delivery
    approved_by: str = Field(description="Unit of the Women's Union.")
    legal_name: str = Field(description="Of registered bodies only.")
    tax_code: str = Field(description="Of registered bodies only.")
    products_url: str = Field(description="Her products in this API.")


class Sellers(Schema):
    """One page of sellers."""

    total: int
    page: int
    size: int
    previous: str | None
    next: str | None
    results: list[SellerOut]


class SellerQuery(PageQuery):
    """Which sellers."""

    q: str = Field(
        "",
        max_length=200,
        description="Words of name or place, tones or none.",
        examples=["ong cuc phuong"],
    )
    kind: Seller.Kind | None = Field(None, description="Kind of seller.")
    province: str = Field("", pattern="^([0-9]{2})?$", description="Code of the province.")
    commune: str = Field("", pattern="^([0-9]{5})?$", description="Code of the commune.")


@router.get("", response=Sellers, operation_id="listSellers", summary="Sellers", url_name="sellers")
def sellers(request: HttpRequest, query: Query[SellerQuery]) -> Sellers:
    """Approved sellers in Vietnamese order of their names."""
    show(request, "sellers")
    found = Seller.objects.approved()
    found = found.matching(text=query.q, kind=query.kind or "", commune=query.commune)
    if query.province:
        found = found.filter(commune__province=query.province)
    start = (query.page - 1) * query.size
    total, links = found.count(), Links(request)
    rows = found.for_cards().order_by("sort_key", "pk")[start : start + query.size]
    return Sellers(
        total=total,
        page=query.page,
        size=query.size,
        results=[SellerOut(**_fields(row, links)) for row in rows],
        **links.pages(query.page, has_next=start + query.size < total),
    )


@router.get(
    "{slug:slug}/",
    response=SellerDetail,
    operation_id="getSeller",
    summary="One seller",
    url_name="seller",
)
def seller(request: HttpRequest, slug: str, query: Query[LanguageQuery]) -> SellerDetail:
    """All that a seller's own page shows, but for her phone number."""
    found = Seller.objects.approved().for_page().filter(slug=slug).first()
    if found is None:
        raise Http404
    show(request, f"seller:{found.pk}")
    terms = terms_of([found])[found.pk]
    links = Links(request)
    return SellerDetail(
        **_fields(found, links),
        story=found.local_story,
        cover=links.picture(found.cover),
        delivery=Delivery(
            fee=money(terms.lowest or 0),
            free_from=money(terms.free_from),
            offers_pickup=terms.can_be_fetched,
        ),
        approved_by=str(found.unit),
        legal_name=(found.legal_name or found.name) if found.is_company else "",
        tax_code=found.tax_code if found.is_company else "",
        products_url=links.url(f"{reverse('api:products')}?seller={found.slug}"),
    )


def seller_short(seller: Seller, links: Links) -> SellerShort:
    return SellerShort(**_name(seller, links))


def _name(seller: Seller, links: Links) -> dict[str, object]:
    return {
        "slug": seller.slug,
        "name": seller.name,
        "kind": seller.kind,
        "url": links.url(seller.get_absolute_url()),
        "api_url": links.url(reverse("api:seller", args=[seller.slug])),
    }


def _fields(seller: Seller, links: Links) -> dict[str, object]:
    return _name(seller, links) | {
        "kind_name": seller.get_kind_display(),
        "commune": commune_out(seller.commune),
        "quote": seller.local_quote,
        "women_share": seller.women_share,
        "women_benefiting": seller.women_benefiting,
        "logo": links.picture(seller.logo),
    }
