"""Counts beside a list, by slugs and codes that the same list takes as parameters."""

from collections.abc import Callable

from django.utils.translation import gettext as _
from ninja import Schema
from pydantic import Field

from cooperatives.models import Seller
from places.models import Commune, Province
from products.forms.catalogue import all_groups
from products.models import Certificate
from products.search import Count, Found

PARAMETERS = {"scheme": "certificate", "stock": "in_stock"}  # where the names differ
Names = dict[str, tuple[str, str]]  # value of the engine → (value of the parameter, name)


class FacetValue(Schema):
    """One value of a filter and how many products it would find."""

    value: str = Field(description="For the parameter of this name.", examples=["mat-ong"])
    name: str = Field(examples=["Mật ong"])
    count: int = Field(examples=[12])
    is_chosen: bool


def facets_of(found: Found) -> dict[str, list[FacetValue]]:
    """Return facets by the name of their parameter. Three queries at most."""
    return {
        PARAMETERS.get(facet, facet): _values(counts, NAMES[facet])
        for facet, counts in found.facets.items()
        if facet in NAMES
    }


def _values(counts: list[Count], names_of: Callable[[list[Count]], Names]) -> list[FacetValue]:
    names = names_of(counts) if counts else {}
    return [
        FacetValue(
            value=names[str(row.value)][0],
            name=names[str(row.value)][1],
            count=row.count,
            is_chosen=row.is_chosen,
        )
        for row in counts
        if str(row.value) in names
    ]


def _categories(counts: list[Count]) -> Names:
    return {str(group.id): (group.slug, group.label) for group in all_groups()}


def _sellers(counts: list[Count]) -> Names:
    rows = Seller.objects.approved().filter(pk__in=[row.value for row in counts])
    return {str(pk): (slug, name) for pk, slug, name in rows.values_list("pk", "slug", "name")}


def _places(model: type[Commune | Province]) -> Callable[[list[Count]], Names]:
    def names(counts: list[Count]) -> Names:
        rows = model.objects.filter(pk__in=[row.value for row in counts])
        return {code: (code, name) for code, name in rows.values_list("pk", "name")}

    return names


def _choices(choices: type) -> Callable[[list[Count]], Names]:
    return lambda counts: {value: (value, str(label)) for value, label in choices.choices}


def _stars(counts: list[Count]) -> Names:
    return {str(row.value): (str(row.value), f"OCOP {row.value}★") for row in counts if row.value}


def _stock(counts: list[Count]) -> Names:
    """Name the one value that narrows: whatever stands for "can be had now"."""
    return {value: ("true", _("In stock")) for value in ("1", "True", "true", "in_stock")}


NAMES: dict[str, Callable[[list[Count]], Names]] = {
    "category": _categories,
    "province": _places(Province),
    "commune": _places(Commune),
    "seller": _sellers,
    "kind": _choices(Seller.Kind),
    "stars": _stars,
    "scheme": _choices(Certificate.Scheme),
    "stock": _stock,
}
