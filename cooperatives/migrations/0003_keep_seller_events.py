"""Let the database itself refuse to rewrite a seller's history.

Deleting stays possible, for a seller removed with everything that is hers. On SQLite a later
migration that remakes this table drops the trigger: make it again there.
"""

from django.db import migrations

MAKE = {
    "sqlite": """
        CREATE TRIGGER seller_event_is_kept BEFORE UPDATE ON cooperatives_sellerevent
        BEGIN SELECT RAISE(ABORT, 'seller events are never changed'); END
    """,
    "postgresql": """
        CREATE FUNCTION seller_event_is_kept() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE integrity_constraint_violation
            USING MESSAGE = 'seller events are never changed'; END $$;
        CREATE TRIGGER seller_event_is_kept BEFORE UPDATE ON cooperatives_sellerevent
        FOR EACH ROW EXECUTE FUNCTION seller_event_is_kept()
    """,
}
DROP = {
    "sqlite": "DROP TRIGGER seller_event_is_kept",
    "postgresql": """
        DROP TRIGGER seller_event_is_kept ON cooperatives_sellerevent;
        DROP FUNCTION seller_event_is_kept()
    """,
}


def make(apps, schema_editor):
    schema_editor.execute(MAKE[schema_editor.connection.vendor], params=None)


def drop(apps, schema_editor):
    schema_editor.execute(DROP[schema_editor.connection.vendor], params=None)


class Migration(migrations.Migration):
    dependencies = [("cooperatives", "0002_invitations_and_lists")]

    operations = [migrations.RunPython(make, drop)]
