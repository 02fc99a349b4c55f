"""Public holidays whose date is certain; each year's decree adds days between: see the desk."""

import datetime

from django.db import migrations

DAYS = [
    *((year, 1, 1, "Tết Dương lịch") for year in (2026, 2027, 2028)),
    *((year, 4, 30, "Ngày Giải phóng miền Nam") for year in (2026, 2027, 2028)),
    *((year, 5, 1, "Quốc tế Lao động") for year in (2026, 2027, 2028)),
    *((year, 9, 2, "Quốc khánh") for year in (2026, 2027, 2028)),
    (2026, 4, 26, "Giỗ Tổ Hùng Vương"),  # 10th day of the 3rd lunar month
    *((2026, 2, day, "Tết Nguyên đán") for day in (17, 18, 19)),  # first lunar days
    *((2027, 2, day, "Tết Nguyên đán") for day in (6, 7, 8)),
]


def add_days(apps, schema_editor):
    holiday_model = apps.get_model("tickets", "Holiday")
    for year, month, day, name in DAYS:
        holiday_model.objects.get_or_create(
            day=datetime.date(year, month, day), defaults={"name": name}
        )


class Migration(migrations.Migration):
    dependencies = [("tickets", "0001_initial")]
    operations = [migrations.RunPython(add_days, migrations.RunPython.noop)]
