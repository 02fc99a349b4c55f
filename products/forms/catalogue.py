"""What may stand in the address of a list of products. Nonsense is ignored."""

import re
from dataclasses import replace

from django import forms
from django.utils.translation import gettext_lazy as _

from products import search
from products.search import Cursor, Wanted
from products.selectors import Group, category_tree

ORDERS = [
    (search.NEWEST, _("Newest")),
    (search.CHEAPEST, _("Lowest price")),
    (search.DEAREST, _("Highest price")),
]
LAST_LABEL = 1_000_000  # a page number that only labels a page reached by its cursor


class CatalogueForm(forms.Form):
    """Reads the query string; `wanted()` is what `find_products` takes."""

    q = forms.CharField(required=False)
    category = forms.CharField(required=False)
    commune = forms.RegexField(r"^[0-9]{5}\Z", required=False, strip=True)
    seller = forms.RegexField(r"^[a-z0-9-]{1,140}\Z", required=False)
    stock = forms.RegexField(r"^1\Z", required=False)
    sort = forms.ChoiceField(choices=ORDERS, required=False)
    page = forms.IntegerField(required=False, min_value=1, max_value=LAST_LABEL)
    at = forms.CharField(required=False, max_length=40)

    def __init__(self, query: object) -> None:
        super().__init__(query)
        self.full_clean()

    def wanted(self) -> Wanted:
        """Return what was asked for, without category, place and seller of the address."""
        given = self.cleaned_data
        cursor = Cursor.read(given.get("at") or "")
        page = given.get("page") or 1
        wanted = Wanted(
            text=self.text,
            communes=(given["commune"],) if given.get("commune") else (),
            in_stock=bool(given.get("stock")),
            order=given.get("sort") or search.NEWEST,
            page=page if cursor else min(page, search.JUMP_PAGES),
            cursor=cursor,
        )
        return within(wanted, self.chosen_group())

    @property
    def text(self) -> str:
        """What is searched for, as typed, on one line."""
        return " ".join((self.cleaned_data.get("q") or "").split())[: search.LONGEST_SEARCH]

    def chosen_group(self) -> Group | None:
        """Return the category named in the query string, of either level."""
        return find_group(self.cleaned_data.get("category") or "")


def find_group(slug: str) -> Group | None:
    """Return the category with this slug, of either level."""
    if not re.fullmatch("[a-z0-9-]+", slug):
        return None
    return next((group for group in all_groups() if group.slug == slug), None)


def all_groups() -> list[Group]:
    """Return every category, each group before its kinds."""
    return [group for top in category_tree() for group in (top, *top.children)]


def within(wanted: Wanted, group: Group | None) -> Wanted:
    """Return `wanted` limited to a category of either level."""
    if group is None:
        return wanted
    if group.is_top:
        return replace(wanted, groups=(group.id,))
    return replace(wanted, categories=(group.id,))
