"""Shapes that every part of the open API speaks: money, pictures, pages, problems."""

from typing import Annotated, Literal
from urllib.parse import urljoin

from django.conf import settings
from django.http import HttpRequest
from ninja import Schema
from pydantic import Field

LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)
Language = Literal[LANGUAGES]
Slug = Annotated[str, Field(pattern="^[a-z0-9-]{1,140}$")]
LARGEST_PAGE = 100  # rows
LAST_PAGE = 10_000


class LanguageQuery(Schema):
    """What every address of the API takes."""

    lang: Language = Field(
        settings.LANGUAGE_CODE, description="Language of names, texts, links and problems."
    )


class PageQuery(LanguageQuery):
    """One page of a list."""

    page: int = Field(1, ge=1, le=LAST_PAGE, description="Which page, from 1.")
    size: int = Field(24, ge=1, le=LARGEST_PAGE, description="Rows on a page.")


class Money(Schema):
    """An amount in the currency's smallest unit: 125000 VND is 125,000 dong."""

    amount: int = Field(examples=[125_000])
    currency: str = Field(examples=["VND"])


class PictureSize(Schema):
    """One file of a picture, always WebP."""

    width: int = Field(description="Pixels.", examples=[800])
    url: str


class Picture(Schema):
    """A picture in several sizes; `width` and `height` are those of the largest."""

    alt: str = Field(description="What it shows, in Vietnamese; may be empty.")
    width: int
    height: int
    sizes: list[PictureSize] = Field(description="Smallest first.")


class Wrong(Schema):
    """One parameter that cannot be used."""

    parameter: str = Field(examples=["size"])
    message: str = Field(examples=["At most 100."])


class Problem(Schema):
    """Why there is no answer (RFC 9457)."""

    type: str = Field("about:blank", examples=["about:blank"])
    title: str = Field(examples=["Not found"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["There is nothing at this address."])
    errors: list[Wrong] = Field([], description="What is wrong with which parameter.")


def money(amount: int | None) -> Money | None:
    """Return an amount of the site's currency; None stays None."""
    return None if amount is None else Money(amount=amount, currency=settings.CURRENCY)


class Links:
    """Whole addresses, as other machines need them."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.root = request.build_absolute_uri("/")

    def url(self, path: str) -> str:
        """Return `path` with scheme and host; what has them already stays."""
        return urljoin(self.root, path)

    def picture(self, picture: object | None) -> Picture | None:
        """Return an `images.models.SizedPicture` with its addresses."""
        if picture is None:
            return None
        widths = {picture.url(width): min(width, picture.width) for width in picture.WIDTHS}
        sizes = sorted((width, self.url(url)) for url, width in widths.items())
        return Picture(
            alt=picture.alt,
            width=picture.width,
            height=picture.height,
            sizes=[PictureSize(width=width, url=url) for width, url in sizes],
        )

    def this(self, **changes: object) -> str:
        """Return the address of this request with other parameters; None takes one off."""
        query = self.request.GET.copy()
        for name, value in changes.items():
            query.pop(name, None)
            if value is not None:
                query[name] = value
        return self.url(f"{self.request.path}?{query.urlencode()}" if query else self.request.path)

    def pages(self, page: int, *, has_next: bool) -> dict[str, str | None]:
        """Return the addresses of the pages before and after one with a number."""
        return {
            "previous": self.this(page=page - 1) if page > 1 else None,
            "next": self.this(page=page + 1) if has_next else None,
        }
