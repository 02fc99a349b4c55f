"""Make the database refuse to change or delete an event of an order or of money."""

from django.db import migrations

TABLES = ("orders_orderevent", "orders_paymentevent")

SQLITE = """
CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END
"""
POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION orders_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE integrity_constraint_violation USING MESSAGE = 'events are append-only'; END $$
"""
POSTGRESQL = """
CREATE TRIGGER {table}_no_{action} BEFORE {action} ON {table}
FOR EACH ROW EXECUTE FUNCTION orders_refuse_change()
"""


def each_trigger():
    return [(table, action) for table in TABLES for action in ("UPDATE", "DELETE")]


def add(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    if vendor == "postgresql":
        schema_editor.execute(POSTGRESQL_FUNCTION)
    statement = {"sqlite": SQLITE, "postgresql": POSTGRESQL}.get(vendor)
    for table, action in each_trigger() if statement else ():
        schema_editor.execute(statement.format(table=table, action=action))


def remove(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    for table, action in each_trigger():
        on_table = f" ON {table}" if vendor == "postgresql" else ""
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{action}{on_table}")
    if vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION IF EXISTS orders_refuse_change()")


class Migration(migrations.Migration):
    dependencies = [("orders", "0002_set_lines_aside_and_finish_parcels")]

    operations = [migrations.RunPython(add, remove)]
