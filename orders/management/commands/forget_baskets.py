from datetime import timedelta

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from orders.models import Basket


class Command(BaseCommand):
    help = "Remove guests' baskets whose cookie has run out. Safe to repeat."

    def handle(self, **options: object) -> None:
        limit = timezone.now() - timedelta(days=settings.BASKET_COOKIE_DAYS)
        forgotten = Basket.objects.filter(user=None, updated_at__lt=limit)
        _rows, by_model = forgotten.delete()
        self.stdout.write(f"{by_model.get('orders.Basket', 0)} baskets removed.")
