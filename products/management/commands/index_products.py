"""Make again all that search keeps of products."""

from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from elastic_transport import TransportError
from elasticsearch import ApiError

from products.models import SearchChange
from products.search.database.rebuild import rebuild
from products.search.elastic import rebuild as server
from products.search.elastic.flush import flush_changes


class Command(BaseCommand):
    help = (
        "Write again what search keeps of products: documents, full text, words for spelling;"
        " with SEARCH_URL also a new index on the search server, which then takes the place of"
        " the old one. Safe to repeat, and while the site runs."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        only = parser.add_mutually_exclusive_group()
        only.add_argument(
            "--catch-up",
            action="store_true",
            help="only tell the search server what it missed: run it every five minutes",
        )
        only.add_argument("--only-server", action="store_true", help="leave the database as it is")

    def handle(self, *, catch_up: bool, only_server: bool, **options: object) -> None:
        if catch_up:
            self._catch_up()
            return
        has_server = bool(settings.SEARCH_URL)
        if only_server and not has_server:
            raise CommandError("Set SEARCH_URL: there is no search server.")
        if not only_server:
            count = rebuild(self.stderr.write, tell_server=not has_server)
            self.stdout.write(f"{count} products can be found.")
        if has_server:
            self._rebuild_server()

    def _rebuild_server(self) -> None:
        try:
            count = server.rebuild(self.stderr.write)
        except (server.RebuildStopped, TransportError, ApiError) as problem:
            raise CommandError(f"The search server keeps its old index: {problem}") from problem
        self.stdout.write(f"{count} products are on the search server.")

    def _catch_up(self) -> None:
        done = flush_changes() if settings.SEARCH_URL else 0
        left = SearchChange.objects.count()
        self.stdout.write(f"{done} changes sent to the search server, {left} left.")
