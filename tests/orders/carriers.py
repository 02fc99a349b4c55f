"""Builders of carriers, their files and the parcels they carry."""

import hashlib

from orders import services
from orders.carriers import adapter_of
from orders.models import Carrier, CarrierFile, CarrierRow, Parcel
from tests.orders.builders import make_order


def make_carrier(**fields: object) -> Carrier:
    """A carrier with files that hands cash over to the site."""
    usual = {"name": "Bưu điện", "adapter": "csv", "cash_to": "site"}
    number = Carrier.objects.count() + 1
    return Carrier.objects.create(**{"code": f"carrier-{number}"} | usual | fields)


def carried(carrier: Carrier, *, tracking_number: str = "", delivered: bool = False, **fields):
    """A parcel of 280,000 that the carrier has, or has delivered."""
    parcel = make_order(**fields).parcels.get()
    services.accept_parcel(parcel=parcel, by=None)
    services.pack_parcel(parcel=parcel, by=None)
    services.send_parcel(
        parcel=parcel, by=None, by_carrier=carrier, tracking_number=tracking_number
    )
    if delivered:
        services.deliver_parcel(parcel=parcel, by=None)
    return fresh(parcel)


def make_carrier_row(carrier: Carrier | None = None) -> CarrierRow:
    """A row of a list of cash that no parcel fits."""
    return import_cash(carrier or make_carrier(), ("VN404", 280_000, "")).rows.get()


def fresh(parcel: Parcel) -> Parcel:
    return Parcel.objects.select_related("order", "by_carrier").get(pk=parcel.pk)


def table(*rows: tuple) -> bytes:
    """A CSV file, its headings first."""
    return "\n".join(",".join(str(cell) for cell in row) for row in rows).encode()


def import_statuses(carrier: Carrier, *rows: tuple, **fields: object) -> CarrierFile:
    """Import rows of tracking number, order code and status."""
    content = table(("Mã vận đơn", "Mã đơn hàng", "Trạng thái"), *rows)
    return _import(carrier, "statuses", content, **fields)


def import_cash(carrier: Carrier, *rows: tuple, **fields: object) -> CarrierFile:
    """Import rows of tracking number, cash collected and fee."""
    content = table(("Mã vận đơn", "Tiền thu hộ", "Phí dịch vụ"), *rows)
    return _import(carrier, "remittance", content, **fields)


def _import(carrier: Carrier, kind: str, content: bytes, **fields: object) -> CarrierFile:
    adapter = adapter_of(carrier)
    read = adapter.read_statuses if kind == "statuses" else adapter.read_remittance
    return services.import_file(
        carrier=carrier,
        kind=kind,
        file_name="a.csv",
        sha256=hashlib.sha256(content).hexdigest(),
        read=read(content),
        **{"by": None} | fields,
    )


def outcomes(file: CarrierFile) -> list[str]:
    """How each row ended, in the order of the file."""
    return list(file.rows.order_by("number").values_list("status", flat=True))
