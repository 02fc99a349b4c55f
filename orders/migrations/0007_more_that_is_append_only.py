from django.db import migrations

from core.append_only import append_only


class Migration(migrations.Migration):
    dependencies = [("orders", "0006_hold_what_always_held")]

    operations = [
        append_only(
            "orders_orderevent",
            "orders_paymentevent",
            "orders_sellerentry",
            "orders_carrierentry",
        )
    ]
