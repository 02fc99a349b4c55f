"""Which vouchers count, and how what they give is shared out among parcels and lines.

An order takes one voucher of each of its sellers, one of the site, and any gifts. A
seller's comes off first, on her own goods or delivery; then the site's, on what is left;
then gifts, on everything that is left, delivery too. What the site and gifts give is paid
by the site (`site_discount`). See docs/payments.md, "Vouchers".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.dates import day_text
from core.money import format_money
from core.text import fold
from orders.models import Redemption, Voucher
from orders.stopped import OrderStopped

if TYPE_CHECKING:
    from orders.quotes import ParcelQuote

MOST_CODES = 12  # in one order
CODE_LENGTH = 24
Kind = Voucher.Kind


class VoucherRefused(OrderStopped):
    """A voucher that doesn't count for this order. `str()` says why, `code` which."""

    def __init__(self, code: str, sentence: str) -> None:
        self.code, self.sentence = code, sentence

    def __str__(self) -> str:
        return self.sentence


def tidy_code(typed: str) -> str:
    """Return a code as it is kept: A-Z and 0-9, whatever case, marks or spaces were typed."""
    letters = (letter for letter in fold(typed[:200]).upper() if letter.isascii())
    return "".join(letter for letter in letters if letter.isalnum())[: CODE_LENGTH + 1]


def person_of(phone: str) -> str:
    """Return what stands for a phone number in `Redemption.person`: a keyed hash.

    The number itself isn't kept there, and nobody without `SECRET_KEY` can try numbers out.
    After the key changes, once a person by phone begins anew.
    """
    return salted_hmac("orders.voucher.person", phone, algorithm="sha256").hexdigest()


def usable_vouchers(
    codes: Sequence[str], *, phone: str = "", user_id: int | None = None
) -> list[Voucher]:
    """Return the vouchers with these codes that this person may use now. Two queries at most.

    Raises:
        VoucherRefused: unknown, too early or late, used up, used by her, or one too many.
    """
    wanted = list(dict.fromkeys(filter(None, map(tidy_code, codes))))
    if not wanted:
        return []
    if len(wanted) > MOST_CODES:
        raise VoucherRefused(wanted[-1], _("That is too many vouchers for one order."))
    found = {v.code: v for v in Voucher.objects.filter(code__in=wanted).select_related("seller")}
    used = _used_by(found.values(), phone=phone, user_id=user_id)
    chosen: dict[object, Voucher] = {}
    for code in wanted:
        voucher = found.get(code)
        sentence = _why_not(
            voucher, now=timezone.now(), is_used=bool(voucher and voucher.pk in used)
        )
        if sentence:
            raise VoucherRefused(code, sentence)
        place = voucher.pk if voucher.kind == Kind.GIFT else ("of", voucher.seller_id)
        if place in chosen:
            raise VoucherRefused(code, _one_too_many(voucher, chosen[place]))
        chosen[place] = voucher
    return list(chosen.values())


def _used_by(vouchers: object, *, phone: str, user_id: int | None) -> set[int]:
    """Return which of the vouchers this person has used already, where once is all."""
    once = [voucher.pk for voucher in vouchers if voucher.once_per_person]
    who = Q(pk=None)
    if user_id:
        who |= Q(user_id=user_id)
    if phone:
        who |= Q(person=person_of(phone))
    if not once or not (user_id or phone):
        return set()
    uses = Redemption.objects.filter(who, voucher__in=once, is_live=True, is_once=True)
    return set(uses.values_list("voucher_id", flat=True))


def _why_not(voucher: Voucher | None, *, now: datetime, is_used: bool) -> str:
    """Return why a voucher can't be used now, "" if it can."""
    if voucher is None or not voucher.is_active:
        return _("We don’t know this code. Look at every letter once more.")
    if voucher.starts_at and voucher.starts_at > now:
        day = _day(voucher.starts_at)
        return _("This voucher counts from %(day)s on.") % {"day": day}
    if voucher.ends_at and voucher.ends_at <= now:
        return _("This voucher counted until %(day)s. It is over.") % {"day": _day(voucher.ends_at)}
    if voucher.is_used_up:
        return _("This voucher is used up.")
    if is_used:
        return _("You have used this voucher before. It counts once a person.")
    return ""


def _one_too_many(voucher: Voucher, other: Voucher) -> str:
    if voucher.seller_id:
        sentence = _("One voucher of %(seller)s counts in an order. Take out %(code)s to use this.")
        return sentence % {"seller": voucher.seller.name, "code": other.code}
    sentence = _("One voucher of the market counts in an order. Take out %(code)s to use this.")
    return sentence % {"code": other.code}


