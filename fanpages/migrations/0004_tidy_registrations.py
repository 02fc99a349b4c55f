"""Leave each e-mail and each account one place an event: the first keeps it, phones stay."""

from django.db import migrations
from django.db.models.functions import Lower


def tidy(apps: object, schema_editor: object) -> None:
    rows = apps.get_model("fanpages", "Registration").objects
    rows.exclude(email="").update(email=Lower("email"))
    for name, empty in (("email", ""), ("user_id", None)):
        seen, again = set(), []
        found = rows.exclude(status="cancelled").order_by("created_at", "pk")
        for pk, record, value in found.values_list("pk", "record_id", name).iterator():
            if value and (record, value) in seen:
                again.append(pk)
            seen.add((record, value))
        for start in range(0, len(again), 500):
            rows.filter(pk__in=again[start : start + 500]).update(**{name: empty})


class Migration(migrations.Migration):
    dependencies = [("fanpages", "0003_registration_contacts")]

    operations = [migrations.RunPython(tidy, migrations.RunPython.noop)]
