"""Make again all that search keeps of products."""

from django.core.management.base import BaseCommand

from products.search.database.rebuild import rebuild


class Command(BaseCommand):
    help = (
        "Write again what search keeps of products: documents, full text, words for spelling."
        " Safe to repeat, and while the site runs."
    )

    def handle(self, *args: object, **options: object) -> None:
        count = rebuild(self.stderr.write)
        self.stdout.write(f"{count} products can be found.")
