"""Filters and the counts beside them: what each value would find if it were chosen too."""

from collections.abc import Mapping

from products.search.types import FACETS, MOST_VALUES, Count, Wanted

NUMBERS = {"category", "seller", "stars", "stock"}  # facets whose values are whole numbers
PRICE = "price"


def filters(wanted: Wanted) -> dict[str, dict[str, object]]:
    """Return one clause for each filter that is chosen, by the facet it belongs to."""
    clauses: dict[str, dict[str, object]] = {
        facet: {"terms": {facet: [str(value) for value in values]}}
        for facet, values in wanted.chosen.items()
        if values and facet != "stock"
    }
    if wanted.in_stock:
        clauses["stock"] = {"term": {"stock": True}}
    limits = {"gte": wanted.price_min, "lte": wanted.price_max}
    limits = {name: limit for name, limit in limits.items() if limit is not None}
    if limits:
        clauses[PRICE] = {"range": {"price": limits}}
    return clauses


def counting(names: tuple[str, ...]) -> dict[str, object]:
    """Return the aggregations that count these facets; "price" is the range of prices."""
    made: dict[str, object] = {
        name: {"terms": {"field": name, "size": MOST_VALUES}} for name in names if name != PRICE
    }
    if PRICE in names:
        made["cheapest"] = {"min": {"field": "price"}}
        made["dearest"] = {"max": {"field": "price"}}
    return made


def read_counts(counted: Mapping[str, dict], wanted: Wanted) -> dict[str, list[Count]]:
    """Return the counts by facet from the aggregations of all answers together."""
    picked = wanted.chosen
    return {facet: _counts(facet, counted[facet], picked[facet]) for facet in FACETS}


def _counts(facet: str, answer: dict, picked: tuple) -> list[Count]:
    if facet == "stock":
        found = [(1, each["doc_count"]) for each in answer["buckets"] if each["key"]]
    else:
        read = int if facet in NUMBERS else str
        found = [(read(each["key"]), each["doc_count"]) for each in answer["buckets"]]
    found += [(value, 0) for value in picked if value not in dict(found)]
    found.sort(key=lambda pair: (-pair[1], str(pair[0])))
    return [Count(value, count, value in picked) for value, count in found]


def read_prices(counted: Mapping[str, dict]) -> tuple[int, int] | None:
    """Return the cheapest and the dearest price; None where nothing is found."""
    cheapest, dearest = counted["cheapest"]["value"], counted["dearest"]["value"]
    return None if cheapest is None or dearest is None else (int(cheapest), int(dearest))
