from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from orders.models import Order
from orders.payments.transfer.gateway import paid_into
from orders.payments.transfer.matching import missing_of
from orders.payments.transfer.pretend import pretend_transfer


class Command(BaseCommand):
    help = (
        "Act as if the bank had told us that an order's transfer has come. Only with DEBUG."
        " Each call is another transfer."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("order", help="the order's number, like K7TQ-2MXP")
        parser.add_argument("--amount", type=int, help="dong; what is missing, if left out")

    def handle(self, *, order: str, amount: int | None, **options: object) -> None:
        if not settings.DEBUG:
            raise CommandError("This works with DEBUG only.")
        found = Order.objects.filter(number=order.upper().replace("\0", "")).first()
        if found is None:
            raise CommandError(f"There is no order {order}.")
        if paid_into() is None:
            raise CommandError("There is no bank account to pay into.")
        amount = missing_of(found) if amount is None else amount
        if amount <= 0:
            raise CommandError("Nothing is missing; say an --amount.")
        pretend_transfer(order=found, amount=amount, now=timezone.now())
        found.refresh_from_db()
        self.stdout.write(f"{amount} ₫ came for {found.number}: {found.get_status_display()}.")
