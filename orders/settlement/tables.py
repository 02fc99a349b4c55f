"""Changes of the tables of rates, each in the staff desk's log with who made it."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from orders.models import CommissionRate, TaxRate

Rate = CommissionRate | TaxRate


class RateInForce(Exception):
    """A row that counts already can't go away. `str()` says what to do instead."""

    def __str__(self) -> str:
        return _("This rate counts already, so it stays. Add a new row from a later day on.")


@transaction.atomic
def add_rate(*, row: Rate, by: object) -> Rate:
    """Keep a new row."""
    row.save(force_insert=True)
    log(instance=row, action="wagtail.create", user=by)
    return row


@transaction.atomic
def forget_rate(*, row: Rate, by: object) -> None:
    """Delete a row that has not begun.

    Raises:
        RateInForce: it began today or before.
    """
    if row.valid_from <= localdate():
        raise RateInForce
    log(instance=row, action="wagtail.delete", user=by, deleted=True)
    row.delete()
