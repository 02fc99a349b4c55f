"""Carriers: what goes out to them, what comes back, one protocol for both."""

from orders.carriers.csv import CsvAdapter
from orders.carriers.manual import ManualAdapter
from orders.carriers.protocol import CarrierAdapter
from orders.models import Carrier

ADAPTERS: dict[str, type] = {"manual": ManualAdapter, "csv": CsvAdapter}


def adapter_of(carrier: Carrier) -> CarrierAdapter:
    """Return what speaks with this carrier."""
    return ADAPTERS[carrier.adapter](carrier)


__all__ = ["adapter_of"]
