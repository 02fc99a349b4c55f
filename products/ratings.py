"""What buyers say about a product, put together for its page."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Window

from products.models import Product, Review

ON_PAGE = 10  # the newest stand on the product's own page
EACH = range(Review.MOST_STARS, 0, -1)  # five stars first


@dataclass(frozen=True)
class Bar:
    """How many gave so many stars."""

    stars: int
    count: int


@dataclass(frozen=True)
class Ratings:
    """The mean, how it comes about, and the newest reviews."""

    mean: float  # 1.0 to 5.0
    count: int
    bars: list[Bar]
    newest: list[Review]

    @property
    def has_more(self) -> bool:
        return self.count > len(self.newest)


def ratings_of(product: Product) -> Ratings | None:
    """Return what buyers say, or None while nobody has. One query, none for None."""
    newest = list(with_bars(product.reviews.shown())[:ON_PAGE]) if product.rating_count else []
    if not newest:
        return None
    return Ratings(product.rating, product.rating_count, bars_of(newest), newest)


def with_bars(reviews: QuerySet[Review]) -> QuerySet[Review]:
    """Return reviews newest first, each with how many of all of them gave one to five stars."""
    counts = {f"of_{n}": Window(Count("pk", filter=Q(stars=n))) for n in EACH}
    return reviews.annotate(**counts).newest()


def bars_of(reviews: list[Review]) -> list[Bar]:
    """Return the five bars that any of the reviews of `with_bars` knows."""
    return [Bar(n, getattr(reviews[0], f"of_{n}")) for n in EACH] if reviews else []
