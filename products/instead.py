"""What is offered where nothing was found."""

from products.models import Product
from products.search import SOLD, Wanted, find_products
from products.search.counts import popular
from products.selectors import Group, cards, category_tree

SEARCHES = 8
PRODUCTS = 4


class Instead:
    """Read only where a template shows it."""

    @property
    def searches(self) -> list[str]:
        """What others searched and found."""
        return popular(SEARCHES)

    @property
    def groups(self) -> list[Group]:
        return category_tree()

    @property
    def products(self) -> list[Product]:
        """What is bought most, for cards."""
        return cards(find_products(Wanted(order=SOLD, in_stock=True, size=PRODUCTS)).ids)
