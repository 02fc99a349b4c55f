"""What stands beside a list of products: categories, places, order, and how to take them off."""

from functools import cached_property

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from places.models import Commune
from products import search
from products.forms.catalogue import ORDERS, CatalogueForm
from products.selectors import Group, category_tree, origins

KEPT = ("q", "commune", "seller", "stock", "sort", "category")


class Filters:
    """Links that change one thing and keep the others; the page goes back to the first."""

    def __init__(
        self,
        request: HttpRequest,
        form: CatalogueForm,
        *,
        group: Group | None = None,
        commune: Commune | None = None,
    ) -> None:
        self.request, self.form, self.group, self.commune = request, form, group, commune
        self.given = {name: str(form.cleaned_data.get(name) or "") for name in KEPT}
        self.given["q"] = form.text

    def url(self, path: str = "", **changes: str) -> str:
        """Return the address of this list with `changes`; "" takes a filter off."""
        query = self.request.GET.copy()
        query.clear()
        for name, value in (self.given | changes).items():
            if value:
                query[name] = value
        path = path or self.request.path
        return f"{path}?{query.urlencode()}" if query else path

    @cached_property
    def groups(self) -> list[dict[str, object]]:
        """Categories as links; numbers where they are those of the list."""
        counts = {} if self.chips or self.form.text or self.commune else origins().counts
        chosen = self.group

        def link(group: Group) -> dict[str, object]:
            is_inside = chosen is not None and chosen.id in {c.id for c in group.children}
            is_open = is_inside or (chosen is not None and chosen.id == group.id)
            return {
                "label": group.label,
                "url": self.url(group.url, category="", commune=self._place),
                "count": counts.get(group.id),
                "is_current": chosen is not None and chosen.id == group.id,
                "children": [link(child) for child in group.children] if is_open else [],
            }

        return [link(group) for group in category_tree()]

    @property
    def everything_url(self) -> str:
        return self.url(reverse("products:list"), category="", commune=self._place)

    @property
    def _place(self) -> str:
        return self.commune.pk if self.commune else self.given["commune"]

    @property
    def place_options(self) -> SafeString:
        """The places to choose from; a province has far more than a hundred."""
        plain, chosen = origins().place_options, self._place
        return mark_safe(plain.replace(f'"{chosen}"', f'"{chosen}" selected')) if chosen else plain

    @property
    def form_action(self) -> str:
        """Where the small form of place and stock goes: the same category, any place."""
        return self.group.url if self.group else reverse("products:list")

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What that form sends along unseen."""
        return [(n, self.given[n]) for n in ("q", "sort", "seller") if self.given[n]]

    @property
    def wants_stock(self) -> bool:
        return bool(self.given["stock"])

    @property
    def orders(self) -> list[dict[str, object]]:
        chosen = self.given["sort"] or search.NEWEST
        return [
            {
                "label": label,
                "url": self.url(sort="" if name == search.NEWEST else name),
                "is_current": name == chosen,
            }
            for name, label in ORDERS
        ]

    @cached_property
    def chips(self) -> list[dict[str, object]]:
        """What the list is narrowed by, each with the address without it."""
        chips = []
        if self.given["commune"]:
            names = dict(origins().communes)
            name = names.get(self.given["commune"], self.given["commune"])
            chips.append({"title": name, "url": self.url(commune=""), "is_on": True})
        if self.wants_stock:
            chips.append({"title": _("In stock"), "url": self.url(stock=""), "is_on": True})
        return chips
