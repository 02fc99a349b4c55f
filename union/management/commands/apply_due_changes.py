from django.core.management.base import BaseCommand
from django.utils.timezone import localdate

from union import services


class Command(BaseCommand):
    help = (
        "Apply the moves of units whose day has come, and open or close the staff area for "
        "officers whose term began or ended. Run it every night; safe to repeat."
    )

    def handle(self, **options: object) -> None:
        moves = services.apply_due_moves(today=localdate())
        people = services.sync_terms(today=localdate())
        self.stdout.write(f"{moves} moves applied, {people} people's access changed.")
