"""Sums beside the rows they belong to."""

from django.db.models import OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce


def sum_of(rows: QuerySet, field: str = "amount", *, on: str = "parcel") -> Coalesce:
    """Return a subquery: the sum of `field` over the rows that name the outer row; 0 of none."""
    named = rows.filter(**{on: OuterRef("pk")}).order_by().values(on)
    return Coalesce(Subquery(named.annotate(sum=Sum(field)).values("sum")), 0)
