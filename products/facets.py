"""The choices beside a list, each with the number of products it would find."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from products.filters import Filters
from products.search import Found
from products.selectors import Group, category_tree

SHOWN = 8  # choices of a filter that are seen at once …
MOST = 20  # … and behind "more"
FEW_GROUPS = 2  # so few groups with hits show their kinds at once
QUICK_PRICES = ((0, 50_000), (50_000, 100_000), (100_000, 300_000), (300_000, 0))  # dong; 0: open


@dataclass(frozen=True)
class Choice:
    """One value that may be ticked."""

    name: str  # of the parameter
    value: str
    label: str
    count: int | None  # None: nobody counted
    is_chosen: bool
    children: "tuple[Choice, ...]" = ()

    @property
    def is_possible(self) -> bool:
        return self.is_chosen or self.count != 0


@dataclass(frozen=True)
class Facet:
    """One filter with its choices, the first few in sight."""

    name: str
    title: str
    choices: list[Choice]
    is_open: bool = True

    @property
    def first(self) -> list[Choice]:
        return self.choices[:SHOWN]

    @property
    def rest(self) -> list[Choice]:
        return self.choices[SHOWN:MOST]

    @property
    def shows_rest(self) -> bool:
        return any(choice.is_chosen for choice in self.rest)

    @property
    def number_chosen(self) -> int:
        every = [child for choice in self.choices for child in (choice, *choice.children)]
        return sum(choice.is_chosen for choice in every)

    @property
    def is_long(self) -> bool:
        return len(self.choices) > MOST


def facets(filters: Filters, found: Found) -> list[Facet]:
    """Return the filters worth showing, in order."""
    filters.names.know_sellers(count.value for count in found.facets.get("seller", ())[:MOST])
    made = [
        Facet("category", _("Categories"), _categories(filters, found)),
        Facet("province", _("Province"), _plain(filters, found, "province")),
        Facet("commune", _("Made in"), _plain(filters, found, "commune")),
        Facet("stars", _("OCOP stars"), _stars(filters, found)),
        Facet("certificate", _("Certificates"), _schemes(filters, found), is_open=False),
        Facet("seller", _("Sellers"), _sellers(filters, found), is_open=False),
        Facet("kind", _("Who sells"), _plain(filters, found, "kind"), is_open=False),
    ]
    return [facet for facet in made if facet.number_chosen or _says_something(facet)]


def _says_something(facet: Facet) -> bool:
    """Return True unless every product has the same value or none is known."""
    least = 2 if facet.name in ("province", "kind") else 1
    return sum(choice.count != 0 for choice in facet.choices) >= least


def _choice(filters: Filters, name: str, value: str, count: int | None) -> Choice:
    chosen = value in filters.given[name]
    return Choice(name, value, filters.label(name, value), count, chosen)


def _plain(filters: Filters, found: Found, name: str, facet: str = "") -> list[Choice]:
    """Return the counted values, most first, then chosen ones that nothing has."""
    counted = {str(count.value): count.count for count in found.facets.get(facet or name, ())}
    missing = [value for value in filters.given[name] if value not in counted]
    values = [*counted.items(), *((value, 0) for value in missing)]
    return [_choice(filters, name, value, count) for value, count in values]


def _categories(filters: Filters, found: Found) -> list[Choice]:
    """Return every group; the kinds of a chosen one, or of all where few have anything."""
    is_counted = "category" in found.facets
    counted = {count.value: count.count for count in found.facets.get("category", ())}
    with_hits = sum(group.id in counted for group in category_tree())
    chosen = set(filters.given["category"])

    def choice(group: Group, children: Iterable[Choice] = ()) -> Choice:
        count = counted.get(group.id, 0) if is_counted else None
        is_chosen = group.slug in chosen
        return Choice("category", group.slug, group.label, count, is_chosen, tuple(children))

    def kinds(group: Group) -> list[Choice]:
        inside = {group.slug, *(kind.slug for kind in group.children)}
        is_open = chosen & inside or (is_counted and with_hits <= FEW_GROUPS)
        found = [choice(kind) for kind in group.children] if is_open else []
        return [kind for kind in found if kind.is_possible]

    return [choice(group, kinds(group)) for group in category_tree()]


def _stars(filters: Filters, found: Found) -> list[Choice]:
    choices = [each for each in _plain(filters, found, "stars") if each.value != "0"]
    return sorted(choices, key=lambda choice: choice.value, reverse=True)


def _schemes(filters: Filters, found: Found) -> list[Choice]:
    """Return certificates besides OCOP, whose stars are a filter of their own."""
    choices = _plain(filters, found, "certificate", facet="scheme")
    return [each for each in choices if each.value != "ocop" or each.is_chosen]


def _sellers(filters: Filters, found: Found) -> list[Choice]:
    """Return sellers by the names in their addresses; ids stay inside."""
    slugs = filters.names.slugs
    counted = {
        slugs[count.value]: count.count
        for count in found.facets.get("seller", ())
        if count.value in slugs
    }
    missing = [slug for slug in filters.given["seller"] if slug not in counted]
    values = [*counted.items(), *((slug, 0) for slug in missing)]
    return [_choice(filters, "seller", slug, count) for slug, count in values]


@dataclass(frozen=True)
class QuickPrice:
    """A range of prices that one tap chooses, or takes off again."""

    key: str
    label: str
    url: str
    is_chosen: bool


def quick_prices(filters: Filters, found: Found) -> list[QuickPrice]:
    """Return the ranges in which the list has something."""
    cheapest, dearest = found.price_range or (0, 0)
    given = [int((filters.given[name] or ["0"])[0]) for name in ("price_min", "price_max")]
    ranges = []
    for low, high in QUICK_PRICES:
        is_chosen = given == [low, high]
        has_some = dearest >= low and (not high or cheapest <= high)
        if is_chosen or has_some or not found.price_range:
            label, url = _words(filters, low, high), _quick_url(filters, low, high, is_chosen)
            ranges.append(QuickPrice(f"{low}-{high}", label, url, is_chosen))
    return ranges


def _quick_url(filters: Filters, low: int, high: int, is_chosen: bool) -> str:
    prices = {"price_min": low, "price_max": high}
    wanted = {name: str(price) for name, price in prices.items() if price and not is_chosen}
    return filters.address(**{name: [wanted[name]] if name in wanted else [] for name in prices})


def _words(filters: Filters, low: int, high: int) -> str:
    money = filters.names.money
    if not low:
        return _("Up to %(price)s") % {"price": money(high)}
    if not high:
        return _("From %(price)s") % {"price": money(low)}
    return f"{filters.names.amount(str(low))} – {money(high)}"


@dataclass(frozen=True)
class PriceInput:
    """One end of the range, as it is shown again."""

    name: str
    label: str
    value: str
    hint: str  # the price of the cheapest or dearest product
    errors: list[str]


def price_inputs(filters: Filters, found: Found) -> list[PriceInput]:
    """Return the two fields of the range, with what was typed if it was wrong."""
    ends = zip(("price_min", "price_max"), found.price_range or (None, None), strict=True)
    inputs = []
    for name, end in ends:
        field = filters.form[name]
        given = filters.given[name]
        # What was typed stays until it can be read.
        value = filters.names.amount(given[0]) if given else str(field.value() or "")
        hint = "" if end is None else filters.names.amount(str(end))
        inputs.append(PriceInput(name, field.label, value, hint, list(field.errors)))
    return inputs


def stock_count(found: Found) -> int | None:
    """Return how many are in stock; None when nobody counted."""
    counts = found.facets.get("stock")
    if counts is None:
        return None
    return next((count.count for count in counts if str(count.value) in ("1", "True")), 0)
