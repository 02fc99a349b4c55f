"""Let staff lists find pieces of words by an index, where PostgreSQL has trigrams.

Without the right to make the extension the lists work all the same, only slower.
"""

import logging

from django.apps.registry import Apps
from django.db import DatabaseError, migrations, transaction
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

log = logging.getLogger(__name__)

INDEXES = {
    "products_product_trigrams": "products_product",
    "cooperatives_seller_trigrams": "cooperatives_seller",
}


def make(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor != "postgresql":
        return
    try:
        with transaction.atomic(using=schema_editor.connection.alias):
            schema_editor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    except DatabaseError as error:
        log.warning("No trigram indexes, as pg_trgm can't be made here: %s", error)
        return
    for name, table in INDEXES.items():
        schema_editor.execute(
            f"CREATE INDEX {name} ON {table} USING gin (search_text gin_trgm_ops)"
        )


def drop(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        for name in INDEXES:
            schema_editor.execute(f"DROP INDEX IF EXISTS {name}")


class Migration(migrations.Migration):
    dependencies = [("products", "0010_first_synonyms"), ("cooperatives", "0005_sellers_newest_first")]
    operations = [migrations.RunPython(make, drop)]
