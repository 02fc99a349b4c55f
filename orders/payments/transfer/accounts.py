"""The site's own bank accounts: added, changed, and the one that buyers pay into."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from orders.models import BankAccount


class AccountExists(Exception):
    """This account was added before. `str()` tells staff."""

    def __str__(self) -> str:
        return _("This account is in the list already.")


def save_account(
    *, account: BankAccount | None, bank_bin: str, number: str, holder: str, is_active: bool
) -> BankAccount:
    """Add an account, or change one; the one that buyers pay into replaces the one before.

    Bank and number of an account that money came to stay as they are: add another instead.

    Raises:
        AccountExists: it is in the list already.
    """
    account = account or BankAccount()
    if not (account.pk and account.entries.exists()):
        account.bank_bin, account.number = bank_bin, number
    account.holder, account.is_active = holder, is_active
    try:
        with transaction.atomic():
            if is_active:
                BankAccount.objects.exclude(pk=account.pk).update(is_active=False)
            account.save()
    except IntegrityError as error:
        raise AccountExists from error
    return account


def remember_columns(*, account: BankAccount, columns: dict[str, str]) -> None:
    """Keep how the statements of an account are read, for the next time."""
    BankAccount.objects.filter(pk=account.pk).update(columns=columns)
