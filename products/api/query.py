"""What may be asked of the products: every field of `Wanted`, by slugs and codes."""

import base64
import binascii
from typing import Annotated, Literal

from django.utils.translation import gettext as _
from pydantic import Field

from cooperatives.models import Seller
from core.api import LARGEST_PAGE, LanguageQuery, Slug
from products import search
from products.forms.catalogue import find_group
from products.models import Certificate
from products.search import Cursor, Wanted

MOST_VALUES = 50  # of one filter
HIGHEST_PRICE = 10**15  # fits every database
NOTHING = 0  # no row has this key

ProvinceCode = Annotated[str, Field(pattern="^[0-9]{2}$")]
CommuneCode = Annotated[str, Field(pattern="^[0-9]{5}$")]
Stars = Annotated[int, Field(ge=1, le=5)]


class BadParameter(ValueError):
    """A parameter that looks right and cannot be used; the sentence says why."""

    def __init__(self, parameter: str, message: str) -> None:
        super().__init__(message)
        self.parameter = parameter


def _any_of(description: str, **more: object) -> object:
    return Field([], max_length=MOST_VALUES, description=f"{description} Repeatable.", **more)


class ProductQuery(LanguageQuery):
    """Several values of one filter mean any of them, several filters all of them.

    A slug or code that does not exist finds nothing.
    """

    q: str = Field(
        "",
        max_length=search.LONGEST_SEARCH,
        description="Words, with or without tone marks; other names and slips are understood.",
        examples=["mat ong"],
    )
    category: list[Slug] = _any_of(
        "Slug of a category of either level.", examples=[["mat-ong", "tra"]]
    )
    seller: list[Slug] = _any_of("Slug of a seller.", examples=[["ong-cuc-phuong"]])
    province: list[ProvinceCode] = _any_of("Code of the province it comes from.", examples=[["37"]])
    commune: list[CommuneCode] = _any_of("Code of the commune it comes from.")
    kind: list[Seller.Kind] = _any_of("Kind of seller.")
    stars: list[Stars] = _any_of("OCOP stars in force.")
    certificate: list[Certificate.Scheme] = _any_of("Certificate in force.")
    price_min: int | None = Field(None, ge=0, le=HIGHEST_PRICE, description="Dong.")
    price_max: int | None = Field(
        None, ge=0, le=HIGHEST_PRICE, description="Dong.", examples=[200_000]
    )
    in_stock: bool = Field(False, description="Only what can be had now.")
    sort: Literal[search.ORDERS] | None = Field(
        None, description="Without it: relevance for words, else newest first."
    )
    page: int = Field(
        1, ge=1, le=search.JUMP_PAGES, description="Which page; go on with `next` beyond."
    )
    cursor: str = Field(
        "", max_length=100, description="`next_cursor` of an answer: instead of `page`."
    )
    size: int = Field(24, ge=1, le=LARGEST_PAGE, description="Rows on a page.")
    facets: bool = Field(False, description="Also count what each filter would find.")

    def wanted(self, sellers: dict[str, int]) -> Wanted:
        """Return what `find_products` takes. `sellers` are keys by slug.

        Raises:
            BadParameter: the cursor is not one of ours, or stands beside words.
        """
        groups = [find_group(slug) for slug in self.category]
        known = [group for group in groups if group]
        is_unknown = bool(self.category) and not known
        if self.cursor and self.q:
            raise BadParameter("cursor", _("With words in `q`, go on by `page`."))
        cursor = read_cursor(self.cursor) if self.cursor else None
        return Wanted(
            text=self.q.strip(),
            groups=(NOTHING,) if is_unknown else tuple(g.id for g in known if g.is_top),
            categories=tuple(g.id for g in known if not g.is_top),
            provinces=tuple(self.province),
            communes=tuple(self.commune),
            sellers=tuple(sellers.get(slug, NOTHING) for slug in self.seller),
            kinds=tuple(self.kind),
            stars=tuple(self.stars),
            schemes=tuple(self.certificate),
            price_min=self.price_min,
            price_max=self.price_max,
            in_stock=self.in_stock,
            order=self.sort or "",
            page=self.page,
            cursor=cursor,
            size=self.size,
            facets=self.facets,
        )


def write_cursor(cursor: Cursor | None) -> str | None:
    """Return a cursor as other machines carry it: opaque."""
    return cursor and base64.urlsafe_b64encode(str(cursor).encode()).decode().rstrip("=")


def read_cursor(text: str) -> Cursor:
    """Return the cursor that `write_cursor` wrote.

    Raises:
        BadParameter: it did not.
    """
    try:
        plain = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode()
    except (binascii.Error, ValueError):
        plain = ""
    cursor = Cursor.read(plain)
    if cursor is None:
        raise BadParameter("cursor", _("Take it from `next_cursor` of an earlier answer."))
    return cursor
