"""A payout as banks take it for many transfers at once: one row a seller."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from core.text import fold
from orders.models import PayoutBatch
from orders.payments.transfer.banks import bank_of

OTHER = re.compile("[^A-Z0-9 ]+")


def plain_letters(text: str) -> str:
    """Return text as banks write it: capitals without tones, digits and single spaces."""
    return " ".join(OTHER.sub(" ", fold(text).upper()).split())


def headings() -> list[str]:
    return [
        _("No."),
        _("Account number"),
        _("Account holder"),
        _("Bank"),
        _("Bank BIN"),
        _("Amount"),
        _("Memo"),
    ]


def bank_rows(batch: PayoutBatch) -> Iterator[list[object]]:
    """Yield a row for every payout of a batch, in the order they were made."""
    for number, payout in enumerate(batch.payouts.order_by("pk"), start=1):
        yield [
            number,
            payout.bank_account,
            plain_letters(payout.bank_holder),
            bank_of(payout.bank_bin).name,
            payout.bank_bin,
            payout.amount,
            payout.memo,
        ]
