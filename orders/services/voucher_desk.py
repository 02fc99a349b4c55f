"""Making vouchers and switching them off. What one gives never changes: make another."""

import secrets
from collections.abc import Mapping

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from cooperatives.models import Seller
from core.keys import LETTERS
from orders.models import Voucher

RANDOM_LETTERS = 8  # 31^8 codes: nobody guesses one
MOST_AT_ONCE = 1000
TRIES = 5


class CodeTaken(Exception):
    """Somebody has a voucher with this code."""

    def __str__(self) -> str:
        return _("This code is taken. Choose another, or leave it empty.")


def random_code() -> str:
    return "".join(secrets.choice(LETTERS) for _letter in range(RANDOM_LETTERS))


@transaction.atomic
def make_vouchers(
    *, values: Mapping[str, object], by: object, seller: Seller | None = None, many: int = 1
) -> list[Voucher]:
    """Make `many` vouchers of `seller`, or of the site, and return them.

    More than one are for one use each, with random codes; so is the code if none is given.

    Raises:
        CodeTaken: the code is in use.
    """
    fields = {"seller": seller, "created_by": by, **values}
    code = fields.pop("code", "")
    if many > 1:
        fields["limit"] = 1 if fields["kind"] != Voucher.Kind.GIFT else None
        code = ""
    if code:
        try:
            with transaction.atomic():
                return [Voucher.objects.create(code=code, **fields)]
        except IntegrityError as error:
            if Voucher.objects.filter(code=code).exists():
                raise CodeTaken from error
            raise
    codes: set[str] = set()
    for _try in range(TRIES):
        while len(codes) < many:
            codes.add(random_code())
        codes -= set(Voucher.objects.filter(code__in=codes).values_list("code", flat=True))
        if len(codes) == many:
            break
    vouchers = [Voucher(code=code, **fields) for code in sorted(codes)]
    return Voucher.objects.bulk_create(vouchers, batch_size=500)


def switch_voucher(*, voucher: Voucher, on: bool) -> bool:
    """Let a voucher be used, or no longer; return False if it was so already."""
    found = Voucher.objects.filter(pk=voucher.pk, is_active=not on)
    return found.update(is_active=on) == 1
