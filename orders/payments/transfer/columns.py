"""Which column of a bank's statement means what: by its heading, for several banks.

Headings are compared folded and as a beginning, since most banks write "Ngày giao dịch / Trans.
date". Banks change their exports; where none fits, staff name the headings ("own mapping").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields

from django.utils.translation import gettext_lazy as _

from core.text import fold

NOT_WORDS = re.compile(r"[\W_]+")

DAYS = ("ngay giao dich", "ngay hieu luc", "ngay hach toan", "ngay gd", "ngay", "transaction date",
        "tnx date", "trans date", "posting date", "date")  # fmt: skip
CREDITS = ("so tien ghi co", "phat sinh co", "ps co", "ghi co", "so tien co", "co", "credit amount",
           "credit", "tien vao", "money in")  # fmt: skip
DEBITS = ("so tien ghi no", "phat sinh no", "ps no", "ghi no", "so tien no", "no", "debit amount",
          "debit", "tien ra", "money out")  # fmt: skip
MEMOS = ("noi dung chi tiet", "noi dung giao dich", "mo ta giao dich", "dien giai", "noi dung",
         "mo ta", "transactions in detail", "transaction details", "description", "details",
         "remark", "narrative")  # fmt: skip
NUMBERS = ("so tham chieu", "so but toan", "so giao dich", "ma giao dich", "so chung tu", "so ct",
           "transaction number", "transaction no", "reference number", "reference", "ref no",
           "doc no")  # fmt: skip
BALANCES = ("so du", "account balance", "running balance", "balance")


@dataclass(frozen=True)
class Columns:
    """The headings under which a bank writes each thing, folded; the longest that fits wins."""

    code: str
    label: object
    day: tuple[str, ...] = DAYS
    credit: tuple[str, ...] = CREDITS
    debit: tuple[str, ...] = DEBITS
    amount: tuple[str, ...] = ()  # one column with a sign instead of two
    memo: tuple[str, ...] = MEMOS
    reference: tuple[str, ...] = NUMBERS
    balance: tuple[str, ...] = BALANCES
    # says of an amount without a sign whether it came or went
    direction: tuple[str, ...] = ("loai giao dich", "loai", "ghi no co", "no co", "type", "dr cr")
    clock: tuple[str, ...] = ("gio giao dich", "thoi gian", "gio", "time")
    bins: frozenset[str] = field(default=frozenset())  # banks that write so

    def places(self, headings: list[object]) -> dict[str, int] | None:
        """Return the column of each thing in a row of headings; None if it is no such row."""
        found: dict[str, tuple[int, int]] = {}
        for place, heading in enumerate(headings):
            words = _words(heading)
            length, name = max((_fit(words, getattr(self, name)), name) for name in NAMES)
            if length > found.get(name, (0, 0))[0]:
                found[name] = (length, place)
        places = {name: place for name, (_length, place) in found.items()}
        has_money = "amount" in places or "credit" in places
        return places if has_money and {"day", "memo"} <= places.keys() else None


NAMES = [f.name for f in fields(Columns) if f.name not in ("code", "label", "bins")]


def own_columns(**headings: str) -> Columns:
    """Return columns by the headings that staff typed; a thing left empty isn't looked for."""
    named = {name: tuple(filter(None, [_words(headings.get(name, ""))])) for name in NAMES}
    return Columns(code="own", label=_("own columns"), **named)


def _fit(words: str, known: tuple[str, ...]) -> int:
    """Return the length of the longest known heading that `words` is, or begins with."""
    return max((len(k) for k in known if words == k or words.startswith(f"{k} ")), default=0)


def _words(heading: object) -> str:
    text = heading if isinstance(heading, str) else ""
    return NOT_WORDS.sub(" ", fold(text[:200])).strip()


ANY = Columns("any", _("find out"), amount=("so tien giao dich", "so tien", "amount"))
PRESETS = {
    columns.code: columns
    for columns in (
        ANY,
        Columns(
            "vietcombank",
            "Vietcombank",
            day=("ngay giao dich", "ngay", "tnx date", "transaction date"),
            memo=("noi dung chi tiet", "mo ta", "transactions in detail", "description"),
            reference=("so tham chieu", "so ct", "doc no", "reference"),
            bins=frozenset({"970436"}),
        ),
        Columns(
            "vietinbank",
            "VietinBank",
            memo=(
                "mo ta giao dich",
                "noi dung giao dich",
                "transaction description",
                "description",
            ),
            reference=("so giao dich", "so tham chieu", "transaction number"),
            bins=frozenset({"970415"}),
        ),
        Columns(
            "bidv",
            "BIDV",
            day=("ngay giao dich", "ngay hieu luc", "transaction date", "effective date"),
            reference=("so chung tu", "so giao dich", "so but toan", "seq", "reference"),
            bins=frozenset({"970418"}),
        ),
        Columns(
            "agribank",
            "Agribank",
            reference=("ma giao dich", "so but toan", "so giao dich", "trans code"),
            bins=frozenset({"970405"}),
        ),
        Columns(
            "techcombank",
            "Techcombank",
            memo=("dien giai", "details", "description"),
            reference=("so but toan", "transaction no", "ma giao dich"),
            bins=frozenset({"970407"}),
        ),
        Columns(
            "mb",
            "MB",
            day=("ngay giao dich", "ngay hach toan", "transaction date", "posting date"),
            memo=("noi dung giao dich", "noi dung", "dien giai", "transaction detail", "details"),
            reference=("so but toan", "ma giao dich", "so tham chieu", "transaction no"),
            bins=frozenset({"970422"}),
        ),
    )
}


def preset_of(bin_: str) -> Columns:
    """Return the columns of a bank by its number; those that find out when there are none."""
    return next((columns for columns in PRESETS.values() if bin_ in columns.bins), ANY)
