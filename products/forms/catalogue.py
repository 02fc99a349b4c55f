"""What may stand in the address of a list of products. Nonsense is ignored."""

import re
from collections.abc import Iterable

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.money import read_price
from products import search
from products.models import Certificate
from products.search import Cursor, Wanted
from products.selectors import Group, category_tree

ORDERS = [
    (search.RELEVANCE, _("Best match")),
    (search.NEWEST, _("Newest")),
    (search.SOLD, _("Best sellers")),
    (search.RATING, _("Best rated")),
    (search.CHEAPEST, _("Lowest price")),
    (search.DEAREST, _("Highest price")),
]
LAST_LABEL = 1_000_000  # a page number that only labels a page reached by its cursor
MOST_VALUES = 40  # of one filter; the rest is ignored
DEAREST_POSSIBLE = 10**12  # dong


class ValuesField(forms.Field):
    """Several values of one name, each of a shape; those of another shape are left out."""

    widget = forms.SelectMultiple

    def __init__(self, pattern: str) -> None:
        super().__init__(required=False)
        self.pattern = re.compile(pattern, re.ASCII)

    def clean(self, value: list[str] | None) -> list[str]:
        shaped = (text for text in value or [] if self.pattern.fullmatch(text))
        return list(dict.fromkeys(shaped))[:MOST_VALUES]


class PriceField(forms.CharField):
    """A price as people type it: "50k", "50.000", "1,5 triệu"."""

    def __init__(self, label: str) -> None:
        super().__init__(required=False, max_length=30, label=label)

    def clean(self, value: str) -> int | None:
        text = super().clean(value)
        if not text:
            return None
        price = read_price(text)
        if price is None or price > DEAREST_POSSIBLE:
            raise forms.ValidationError(_("Write the price with digits, like 50.000 or 50k."))
        return price


class CatalogueForm(forms.Form):
    """Reads the query string; `wanted()` is what `find_products` takes."""

    q = forms.CharField(required=False)
    category = ValuesField("[a-z0-9-]{1,140}")
    before = ValuesField("[a-z0-9-]{1,140}")  # the categories that were chosen before this one
    province = ValuesField("[0-9]{2}")
    commune = ValuesField("[0-9]{5}")
    seller = ValuesField("[a-z0-9-]{1,140}")
    kind = ValuesField("[a-z]{1,12}")
    stars = ValuesField("[1-5]")
    certificate = ValuesField("[a-z0-9]{1,10}")
    price_min = PriceField(_("From"))
    price_max = PriceField(_("Up to"))
    stock = forms.RegexField(r"^1\Z", required=False)
    sort = forms.ChoiceField(choices=ORDERS, required=False)
    page = forms.IntegerField(required=False, min_value=1, max_value=LAST_LABEL)
    at = forms.CharField(required=False, max_length=40)

    def __init__(self, query: object) -> None:
        super().__init__(query)
        self.full_clean()

    def clean(self) -> dict[str, object]:
        """Leave out a range of prices that is upside down."""
        given = self.cleaned_data
        low, high = given.get("price_min"), given.get("price_max")
        if low is not None and high is not None and low > high:
            self.add_error("price_max", _("This is less than the first price."))
            given["price_min"] = None
        return given

    def values(self, name: str) -> list[str]:
        """Return the values of one filter, as in the address."""
        return list(self.cleaned_data.get(name) or [])

    def wanted(self, *, sellers: Iterable[int] = (), commune: str = "") -> Wanted:
        """Return what was asked for; sellers as ids, and a place that the address names."""
        given = self.cleaned_data
        cursor = Cursor.read(given.get("at") or "")
        page = given.get("page") or 1
        groups = self.groups
        schemes = set(Certificate.Scheme.values)
        return Wanted(
            text=self.text,
            groups=tuple(group.id for group in groups if group.is_top),
            categories=tuple(group.id for group in groups if not group.is_top),
            provinces=tuple(self.values("province")),
            communes=(commune,) if commune else tuple(self.values("commune")),
            sellers=tuple(sellers),
            kinds=tuple(self.values("kind")),
            stars=tuple(int(number) for number in self.values("stars")),
            schemes=tuple(name for name in self.values("certificate") if name in schemes),
            price_min=given.get("price_min"),
            price_max=given.get("price_max"),
            in_stock=bool(given.get("stock")),
            order=given.get("sort") or "",
            page=page if cursor else min(page, search.JUMP_PAGES),
            cursor=cursor,
        )

    @property
    def text(self) -> str:
        """What is searched for, as typed, on one line."""
        return " ".join((self.cleaned_data.get("q") or "").split())[: search.LONGEST_SEARCH]

    @cached_property
    def groups(self) -> list[Group]:
        """The categories chosen. Of a group and a kind in it, what was chosen last counts."""
        chosen = {slug: find_group(slug) for slug in self.values("category")}
        found = {slug: group for slug, group in chosen.items() if group}
        before = set(self.values("before"))
        for group in [group for group in found.values() if group.is_top]:
            kinds = [kind.slug for kind in group.children if kind.slug in found]
            is_new = bool(before) and group.slug not in before
            for slug in kinds if is_new else [group.slug] if kinds else []:
                del found[slug]
        return list(found.values())


def find_group(slug: str) -> Group | None:
    """Return the category with this slug, of either level."""
    return next((group for group in all_groups() if group.slug == slug), None)


def all_groups() -> list[Group]:
    """Return every category, each group before its kinds."""
    return [group for top in category_tree() for group in (top, *top.children)]
