"""Let tests empty append-only tables between two tests, and nobody else ever.

SQLite empties a table by DELETE, which its triggers refuse; PostgreSQL truncates.
"""

from django.db.backends.sqlite3.base import DatabaseOperations  # not .operations: a circle

_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_no_delete'"


def allow_flush() -> None:
    """Take the triggers off while Django empties the test database, then put them back."""
    flush = DatabaseOperations.execute_sql_flush

    def without_triggers(self: DatabaseOperations, statements: list[str]) -> None:
        with self.connection.cursor() as cursor:
            triggers = cursor.execute(_TRIGGERS).fetchall()
            for name, _sql in triggers:
                cursor.execute(f'DROP TRIGGER "{name}"')
            try:
                flush(self, statements)
            finally:
                for _name, sql in triggers:
                    cursor.execute(sql)

    DatabaseOperations.execute_sql_flush = without_triggers
