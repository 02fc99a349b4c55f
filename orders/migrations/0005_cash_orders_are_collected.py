"""Say of orders placed so far what their new columns mean: cash, collected by the seller."""

from django.db import migrations
from django.db.models import Case, F, Value, When

OPEN = ("new", "accepted", "packed", "sent")
TAXES = [("vat", 100), ("pit", 50)]
LAW = "Nghị định 117/2025/NĐ-CP"


def fill(apps, schema_editor):
    model = apps.get_model
    model("orders", "Order").objects.filter(status="placed").update(status="to_collect")
    parcels = model("orders", "Parcel").objects.all()
    parcels.update(
        released_at=F("created_at"),
        cash=Case(
            When(status="delivered", then=Value("settled")),
            When(status__in=OPEN, then=Value("expected")),
            default=Value("expected"),
        ),
        waived=Case(When(status__in=["refused", "cancelled"], then=F("total")), default=Value(0)),
    )
    parcels.filter(status="delivered").update(money_in_at=F("finished_at"))
    model("orders", "OrderLine").objects.filter(
        parcel__status__in=["refused", "cancelled"]
    ).update(cancelled=F("quantity"))
    _book_what_was_delivered(model)
    for tax, rate in TAXES:
        model("orders", "TaxRate").objects.create(
            tax=tax, seller_kind="household", rate=rate, valid_from="2025-07-01", source=LAW
        )


def _book_what_was_delivered(model):
    """Sold and kept: the seller had the cash in her hand, nothing is owed either way."""
    entries = model("orders", "SellerEntry").objects
    delivered = model("orders", "Parcel").objects.filter(status="delivered")
    for parcel in delivered.filter(total__gt=0).only("pk", "seller_id", "total").iterator():
        for kind, amount in [("sale", parcel.total), ("cash", -parcel.total)]:
            entries.create(
                seller_id=parcel.seller_id,
                parcel_id=parcel.pk,
                kind=kind,
                amount=amount,
                source=f"{kind}:{parcel.pk}",
            )


def forget(apps, schema_editor):
    """Nothing to undo: the columns go."""


class Migration(migrations.Migration):
    dependencies = [("orders", "0004_buying")]

    operations = [migrations.RunPython(fill, forget)]
