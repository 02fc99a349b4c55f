"""An account that buyers of the demo pay into. It exists at no bank."""

from datetime import timedelta

from django.utils import timezone

from orders.models import BankAccount
from orders.payments.transfer.entries import Source, keep_rows
from orders.payments.transfer.matching import match_new_entries
from orders.payments.transfer.statements import Row

NUMBER = "DEMO0000000"  # letters: no bank has such an account, so no money can go astray
ROWS = [
    (150_000, "Tien thue gian hang thang 11, HTX Coi Kim Son", "DEMO1"),
    (250_000, "NGUYEN THI HOA chuyen tien", "DEMO2"),
]


def load_account() -> int:
    """Add the account and two sums nobody knows what for; return how many accounts are new."""
    usual = {"holder": "HOI LHPN TINH NINH BINH", "is_active": not BankAccount.objects.exists()}
    account, is_new = BankAccount.objects.get_or_create(
        bank_bin="970436", number=NUMBER, defaults=usual
    )
    if is_new:
        at = timezone.now() - timedelta(hours=5)
        rows = [Row(1, at, True, amount, memo, number) for amount, memo, number in ROWS]
        keep_rows(account=account, rows=rows, source=Source.STATEMENT)
        match_new_entries()
    return int(is_new)
