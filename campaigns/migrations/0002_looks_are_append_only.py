from django.db import migrations

from core.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0001_campaigns")]

    operations = [append_only("campaigns_caselook")]
