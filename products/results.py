"""What a page with a list of products shows: one search, its filters, its neighbours."""

from dataclasses import replace
from functools import cached_property

from django.http import QueryDict
from django.utils.translation import gettext as _

from products.facets import (
    Facet,
    PriceInput,
    QuickPrice,
    facets,
    price_inputs,
    quick_prices,
    stock_count,
)
from products.filters import Filters
from products.forms.catalogue import CatalogueForm
from products.instead import Instead
from products.models import Product
from products.names import Names
from products.paging import page_links
from products.search import Found, find_products
from products.selectors import cards
from products.shelf import Line, lines


class Results:
    """One page of a list. `category` and `commune` are those that the address itself names."""

    def __init__(self, query: QueryDict, *, category: str = "", commune: str = "") -> None:
        if category:
            query = query.copy()
            query.setlist("category", [category])
        self.form = form = CatalogueForm(query)
        slugs = form.values("seller")
        self.names = Names(slugs)
        # An unknown seller has nothing, rather than everything.
        sellers = [*self.names.slugs] or [0] if slugs else []
        wanted = form.wanted(sellers=sellers, commune=commune)
        self.wanted = replace(wanted, facets=True, highlights=bool(wanted.text.strip()))
        self.found: Found = find_products(self.wanted)
        self.filters = Filters(form, self.names, category=category, commune=commune)
        self.products: list[Product] = cards(self.found.ids)

    @property
    def text(self) -> str:
        return self.form.text

    @property
    def corrected_text(self) -> str:
        """The words that were searched instead of those typed; "" for none."""
        return self.found.suggestion if self.found.is_corrected else ""

    @property
    def suggested_url(self) -> str:
        """The list of "did you mean"; "" for none, or for words that were tried in vain."""
        if not self.found.suggestion or self.found.is_corrected or not self.found.total:
            return ""
        return self.filters.address(q=[self.found.suggestion])

    @cached_property
    def facets(self) -> list[Facet]:
        return facets(self.filters, self.found)

    @property
    def quick_prices(self) -> list[QuickPrice]:
        return quick_prices(self.filters, self.found)

    @property
    def prices(self) -> list[PriceInput]:
        return price_inputs(self.filters, self.found)

    @property
    def stock_count(self) -> int | None:
        return stock_count(self.found)

    @property
    def lines(self) -> list[Line]:
        """The cards, each with the words that were found in it."""
        return lines(self.products, self.found.highlights)

    @property
    def can_narrow(self) -> bool:
        """False where filters and orders have nothing to work on."""
        return bool(self.found.total or self.filters.is_narrowed)

    @property
    def instead(self) -> Instead:
        return Instead()

    @property
    def pages(self) -> dict[str, object]:
        return page_links(self.filters, self.found, self.wanted)

    @property
    def title(self) -> str:
        """What the list is, in the words of its choices."""
        if self.text:
            return _("Search: %(words)s") % {"words": self.text}
        given = self.filters.given
        for name in ("seller", "category", "commune"):
            if len(given[name]) == 1:
                label = self.filters.label(name, given[name][0])
                return _("From %(place)s") % {"place": label} if name == "commune" else label
        return _("All specialties")
