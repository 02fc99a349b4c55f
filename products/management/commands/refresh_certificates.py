from django.core.management.base import BaseCommand
from django.utils.timezone import localdate

from products import services


class Command(BaseCommand):
    help = (
        "Show certificates that begin today and hide those that have run out. "
        "Run it every night; safe to repeat."
    )

    def handle(self, **options: object) -> None:
        count = services.refresh_certificates(today=localdate())
        self.stdout.write(f"{count} products looked at.")
