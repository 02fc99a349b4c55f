"""Shelves of products that editors put on pages by a rule, through the one door of search."""

from collections.abc import Sequence
from dataclasses import replace

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from core.kept import Kept
from products.models import Product
from products.search import CHEAPEST, NEWEST, RATING, SOLD, Wanted, find_products
from products.selectors import cards, category_tree

LEAST_STARS = 3  # OCOP begins with three

_kept = Kept(limit=200)  # lists of ids


class Rule(TextChoices):
    """Which products stand on a shelf, and in which order."""

    CHOSEN = "chosen", _("the ones chosen below")
    NEWEST = "newest", _("the newest")
    SOLD = "sold", _("the most sold")
    RATED = "rated", _("the best rated")
    OCOP = "ocop", _("with OCOP stars, the most sold first")
    CHEAPEST = "cheapest", _("the lowest prices")


WANTED = {
    Rule.NEWEST: Wanted(order=NEWEST),
    Rule.SOLD: Wanted(order=SOLD),
    Rule.RATED: Wanted(order=RATING),
    Rule.OCOP: Wanted(order=SOLD, stars=tuple(range(LEAST_STARS, 6))),
    Rule.CHEAPEST: Wanted(order=CHEAPEST),
}


def products_for_shelf(
    *,
    rule: str,
    chosen: Sequence[int] = (),
    category: str = "",
    commune: str = "",
    seller: int | None = None,
    size: int,
) -> list[Product]:
    """Return up to `size` public products for cards: the chosen ones in their order, or by rule.

    By rule: those in stock, of a category (a slug of either level), from a commune (a code),
    of a seller. The list is kept until the catalogue changes.
    """
    if rule == Rule.CHOSEN:
        return cards(chosen)[:size]
    wanted = replace(
        WANTED.get(rule, WANTED[Rule.NEWEST]),
        communes=(commune,) if commune else (),
        sellers=(seller,) if seller else (),
        in_stock=True,
        size=size,
        needs_total=False,
    )
    wanted = _within(wanted, category) if category else wanted
    if wanted is None:
        return []
    return cards(_kept.get(wanted, "catalogue", lambda: find_products(wanted).ids))


def _within(wanted: Wanted, slug: str) -> Wanted | None:
    """Return `wanted` limited to a category; None if it is no more."""
    for group in category_tree():
        if group.slug == slug:
            return replace(wanted, groups=(group.id,))
        for kind in group.children:
            if kind.slug == slug:
                return replace(wanted, categories=(kind.id,))
    return None
