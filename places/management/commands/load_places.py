from __future__ import annotations

import time
from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from places import services


class Command(BaseCommand):
    help = "Add or update provinces, communes and their old names. Safe to repeat."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--if-missing", action="store_true", help="do nothing if they are there"
        )

    def handle(self, *, if_missing: bool, **options: object) -> None:
        if if_missing and services.places_are_loaded():
            return
        started = time.monotonic()
        count = services.load_places(report=self.stderr.write)
        seconds = time.monotonic() - started
        self.stdout.write(f"{count} communes and wards loaded in {seconds:.1f} s.")
