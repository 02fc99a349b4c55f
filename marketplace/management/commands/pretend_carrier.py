import csv
import io

from django.core.management.base import BaseCommand, CommandError, CommandParser

from orders.carriers import held
from orders.carriers.codes import code_of
from orders.models import Carrier, CarrierFile, Parcel

FEE = 22_000  # dong a parcel
CASH = ["STT", "Mã vận đơn", "Mã đơn hàng", "Tiền thu hộ", "Cước", "Thực nhận"]
STATUSES = ["STT", "Mã vận đơn", "Mã đơn hàng", "Trạng thái"]


class Command(BaseCommand):
    help = (
        "Write the list a carrier would send about the parcels it has, to try reading one."
        " For demos: changes nothing, safe to repeat."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("carrier", help="its code, such as buu-dien")
        parser.add_argument("kind", choices=CarrierFile.Kind.values)

    def handle(self, *, carrier: str, kind: str, **options: object) -> None:
        found = Carrier.objects.filter(code=carrier).first()
        if found is None:
            raise CommandError(f"There is no carrier {carrier}.")
        parcels = Parcel.objects.filter(by_carrier=found).select_related("order")
        parcels = parcels.annotate(position=held.position()).order_by("pk")
        is_cash = kind == CarrierFile.Kind.REMITTANCE
        rows = self.cash_rows(parcels) if is_cash else self.status_rows(parcels)
        buffer = io.StringIO()
        csv.writer(buffer).writerows([CASH if is_cash else STATUSES, *rows])
        self.stdout.write(buffer.getvalue(), ending="")

    def cash_rows(self, parcels: object) -> list[list[object]]:
        """Return rows of all collected cash, and one of a parcel nobody knows."""
        collected = parcels.filter(cash=Parcel.Cash.COLLECTED)
        rows = [
            [n, p.tracking_number, self.code(p), p.to_pay, FEE, p.to_pay - FEE]
            for n, p in enumerate(collected, 1)
        ]
        return [*rows, [len(rows) + 1, "NB999999VN", "", 150_000, FEE, 150_000 - FEE]]

    def status_rows(self, parcels: object) -> list[list[object]]:
        """Return rows that say of all parcels on their way that they arrived."""
        sent = parcels.filter(status=Parcel.Status.SENT)
        return [
            [n, p.tracking_number, self.code(p), "Phát thành công"] for n, p in enumerate(sent, 1)
        ]

    def code(self, parcel: Parcel) -> str:
        return code_of(parcel.order.number, parcel.position)
