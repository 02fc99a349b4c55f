from django.db import migrations, models

import core.keys


def give_keys(apps, schema_editor):
    """Give every address a random name of its own."""
    for address in apps.get_model("accounts", "Address").objects.filter(key=None).iterator():
        address.key = core.keys.random_key()
        address.save(update_fields=["key"])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        migrations.AddField("address", "key", models.CharField(max_length=22, null=True)),
        migrations.RunPython(give_keys, migrations.RunPython.noop),
        migrations.AlterField(
            "address",
            "key",
            models.CharField(
                default=core.keys.random_key, editable=False, max_length=22, unique=True
            ),
        ),
    ]
