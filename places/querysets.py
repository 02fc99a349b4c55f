"""Finding communes by what people type."""

from __future__ import annotations

from django.apps import apps
from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Subquery, Value, When

from .keys import after_all, keys_typed

TYPED_LENGTH = 120  # characters; more than the longest "commune, district, province"
MATCHES = 12


class CommuneQuerySet(models.QuerySet):
    def in_order(self) -> CommuneQuerySet:
        """In Vietnamese dictionary order."""
        return self.order_by("sort_key", "pk")

    def with_province(self) -> CommuneQuerySet:
        """Load what `label` needs."""
        return self.select_related("province")

    def matching(self, text: str, limit: int = MATCHES, near: str = "") -> CommuneQuerySet:
        """Return the communes that `text` most likely means, best first; one query.

        Tone marks may be missing and the name may be an old one. Words after a comma
        narrow the search: "Gia Vân, Gia Viễn, Ninh Bình". Same tone marks come first,
        then whole names, then beginnings, then old names; among equals those of the
        province with the code `near`. Each has `former_name`: the old name that was
        found, or "".
        """
        typed = text[:TYPED_LENGTH].replace("\0", " ")  # PostgreSQL takes no NUL
        name, *wider = typed.split(",")
        keys = keys_typed(name)
        if not keys:
            return self.none()
        found = self.filter(_begins(keys, "search_text") | _has_alias(keys) | _in_province(keys))
        for part in filter(None, map(keys_typed, wider)):
            found = found.filter(_has_alias(part) | _in_province(part))
        return (
            found.with_province()
            .annotate(
                closeness=_closeness(name, keys),
                is_far=Case(When(province=near, then=Value(0)), default=Value(1)),
                former_name=_former_name(keys),
            )
            .order_by("closeness", "is_far", "sort_key", "pk")[:limit]
        )


def _begins(keys: list[str], field: str) -> Q:
    """Match rows whose `field` begins with one of `keys`, by a range of its index."""
    condition = Q()
    for key in keys:
        begins = Q(**{f"{field}__gte": key})
        if end := after_all(key):
            begins &= Q(**{f"{field}__lt": end})
        condition |= begins
    return condition


def _aliases(keys: list[str]) -> models.QuerySet:
    return _rows("PlaceAlias").filter(_begins(keys, "folded"))


def _rows(model: str) -> models.QuerySet:
    return apps.get_model("places", model).objects.all()  # models.py imports this file


def _has_alias(keys: list[str]) -> Q:
    return Q(pk__in=_aliases(keys).values("commune"))


def _in_province(keys: list[str]) -> Q:
    return Q(province__in=_rows("Province").filter(_begins(keys, "search_text")).values("pk"))


def _closeness(name: str, keys: list[str]) -> Case:
    """Return how far a commune is from what was typed: 0 is nearest."""
    with_tones = " ".join(word.capitalize() for word in name.split())
    whole_alias = _aliases(keys).filter(commune=OuterRef("pk"), folded__in=keys)
    steps = [
        Q(name=with_tones),
        Q(search_text__in=keys),
        Q(name__startswith=with_tones),
        _begins(keys, "search_text"),
        Q(province__search_text__in=keys),
        Exists(whole_alias.exclude(kind="word")),
        Exists(_aliases(keys).filter(commune=OuterRef("pk"))),
    ]
    order = [When(step, then=Value(place)) for place, step in enumerate(steps)]
    return Case(*order, default=Value(len(steps)))


def _former_name(keys: list[str]) -> Case:
    """Return the old name that explains a match, or "" where today's name does."""
    former = _aliases(keys).filter(commune=OuterRef("pk")).exclude(kind="word")
    shortest = former.order_by("folded", "pk").values("name")[:1]
    return Case(
        When(_begins(keys, "search_text"), then=Value("")),
        default=models.functions.Coalesce(Subquery(shortest), Value("")),
    )
