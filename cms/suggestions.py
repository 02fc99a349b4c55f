"""What the search box suggests: a few of each kind, for a few letters."""

from functools import cached_property

from django.conf import settings
from django.utils import translation

from cms.page_search import PageHit, suggest_pages
from cooperatives.models import Seller
from core.text import fold
from places.models import Commune
from products.models import Product
from products.search import suggest_products
from products.selectors import Group, cards, origins, suggest_categories

SHORTEST = 2  # letters worth a suggestion
PRODUCTS, OTHERS = 5, 2  # of each kind


class Suggestions:
    """Products, categories, sellers, places and news; nothing for a single letter."""

    def __init__(self, text: str) -> None:
        self.text = text if len(fold(text).replace(" ", "")) >= SHORTEST else ""

    @cached_property
    def products(self) -> list[Product]:
        return cards(suggest_products(self.text, PRODUCTS)) if self.text else []

    @cached_property
    def groups(self) -> list[Group]:
        return suggest_categories(self.text, OTHERS)

    @cached_property
    def sellers(self) -> list[Seller]:
        found = Seller.objects.approved().beginning_with(self.text)
        return list(found.select_related("commune")[:OTHERS])

    @cached_property
    def communes(self) -> list[Commune]:
        """Places, by today's or a former name, from which something is sold."""
        if not self.text:
            return []
        selling = [code for code, _name in origins().communes]
        near = settings.HOME_PROVINCE
        return list(Commune.objects.filter(pk__in=selling).matching(self.text, OTHERS, near=near))

    @cached_property
    def news(self) -> list[PageHit]:
        return suggest_pages(self.text, translation.get_language(), OTHERS) if self.text else []

    @property
    def total(self) -> int:
        kinds = (self.products, self.groups, self.sellers, self.communes, self.news)
        return sum(map(len, kinds))
