"""Do what need not hold up a page, and what the clock asks for."""

import signal
import sys

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from jobs import worker


class Command(BaseCommand):
    help = (
        "Carry out tasks, ask for what is due by the clock, and put back what a killed worker "
        "left. Run one or more beside the site. Safe to run at any time and to stop with SIGTERM, "
        "which lets the task in hand end."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="until nothing is due, then end")

    def handle(self, *, once: bool, **options: object) -> None:
        if settings.TASKS_BY == "immediate":
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        self.stderr.write(f"Working; tasks are carried by: {settings.TASKS_BY}.")
        try:
            worker.work(once=once)
        except KeyboardInterrupt:
            self.stderr.write("Stopped.")
