"""Handle webhooks of Stripe again, and fetch those that never came."""

from datetime import datetime

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from orders.models import StripeEvent
from orders.payments.card import inbox
from orders.payments.protocol import Unreachable


class Command(BaseCommand):
    help = "Handle kept events of Stripe that are not handled yet. Safe to repeat."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("ids", nargs="*", metavar="evt_…", help="these, doubtful ones too")
        parser.add_argument("--failed", action="store_true", help="all that failed or still wait")
        parser.add_argument("--since", help="all that came since, e.g. 2026-11-01T00:00")
        parser.add_argument("--fetch", action="store_true", help="first ask Stripe for new ones")

    def handle(self, *, ids: list[str], failed: bool, since: str, fetch: bool, **options) -> None:
        start = self._read(since) if since else None
        if fetch:
            self._fetch(start)
        found = self._chosen(ids, start, everything=failed or fetch)
        count = 0
        for event in found.order_by("created_at", "pk"):
            self.stdout.write(f"{event.event_id}: {self._again(event, is_named=bool(ids))}")
            count += 1
        self.stdout.write(f"{count} events.")

    def _read(self, text: str) -> datetime:
        try:
            found = parse_datetime(text)
        except ValueError:
            found = None
        if found is None:
            raise CommandError("--since wants a time such as 2026-11-01T00:00.")
        return found if timezone.is_aware(found) else timezone.make_aware(found)

    def _fetch(self, start: datetime | None) -> None:
        try:
            new = inbox.fetch(since=start)
        except Unreachable as error:
            raise CommandError(f"Stripe doesn't answer: {error}") from error
        self.stdout.write(f"{new} new events fetched.")

    def _chosen(self, ids: list[str], start: datetime | None, *, everything: bool) -> QuerySet:
        events = StripeEvent.objects.all()
        if ids:
            found = events.filter(event_id__in=ids)
            unknown = set(ids) - set(found.values_list("event_id", flat=True))
            if unknown:
                raise CommandError(f"Not kept here: {', '.join(sorted(unknown))}")
            return found
        if not (everything or start):
            raise CommandError("Say which: --failed, --since, --fetch, or ids.")
        found = events.filter(status__in=inbox.OPEN)
        return found.filter(received_at__gte=start) if start else found

    def _again(self, event: StripeEvent, *, is_named: bool) -> str:
        try:
            return inbox.take_in(event_id=event.pk, again=is_named)
        except Exception as error:  # noqa: BLE001  the others shall be handled all the same
            return f"failed: {error}"
