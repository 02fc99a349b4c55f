"""Items of a feed, read in batches: bounded memory, a few queries a batch."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from django.db.models import Prefetch, QuerySet
from django.utils import translation

from cooperatives.delivery import Terms, terms_of
from products.feeds.taxonomy import SERVICES, google_category
from products.models import Product, ProductPhoto

BATCH = 500  # products read at once
LONGEST_TITLE, LONGEST_TEXT = 150, 5000  # characters, as Google takes
SMALLEST_SIDE = 500  # pixels of a picture, as Meta takes
MOST_PICTURES = 10  # besides the first
# Not allowed in XML 1.0, and of no use in a table.
CONTROL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Item:
    """One size of a product, on sale or sold out."""

    id: str  # stays the same however the product is renamed; as in the page's JSON-LD
    group: str  # of the sizes of one product; "" where there is only one
    title: str
    description: str
    link: str
    pictures: tuple[str, ...]  # at least one
    price: int  # dong, tax included
    in_stock: bool
    brand: str  # the seller
    size: str  # "" where there is only one
    kind: str  # our own category: "Đồ ăn > Mật ong"
    google_category: str  # may be ""
    weight: int | None  # grams
    volume: int | None  # millilitres
    delivery: int  # dong for this item alone


def batches(
    products: QuerySet[Product],
    *,
    language: str,
    root: str,
    picture_url: Callable[[ProductPhoto], str],
) -> Iterator[list[Item]]:
    """Yield the items of all `products`, `BATCH` products at a time, in one language.

    `root` is the site's address, `picture_url` says where a photo is. Between batches
    nothing is held but the last key, and the language of the thread is as it was.
    """
    last = 0
    while True:
        with translation.override(language):
            rows = list(_loaded(products).filter(pk__gt=last).order_by("pk")[:BATCH])
            terms = terms_of({row.seller_id: row.seller for row in rows}.values())
            items = [
                item
                for row in rows
                for item in _items(row, root, picture_url, terms[row.seller_id])
            ]
        if items:
            yield items
        if len(rows) < BATCH:
            return
        last = rows[-1].pk


def plain(text: str, longest: int) -> str:
    """Return text that every format can carry, cut at `longest` characters."""
    text = CONTROL.sub("", text).strip()
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _loaded(products: QuerySet[Product]) -> QuerySet[Product]:
    photos = ProductPhoto.objects.filter(
        is_live=True, width__gte=SMALLEST_SIDE, height__gte=SMALLEST_SIDE
    ).order_by("position", "pk")
    large = Prefetch("photos", photos, to_attr="large_photos")
    goods = products.exclude(top_category__slug__in=SERVICES)
    return goods.for_page().prefetch_related(large)


def _items(
    product: Product, root: str, picture_url: Callable[[ProductPhoto], str], terms: Terms
) -> Iterator[Item]:
    photos = product.large_photos[: MOST_PICTURES + 1]
    if not photos:
        return
    pictures = tuple(urljoin(root, picture_url(photo)) for photo in photos)
    has_sizes = len(product.sizes) > 1
    name = product.local_name
    text = "\n\n".join(filter(None, [product.local_summary, product.local_story]))
    description = plain(text or name, LONGEST_TEXT)
    link = urljoin(root, product.get_absolute_url())
    brand = plain(product.seller.name, 70)
    path = [product.category.parent, product.category]
    kind = plain(" > ".join(one.label for one in path if one), 750)
    for size in product.sizes:
        label = size.local_label if has_sizes else ""
        yield Item(
            id=f"v{size.pk}",
            group=f"p{product.pk}" if has_sizes else "",
            title=plain(f"{name}, {label}" if label else name, LONGEST_TITLE),
            description=description,
            link=link,
            pictures=pictures,
            price=size.price,
            in_stock=size.stock > 0,
            brand=brand,
            size=plain(label, 100),
            kind=kind,
            google_category=google_category(product.category),
            weight=size.weight,
            volume=size.volume,
            delivery=terms.fee_for(size.price),
        )
