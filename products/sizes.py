"""A size as sellers write it: "hũ 500 ml", "túi 1,5 kg", "chiếc"."""

import re
from dataclasses import dataclass
from decimal import Decimal

WEIGHTS = {"kg": 1000, "kí": 1000, "ký": 1000, "g": 1, "gr": 1, "gam": 1, "gram": 1}  # grams
VOLUMES = {"l": 1000, "lít": 1000, "lit": 1000, "ml": 1, "cc": 1}  # millilitres
NUMBER = r"(?P<number>[0-9]{1,7}(?:[.,][0-9]{1,3})?)"
SIZE = re.compile(rf"^(?P<unit>[^0-9]*?)\s*(?P<label>{NUMBER}\s*(?P<measure>[^\W\d_]*).*)$")
USUAL_UNIT = "gói"


@dataclass(frozen=True)
class ReadSize:
    """What is sold (unit), in which size (label), and what that weighs or holds."""

    unit: str
    label: str = ""
    weight: int | None = None  # grams
    volume: int | None = None  # millilitres


def read_size(text: str) -> ReadSize:
    """Take a size apart; nothing is refused, what is not understood stays a label."""
    text = " ".join(text.split())
    found = SIZE.match(text)
    if not found:
        return ReadSize(unit=text[:30].lower() or USUAL_UNIT)
    unit, label = found["unit"].strip(" ,:-").lower(), found["label"]
    measure = found["measure"].lower()
    number = Decimal(found["number"].replace(",", "."))
    weight, volume = (_whole(number, table.get(measure)) for table in (WEIGHTS, VOLUMES))
    if not unit and weight == 1000:
        return ReadSize(unit="kg", weight=weight)
    return ReadSize(unit[:30] or USUAL_UNIT, label[:60], weight, volume)


def _whole(number: Decimal, factor: int | None) -> int | None:
    return int(number * factor) or None if factor else None
