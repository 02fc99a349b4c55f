"""What is told about a product, and how a row becomes that."""

from datetime import date, datetime

from django.urls import reverse
from ninja import Schema
from pydantic import Field

from cooperatives.api import SellerShort, seller_short
from core.api import Links, Money, Picture, money
from places.api import CommuneOut, commune_out
from products.models import Category, Certificate, Product, ProductPhoto, Variant


class CategoryShort(Schema):
    """The kind of product."""

    slug: str = Field(examples=["mat-ong"])
    name: str = Field(examples=["Mật ong"])
    url: str = Field(description="Its page for people.")


class Size(Schema):
    """One size or pack in which it is sold."""

    label: str = Field(description="Empty when there is only one.", examples=["500 ml"])
    price: Money
    in_stock: bool
    weight_g: int | None = Field(description="Net, in grams.", examples=[500])
    volume_ml: int | None = Field(description="In millilitres.", examples=[500])


class Rating(Schema):
    """What buyers think."""

    average: float = Field(description="1.0 to 5.0, to a tenth.", examples=[4.8])
    count: int = Field(description="Reviews.", examples=[12])


class CertificateOut(Schema):
    """What others confirm, while it is in force."""

    scheme: Certificate.Scheme
    name: str = Field(examples=["OCOP 4★"])
    stars: int | None = Field(description="Of OCOP only.", examples=[4])
    number: str
    issued_by: str
    issued_on: date
    valid_until: date | None


class ProductOut(Schema):
    """A product in a list."""

    slug: str = Field(examples=["mat-ong-rung-cuc-phuong"])
    name: str = Field(examples=["Mật ong rừng Cúc Phương"])
    summary: str = Field(description="One sentence.")
    unit: str = Field(description="What it is sold by.", examples=["hũ"])
    url: str = Field(description="Its page for people.")
    api_url: str
    category: CategoryShort
    seller: SellerShort
    origin: CommuneOut = Field(description="Where it comes from.")
    price_from: Money = Field(description="The lowest price, tax included.")
    in_stock: bool
    sizes: list[Size]
    picture: Picture | None
    ocop_stars: int = Field(description="Stars in force; 0 for none.", examples=[4])
    certificates: list[CertificateOut]
    rating: Rating | None = Field(description="Nothing before the first review.")
    listed_at: datetime


class Fact(Schema):
    """One line of the table of facts."""

    name: str = Field(examples=["Dung tích"])
    value: str = Field(examples=["500 ml"])


class ProductDetail(ProductOut):
    """All that a product's own page shows."""

    story: str = Field(description="Plain text; an empty line between paragraphs.")
    facts: list[Fact]
    pictures: list[Picture]


def short(product: Product, links: Links) -> ProductOut:
    """Return a product loaded by `products.api.rows.load`."""
    return ProductOut(**fields(product, links))


def detail(
    product: Product, photos: list[ProductPhoto], facts: list[object], links: Links
) -> ProductDetail:
    """Return a product with its story, its photos and its facts."""
    return ProductDetail(
        **fields(product, links),
        story=product.local_story,
        facts=[Fact(name=fact.name, value=fact.value) for fact in facts],
        pictures=[links.picture(photo) for photo in photos],
    )


def fields(product: Product, links: Links) -> dict[str, object]:
    """Return what lists and details have in common."""
    return {
        "slug": product.slug,
        "name": product.local_name,
        "summary": product.local_summary,
        "unit": product.local_unit,
        "url": links.url(product.get_absolute_url()),
        "api_url": links.url(reverse("api:product", args=[product.slug])),
        "category": category_short(product.category, links),
        "seller": seller_short(product.seller, links),
        "origin": commune_out(product.commune),
        "price_from": money(product.price_from),
        "in_stock": product.in_stock,
        "sizes": [_size(variant) for variant in product.sizes],
        "picture": links.picture(product.cover),
        "ocop_stars": product.ocop_stars,
        "certificates": [_certificate(row) for row in product.in_force],
        "rating": _rating(product),
        "listed_at": product.listed_at,
    }


def category_short(category: Category, links: Links) -> CategoryShort:
    url = links.url(category.get_absolute_url())
    return CategoryShort(slug=category.slug, name=category.label, url=url)


def _size(variant: Variant) -> Size:
    return Size(
        label=variant.local_label,
        price=money(variant.price),
        in_stock=variant.stock > 0,
        weight_g=variant.weight,
        volume_ml=variant.volume,
    )


def _rating(product: Product) -> Rating | None:
    if product.rating is None:
        return None
    return Rating(average=round(product.rating, 1), count=product.rating_count)


def _certificate(row: Certificate) -> CertificateOut:
    names = ("scheme", "name", "stars", "number", "issued_by", "issued_on", "valid_until")
    return CertificateOut(**{name: getattr(row, name) for name in names})
