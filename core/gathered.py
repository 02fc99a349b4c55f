"""Rows that hang on a row, in one of its columns: one query where there would be one each.

    photos = gathered(PostPhoto.objects.filter(post=OuterRef("pk")), "post", key=F("key"))
    for post in Post.objects.annotate(photo_rows=photos):
        for row in rows_in(post.photo_rows):
            row["key"]

For a handful of short rows each; what is long or many is prefetched.
"""

import json
from typing import Any

from django.db.models import Aggregate, Expression, Func, QuerySet, Subquery, TextField
from django.db.models.functions import JSONObject


class _Object(JSONObject):
    """A row as JSON, without Django's question to SQLite whether it knows JSON: three queries."""

    def as_sql(self, compiler: object, connection: object, **extra: object) -> tuple:
        return Func.as_sql(self, compiler, connection, **extra)


class _Joined(Aggregate):
    """Texts of many rows with commas between, in no order."""

    function = "GROUP_CONCAT"
    output_field = TextField()

    def as_postgresql(self, compiler: object, connection: object, **extra: object) -> tuple:
        template = "STRING_AGG((%(expressions)s)::text, ',')"
        return self.as_sql(compiler, connection, template=template, **extra)


def gathered(rows: QuerySet, by: str, **columns: str | Expression) -> Subquery:
    """Return these columns of all `rows`, which name their outer row in `by`."""
    return Subquery(
        rows.order_by().values(by).annotate(all_rows=_Joined(_Object(**columns))).values("all_rows")
    )


def rows_in(text: str | None) -> list[dict[str, Any]]:
    """Return the rows that `gathered` wrote, in no order; truth is 1 or True."""
    return json.loads(f"[{text or ''}]")
