"""What the search box suggests: a few of each kind, for a few letters."""

from functools import cached_property

from django.conf import settings

from cms.site_search import pages_with, sellers_named
from cooperatives.models import Seller
from core.text import fold
from places.models import Commune
from products.forms.catalogue import all_groups
from products.models import Product
from products.search import Wanted, find_products
from products.selectors import Group, cards, origins

SHORTEST = 2  # letters worth a suggestion
PRODUCTS, OTHERS = 5, 2  # of each kind


class Suggestions:
    """Products, categories, sellers, places and news; nothing for a single letter."""

    def __init__(self, text: str) -> None:
        self.text = text if len(fold(text).replace(" ", "")) >= SHORTEST else ""

    @cached_property
    def products(self) -> list[Product]:
        if not self.text:
            return []
        return cards(find_products(Wanted(text=self.text, size=PRODUCTS)).ids)

    @cached_property
    def groups(self) -> list[Group]:
        """Categories in whose name, in either language, every word begins one."""
        words = fold(self.text).split()

        def matches(name: str) -> bool:
            own = fold(name).split()
            return all(any(each.startswith(word) for each in own) for word in words)

        found = [each for each in all_groups() if matches(each.name) or matches(each.name_en)]
        return found[:OTHERS] if words else []

    @cached_property
    def sellers(self) -> list[Seller]:
        if not self.text:
            return []
        return list(sellers_named(self.text).select_related("commune", "logo", "cover")[:OTHERS])

    @cached_property
    def communes(self) -> list[Commune]:
        """Places, by today's or a former name, from which something is sold."""
        if not self.text:
            return []
        selling = [code for code, _name in origins().communes]
        near = settings.HOME_PROVINCE
        return list(Commune.objects.filter(pk__in=selling).matching(self.text, OTHERS, near=near))

    @cached_property
    def news(self) -> list[object]:
        return list(pages_with(self.text)[:OTHERS]) if self.text else []

    @property
    def total(self) -> int:
        kinds = (self.products, self.groups, self.sellers, self.communes, self.news)
        return sum(map(len, kinds))
