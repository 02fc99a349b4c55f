"""What the search server is still to be told: written in the transaction of the change.

Nothing here speaks to the server; `products.search.elastic.flush` does.
"""

import time
from collections.abc import Sequence

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from products.models import SearchChange, SearchDocument

UPSERT = """
INSERT INTO products_searchchange (product_id, version, changed_at) VALUES {rows}
ON CONFLICT (product_id) DO UPDATE SET
    version = {larger}(products_searchchange.version + 1, excluded.version),
    changed_at = excluded.changed_at
RETURNING product_id, version
"""


def note_changes(ids: Sequence[int], *, tell_server: bool = True) -> dict[int, int]:
    """Remember that these products changed and return their new versions. Two queries.

    A version is larger than any before it of the same product, whatever clocks say: the row
    stays locked until the change itself is committed. Without a server nothing is written,
    nor with `tell_server=False`: for who builds a new index afterwards.
    """
    now = time.time_ns() // 1000
    if not settings.SEARCH_URL or not ids:
        return dict.fromkeys(ids, now)
    known = SearchDocument.objects.filter(pk__in=ids).values_list("pk", "version")
    least = dict.fromkeys(sorted(ids), now) | {pk: max(now, version + 1) for pk, version in known}
    if not tell_server:
        return least
    versions = _upsert(least)
    transaction.on_commit(_flush_soon)
    return versions


def _upsert(versions: dict[int, int]) -> dict[int, int]:
    moment = SearchChange._meta.get_field("changed_at").get_db_prep_save(timezone.now(), connection)
    values = [value for pk, version in versions.items() for value in (pk, version, moment)]
    statement = UPSERT.format(
        rows=", ".join(["(%s, %s, %s)"] * len(versions)),
        larger="MAX" if connection.vendor == "sqlite" else "GREATEST",
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return dict(cursor.fetchall())


def _flush_soon() -> None:
    from products.tasks import tell_search_server  # tasks need the app registry to be ready

    tell_search_server.enqueue()
