"""What is written down about events."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from core.pagecache import touch
from fanpages.models import EventPage, EventRecord, Registration, ShownProduct
from fanpages.models.event_record import YEARS_KEPT
from fanpages.services.registration import move_up
from products.models import Product

GUESTS_KEPT = timedelta(days=90)  # names and numbers of those who came


@transaction.atomic
def keep_record(*, page: EventPage) -> EventRecord:
    """Write down when an event is, who answers for it and how many may come.

    The words are those of the language that was published last.
    """
    host = page.host_name
    if page.host_seller:
        seller = page.host_seller
        known = (seller.legal_name or seller.name, seller.tax_code, seller.phone)
        identity = " · ".join(part for part in known if part)
        host = f"{host} ({identity})" if host else identity
    record, _made = EventRecord.objects.update_or_create(
        page_key=page.translation_key,
        defaults={
            "title": page.title,
            "kind": page.kind,
            "host": host[:300],
            "starts_at": page.starts_at,
            "ends_at": page.ends_at,
            "unit_id": page.unit_id,
            "places": page.places,
        },
    )
    if timezone.now() < record.ends_at:
        move_up(EventRecord.objects.select_for_update().get(pk=record.pk))  # if it has more places
    touch(f"event:{page.translation_key}")
    return record


@transaction.atomic
def show_product(*, record: EventRecord, product: Product | None, by: User) -> bool:
    """Let a product stand first in a livestream, or none; what was shown is kept.

    Return False if it stood there already.
    """
    EventRecord.objects.select_for_update().get(pk=record.pk)
    shown = EventRecord.objects.filter(pk=record.pk)
    same = shown.filter(now_product=product)
    if same.exists():
        return False
    shown.update(now_product=product, now_since=timezone.now() if product else None)
    if product:
        ShownProduct.objects.create(
            record=record,
            product=product,
            name=product.name,
            seller_name=product.seller.name,
            price=product.price_from,
            by=by,
        )
    touch(f"event:{record.page_key}", f"event-now:{record.page_key}")
    return True


@transaction.atomic
def forget_old_events(*, now: datetime | None = None) -> int:
    """Delete what the law no longer asks to keep; return of how many events."""
    before = (now or timezone.now()) - timedelta(days=366 * YEARS_KEPT)
    old = list(EventRecord.objects.filter(ends_at__lt=before).values_list("pk", flat=True)[:500])
    Registration.objects.filter(record__in=old).delete()
    ShownProduct.objects.filter(record__in=old).delete()
    EventRecord.objects.filter(pk__in=old).delete()
    return len(old)


@transaction.atomic
def forget_guests(*, now: datetime | None = None) -> int:
    """Delete who came, 90 days after an event; what was sold there is kept longer."""
    before = (now or timezone.now()) - GUESTS_KEPT
    return Registration.objects.filter(record__ends_at__lt=before).delete()[0]
