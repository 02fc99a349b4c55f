"""Reads over several models: cards in a given order, facets, what goes with a product."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Count, Exists, Min, OuterRef, Prefetch, QuerySet
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from cooperatives.models import Seller
from core.kept import Kept
from core.languages import first_said
from core.pagecache import stamps
from core.text import collation_key, fold
from products.models import Category, Product, ProductChange, Review, Variant

_kept_cards = Kept(limit=4000)  # some 10 kB each
FACET_SECONDS = 600  # how long the numbers beside categories and communes are kept


def cards(ids: Sequence[int]) -> list[Product]:
    """Return these products for cards, in this order; those no longer public are left out.

    At most two queries; none for those that this process keeps since they last changed.
    """
    language = get_language()
    names = {(language, pk): f"product:{pk}" for pk in ids}
    found = _kept_cards.get_many(names, _load_cards)
    return [found[key] for key in names if key in found]


def _load_cards(keys: list[tuple[str, int]]) -> dict[tuple[str, int], Product]:
    language, wanted = keys[0][0], [pk for _language, pk in keys]
    products = Product.objects.public().filter(pk__in=wanted).for_cards()
    for product in products:
        product.card_markup = {}  # filled by the tag `product_card`, kept as long as the product
    return {(language, product.pk): product for product in products}


def newest(*, length: int, **filters: object) -> list[Product]:
    """Return the newest public products for cards. Three queries at most."""
    products = Product.objects.public().filter(**filters).order_by("-listed_at", "-pk")
    return cards(products.values_list("pk", flat=True)[:length])


@dataclass(frozen=True)
class Neighbours:
    """What a product's page offers besides the product."""

    of_seller: list[Product]
    of_kind: list[Product]


def neighbours(product: Product, *, length: int = 4) -> Neighbours:
    """Return other products of the seller, and others of the kind from other sellers.

    Three queries: both lists of keys come in one.
    """
    public = Product.objects.public().exclude(pk=product.pk).order_by("-listed_at", "-pk")
    hers = public.filter(seller=product.seller_id)
    kind = public.filter(top_category=product.top_category_id).exclude(seller=product.seller_id)
    # SQLite limits no part of a UNION, but a list within one.
    first, rest = (
        Product.objects.filter(pk__in=part.values("pk")[:length]).order_by()
        for part in (hers, kind)
    )
    columns = ("pk", "listed_at")
    found = first.values_list(*columns).union(rest.values_list(*columns), all=True)
    loaded = cards([pk for pk, _at in found.order_by("-listed_at", "-pk")])
    return Neighbours(
        of_seller=[card for card in loaded if card.seller_id == product.seller_id],
        of_kind=[card for card in loaded if card.seller_id != product.seller_id],
    )


@dataclass(frozen=True)
class Group:
    """A category of the first level with those below it, as lists show it."""

    id: int
    slug: str
    names: dict[str, str]  # by language
    is_top: bool
    children: "tuple[Group, ...]" = ()

    @property
    def label(self) -> str:
        """The name in the reader's language."""
        return first_said(self.names.get)

    @property
    def url(self) -> str:
        return reverse("products:category", args=[self.slug])


def category_tree() -> list[Group]:
    """Return both levels of categories, in order; kept until the site's navigation changes."""
    key = f"category-tree:{stamps().newest(('site',))}"
    return cache.get_or_set(key, _read_tree, FACET_SECONDS)


def _read_tree() -> list[Group]:
    rows = list(Category.objects.order_by("position", "pk"))

    def below(parent_id: int | None) -> list[Group]:
        return [
            Group(
                row.pk,
                row.slug,
                row.names,
                is_top=parent_id is None,
                children=tuple(below(row.pk)),
            )
            for row in rows
            if row.parent_id == parent_id
        ]

    return below(None)


def suggest_categories(text: str, limit: int = 3) -> list[Group]:
    """Return categories whose name, in any language, has words beginning like `text`.

    Those that begin with it come first, groups before what is in them. No query as a rule.
    """
    key = f" {fold(text)}"
    if not key.strip():
        return []
    found = []
    for group in category_tree():
        for kind in (group, *group.children):
            places = [f" {fold(name)}".find(key) for name in kind.names.values()]
            nearest = min((place for place in places if place >= 0), default=None)
            if nearest is not None:
                found.append((nearest > 0, not kind.is_top, len(found), kind))
    return [kind for *_key, kind in sorted(found, key=lambda row: row[:3])[:limit]]


@dataclass(frozen=True)
class Origins:
    """What the whole catalogue holds: numbers by category, and where things come from."""

    counts: dict[int, int]  # public products of each category of either level
    communes: list[tuple[str, str]]  # (code, name) in dictionary order
    place_options: SafeString  # the same as options of a select


def origins() -> Origins:
    """Return what stands beside every list; counted anew every few minutes only."""
    return cache.get_or_set("catalogue-facets", _read_origins, FACET_SECONDS)


def _read_origins() -> Origins:
    """Read every public product. No index for it: SQLite would take it to open a category."""
    counts: dict[int, int] = {}
    places: dict[str, str] = {}
    columns = ("top_category", "category", "commune")
    grouped = Product.objects.public().order_by().values_list(*columns)
    grouped = grouped.annotate(place=Min("commune__name"), number=Count("pk"))
    for group, kind, code, name, number in grouped:
        places[code] = name
        for pk in {group, kind}:
            counts[pk] = counts.get(pk, 0) + number
    in_order = sorted(places.items(), key=lambda place: (collation_key(place[1]), place[0]))
    options = format_html_join("\n", '<option value="{}">{}</option>', in_order)
    return Origins(counts, in_order, options)


def desk_products(seller: Seller) -> QuerySet[Product]:
    """Return a seller's products for the list on her desk."""
    sizes = Prefetch("variants", Variant.objects.in_order(), to_attr="sizes")
    waiting = ProductChange.objects.filter(
        product=OuterRef("pk"), status=ProductChange.Status.WAITING
    )
    products = seller.products.select_related("cover", "category", "seller")
    products = products.annotate(has_waiting_change=Exists(waiting)).prefetch_related(sizes)
    return products.with_words("name", "unit").in_desk_order()


def seller_reviews(seller: Seller) -> QuerySet[Review]:
    """Return the shown reviews of a seller's products, newest first, for her desk."""
    reviews = Review.objects.shown().filter(product__seller=seller)
    return reviews.select_related("product").newest()
