"""Tables whose rows the database refuses to change or delete, whoever asks."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SQLITE = """
CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END
"""
POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION {table}_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE integrity_constraint_violation USING MESSAGE = 'events are append-only'; END $$
"""
POSTGRESQL = """
CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_refuse_change()
"""
ACTIONS = ("UPDATE", "DELETE")


def append_only(*tables: str) -> migrations.RunPython:
    """Return the migration step that puts triggers on `tables`, or puts them back.

    SQLite forgets triggers when a later migration changes a table's columns: repeat the step
    after such a migration. Tests of each table notice when that was forgotten.
    """

    def add(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        remove(apps, editor)
        vendor = editor.connection.vendor
        for table in tables:
            if vendor == "postgresql":
                editor.execute(POSTGRESQL_FUNCTION.format(table=table))
            for action in ACTIONS:
                statement = {"sqlite": SQLITE, "postgresql": POSTGRESQL}[vendor]
                editor.execute(statement.format(table=table, action=action))

    def remove(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        on_table = " ON {table}" if editor.connection.vendor == "postgresql" else ""
        for table in tables:
            for action in ACTIONS:
                name = f"{table}_no_{action}" + on_table.format(table=table)
                editor.execute(f"DROP TRIGGER IF EXISTS {name}")

    return migrations.RunPython(add, remove)
