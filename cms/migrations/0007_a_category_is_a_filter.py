"""Shelves "the newest of a category": the category narrows any rule now."""

from django.db import migrations
from wagtail.blocks.migrations.migrate_operation import MigrateStreamData
from wagtail.blocks.migrations.operations import BaseBlockOperation

SHELVES = {"homepage": ["products", "season"], "newspage": ["products"], "standardpage": ["products"]}


class NewestOfCategory(BaseBlockOperation):
    def apply(self, block_value: dict[str, object]) -> dict[str, object]:
        if block_value.get("rule") == "category":
            return block_value | {"rule": "newest"}
        return block_value

    @property
    def operation_name_fragment(self) -> str:
        return "newest_of_category"


class Migration(migrations.Migration):
    dependencies = [("cms", "0006_shelves_by_more_rules")]

    operations = [
        MigrateStreamData("cms", model, "body", [(NewestOfCategory(), block) for block in blocks])
        for model, blocks in SHELVES.items()
    ]