def _day(moment: datetime) -> str:
    return day_text(moment)


def _money(amount: int) -> str:
    return format_money(amount, settings.CURRENCY, get_language() or "vi")


@dataclass
class Pot:
    """What can still come off one line, or off one parcel's delivery fee."""

    part: ParcelQuote
    line_id: int | None  # None: the delivery fee
    left: int

    def take(self, amount: int, *, by_site: bool) -> None:
        self.left -= amount
        if self.line_id is None:
            self.part.delivery_discount += amount
        elif amount:
            discounts = self.part.line_discounts
            discounts[self.line_id] = discounts.get(self.line_id, 0) + amount
        self.part.site_discount += amount if by_site else 0


def share_out(
    parcels: Sequence[ParcelQuote], vouchers: Sequence[Voucher]
) -> list[tuple[Voucher, int]]:
    """Take vouchers off the parcels; return those that gave something, with how much.

    What one gives is shared over what it is taken off, in proportion, by largest remainder:
    the parts add up exactly, and nothing falls below zero.

    Raises:
        VoucherRefused: nothing of its seller is ordered, or too little.
    """
    pots = list(_pots(parcels))
    used = []
    for voucher in sorted(vouchers, key=_turn):
        _check_fits(voucher, parcels)
        mine = [pot for pot in pots if _is_for(voucher, pot)]
        amount = min(_gives(voucher, mine), sum(pot.left for pot in mine))
        parts = share(amount, [pot.left for pot in mine])
        for pot, part in zip(mine, parts, strict=True):
            pot.take(part, by_site=voucher.seller_id is None)
        if amount:
            used.append((voucher, amount))
    return used


def _turn(voucher: Voucher) -> tuple[bool, bool, int]:
    """Sellers' vouchers first, then the site's, then gifts."""
    return voucher.kind == Kind.GIFT, voucher.seller_id is None, voucher.pk


def _pots(parcels: Sequence[ParcelQuote]) -> Iterator[Pot]:
    # In an order of their own: how a basket was filled changes nobody's share.
    for part in sorted(parcels, key=lambda part: part.seller.pk):
        for line in sorted(part.lines, key=lambda line: line.variant_id):
            yield Pot(part, line.pk, line.total)
        yield Pot(part, None, part.delivery_fee)


def _is_for(voucher: Voucher, pot: Pot) -> bool:
    """Return True if a voucher may come off this pot."""
    if voucher.seller_id and voucher.seller_id != pot.part.seller.pk:
        return False
    if voucher.kind == Kind.GIFT:
        return True
    return (pot.line_id is None) == (voucher.kind == Kind.DELIVERY)


def _gives(voucher: Voucher, pots: list[Pot]) -> int:
    """Return what a voucher gives off `pots`, which may be more than there is."""
    left = sum(pot.left for pot in pots)
    amounts = {
        Kind.AMOUNT: voucher.amount,
        Kind.GIFT: max(voucher.amount - voucher.spent, 0),
        Kind.PERCENT: left * voucher.percent // 100,
        Kind.DELIVERY: left,
    }
    amount = amounts[voucher.kind]
    return amount if voucher.at_most is None else min(amount, voucher.at_most)


def _check_fits(voucher: Voucher, parcels: Sequence[ParcelQuote]) -> None:
    hers = [p for p in parcels if voucher.seller_id in (None, p.seller.pk)]
    if not hers:
        sentence = _("This voucher is for goods of %(seller)s. There are none in the basket.")
        raise VoucherRefused(voucher.code, sentence % {"seller": voucher.seller.name})
    missing = voucher.min_goods - sum(part.goods_total for part in hers)
    if missing > 0:
        sentence = _("This voucher counts from %(least)s of goods. %(missing)s more and it does.")
        numbers = {"least": _money(voucher.min_goods), "missing": _money(missing)}
        if voucher.seller_id:
            sentence = _(
                "This voucher counts from %(least)s of goods of %(seller)s. "
                "%(missing)s more and it does."
            )
            numbers["seller"] = voucher.seller.name
        raise VoucherRefused(voucher.code, sentence % numbers)


def share(amount: int, weights: Sequence[int]) -> list[int]:
    """Return `amount` in whole parts in proportion to `weights`, by largest remainder.

    Parts add up to `amount`; where `amount` is at most the sum of weights, no part is more
    than its weight. Of equal remainders the first gets more.
    """
    whole = sum(weights)
    if not whole:
        return [0] * len(weights)
    parts = [amount * weight // whole for weight in weights]
    by_rest = sorted(range(len(weights)), key=lambda i: (-(amount * weights[i] % whole), i))
    for index in by_rest[: amount - sum(parts)]:
        parts[index] += 1
    return parts
