"""The rows that migrations write: home pages, languages, rights. Put back after tests that commit.

Django empties all tables after such a test, makes rights and kinds of content anew and leaves it
at that. Here the tables that hold something are emptied and filled again as they were, by plain
SQL without signals and triggers: a tenth of the time, and the counters go on from those rows.
"""

from collections.abc import Iterable

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, models, transaction
from django.test import TransactionTestCase


class FirstRows:
    """What the tables hold now."""

    def __init__(self) -> None:
        every = apps.get_models(include_auto_created=True)
        self.models = {m._meta.db_table: m for m in every if m._meta.managed and not m._meta.proxy}
        self.rows = {table: self._read(table) for table in self._filled()}

    def put_back(self) -> None:
        """Bring every table to what it held, and its counter to the number that comes next."""
        filled = self._filled()
        with transaction.atomic(), connection.cursor() as cursor:
            if connection.vendor == "postgresql":  # no triggers, no order among the tables
                cursor.execute("SET LOCAL session_replication_role = replica")
            _empty(filled)
            for table, rows in self.rows.items():
                names = ", ".join(connection.ops.quote_name(name) for name in self._columns(table))
                places = ", ".join(["%s"] * len(self._columns(table)))
                into = f"INSERT INTO {connection.ops.quote_name(table)} ({names}) VALUES"
                cursor.executemany(f"{into} ({places})", rows)
            known = [self.models[table] for table in {*filled, *self.rows}]
            for statement in connection.ops.sequence_reset_sql(no_style(), known):
                cursor.execute(statement)

    def _columns(self, table: str) -> list[str]:
        fields: Iterable[models.Field] = self.models[table]._meta.local_concrete_fields
        return [field.column for field in fields if not field.generated]

    def _read(self, table: str) -> list[tuple]:
        names = ", ".join(connection.ops.quote_name(name) for name in self._columns(table))
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {names} FROM {connection.ops.quote_name(table)}")
            return cursor.fetchall()

    def _filled(self) -> list[str]:
        """Return the tables that hold anything, by one query."""
        asked = (
            f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM {connection.ops.quote_name(table)})"
            for table in self.models
        )
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(asked))
            return [table for (table,) in cursor.fetchall()]


def _empty(tables: list[str]) -> None:
    """Empty the tables; on SQLite `tests.append_only` takes its triggers off meanwhile."""
    delete = [f"DELETE FROM {connection.ops.quote_name(table)}" for table in tables]
    connection.ops.execute_sql_flush(delete)


def keep_first_rows() -> FirstRows:
    """Remember the rows of now, and let every test that commits end by putting them back."""
    first = FirstRows()

    def put_back(case: TransactionTestCase) -> None:
        connection.close()  # what the test left open
        first.put_back()

    TransactionTestCase._fixture_teardown = put_back
    return first
