"""Let the database itself refuse to rewrite a product's history.

Deleting stays possible, for a product removed with everything that is its. On SQLite a later
migration that remakes this table drops the trigger: make it again there.
"""

from django.db import migrations

MAKE = {
    "sqlite": """
        CREATE TRIGGER product_event_is_kept BEFORE UPDATE ON products_productevent
        BEGIN SELECT RAISE(ABORT, 'product events are never changed'); END
    """,
    "postgresql": """
        CREATE FUNCTION product_event_is_kept() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE integrity_constraint_violation
            USING MESSAGE = 'product events are never changed'; END $$;
        CREATE TRIGGER product_event_is_kept BEFORE UPDATE ON products_productevent
        FOR EACH ROW EXECUTE FUNCTION product_event_is_kept()
    """,
}
DROP = {
    "sqlite": "DROP TRIGGER product_event_is_kept",
    "postgresql": """
        DROP TRIGGER product_event_is_kept ON products_productevent;
        DROP FUNCTION product_event_is_kept()
    """,
}


def make(apps, schema_editor):
    schema_editor.execute(MAKE[schema_editor.connection.vendor], params=None)


def drop(apps, schema_editor):
    schema_editor.execute(DROP[schema_editor.connection.vendor], params=None)


class Migration(migrations.Migration):
    dependencies = [("products", "0002_drafts_may_be_incomplete")]

    operations = [migrations.RunPython(make, drop)]
