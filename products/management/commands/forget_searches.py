from django.core.management.base import BaseCommand

from products.search.counts import DAYS_KEPT, forget_old


class Command(BaseCommand):
    help = f"Remove counts of searches older than {DAYS_KEPT} days. Safe to repeat."

    def handle(self, **options: object) -> None:
        self.stdout.write(f"{forget_old()} counts removed.")
