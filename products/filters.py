"""What a list is narrowed by, and the addresses of the same list narrowed otherwise."""

from functools import cached_property

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from products import search
from products.forms.catalogue import ORDERS, CatalogueForm, find_group
from products.names import Names

MANY = ("category", "province", "commune", "seller", "kind", "stars", "certificate")
ONE = ("price_min", "price_max", "stock")
Given = dict[str, list[str]]


class Filters:
    """The choices of one address. Links change one thing, keep the rest, begin at page one."""

    def __init__(self, form: CatalogueForm, names: Names, *, category: str = "", commune: str = ""):
        self.form, self.names = form, names
        given: Given = {name: form.values(name) for name in MANY}
        given["category"] = [category] if category else [group.slug for group in form.groups]
        if commune:
            given["commune"] = [commune]
        cleaned = form.cleaned_data
        for name in ONE:
            value = cleaned.get(name)
            given[name] = [] if value in (None, "") else [str(value)]
        given["q"] = [form.text] if form.text else []
        given["sort"] = [cleaned["sort"]] if cleaned.get("sort") else []
        self.given = given

    def address(self, *, page: dict[str, object] | None = None, **changes: list[str]) -> str:
        """Return the address of this list with `changes`; an empty list takes a filter off."""
        given = self.given | changes
        chosen = {name: given[name] for name in (*MANY, *ONE) if given[name]}
        query = {name: given[name] for name in ("q", *MANY, *ONE, "sort") if given[name]}
        if given["q"]:
            path = reverse("cms:search")
        elif list(chosen) == ["category"] and len(chosen["category"]) == 1:
            path = reverse("products:category", args=query.pop("category"))
        elif list(chosen) == ["commune"] and len(chosen["commune"]) == 1:
            path = reverse("products:commune", args=query.pop("commune"))
        else:
            path = reverse("products:list")
        query |= {name: [str(value)] for name, value in (page or {}).items()}
        return f"{path}?{urlencode(query, doseq=True)}" if query else path

    @property
    def key(self) -> str:
        """What the form of filters depends on, beside the catalogue: the address, wrong prices."""
        wrong = [str(self.form[name].value()) for name in ("price_min", "price_max")]
        return "\n".join([self.address(), *(wrong if self.form.errors else [])])

    def without(self, name: str, value: str) -> str:
        """Return the address with one choice taken off."""
        return self.address(**{name: [other for other in self.given[name] if other != value]})

    @property
    def action(self) -> str:
        """Where the form of all filters goes."""
        return reverse("cms:search") if self.form.text else reverse("products:list")

    @property
    def plain_url(self) -> str:
        """The list of the same words without any filter."""
        return self.address(**{name: [] for name in (*MANY, *ONE)})

    @property
    def is_narrowed(self) -> bool:
        return any(self.given[name] for name in (*MANY, *ONE))

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What the form sends along unseen."""
        kept = [(name, value) for name in ("q", "sort") for value in self.given[name]]
        return kept + [("before", slug) for slug in self.given["category"]]

    @property
    def order(self) -> str:
        usual = search.RELEVANCE if self.form.text else search.NEWEST
        return (self.given["sort"] or [usual])[0]

    @property
    def orders(self) -> list[dict[str, object]]:
        """The orders to choose from; the usual one needs no word in the address."""
        names = [order for order in ORDERS if self.form.text or order[0] != search.RELEVANCE]
        return [
            {
                "key": name,
                "label": label,
                "url": self.address(sort=[] if name == names[0][0] else [name]),
                "is_current": name == self.order,
            }
            for name, label in names
        ]

    @cached_property
    def chips(self) -> list[dict[str, object]]:
        """What the list is narrowed by, each with the address without it."""
        chips = [
            {"title": self.label(name, value), "url": self.without(name, value), "is_on": True}
            for name in MANY
            for value in self.given[name]
        ]
        if self.given["price_min"] or self.given["price_max"]:
            url = self.address(price_min=[], price_max=[])
            chips.append({"title": self.price_words, "url": url, "is_on": True})
        if self.given["stock"]:
            url = self.address(stock=[])
            chips.append({"title": _("In stock"), "url": url, "is_on": True})
        return chips

    def label(self, name: str, value: str) -> str:
        """Return the name of one choice in the reader's language."""
        if name == "category":
            group = find_group(value)
            return group.label if group else value
        return self.names.of(name, value)

    @property
    def price_words(self) -> str:
        """Say the chosen range of prices."""
        low, high = self._price("price_min"), self._price("price_max")
        if low and high:
            return f"{self.names.amount(self.given['price_min'][0])} – {high}"
        if low:
            return _("From %(price)s") % {"price": low}
        return _("Up to %(price)s") % {"price": high}

    def _price(self, name: str) -> str:
        values = self.given[name]
        return self.names.money(int(values[0])) if values else ""
