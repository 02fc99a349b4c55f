"""Vouchers in words, for those who hand them out."""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from core.money import format_money
from core.templatetags.ui import local_date
from orders.models import Voucher

Kind = Voucher.Kind


def _money(amount: int) -> str:
    return format_money(amount, settings.CURRENCY, get_language() or "vi")


def gives(voucher: Voucher) -> str:
    """Return what it gives: "10 % off, at most 50.000 ₫"."""
    amount = _money(voucher.amount)
    words = {
        Kind.AMOUNT: _("%(amount)s off") % {"amount": amount},
        Kind.PERCENT: _("%(percent)d %% off") % {"percent": voucher.percent},
        Kind.DELIVERY: _("Free delivery"),
        Kind.GIFT: _("Gift of %(amount)s, %(left)s left")
        % {"amount": amount, "left": _money(voucher.left)},
    }[voucher.kind]
    if voucher.at_most is None:
        return words
    return _("%(what)s, at most %(most)s") % {"what": words, "most": _money(voucher.at_most)}


def conditions(voucher: Voucher) -> str:
    """Return when it counts, in one line; "" if always."""
    found = []
    if voucher.min_goods:
        found.append(_("from %(least)s of goods") % {"least": _money(voucher.min_goods)})
    if voucher.starts_at:
        found.append(_("from %(day)s on") % {"day": local_date(voucher.starts_at)})
    if voucher.ends_at:
        found.append(_("until %(day)s") % {"day": local_date(voucher.ends_at)})
    if voucher.limit:
        sentence = ngettext("%(count)d use in all", "%(count)d uses in all", voucher.limit)
        found.append(sentence % {"count": voucher.limit})
    if voucher.once_per_person:
        found.append(_("once a person"))
    return ", ".join(found)


def state(voucher: Voucher) -> tuple[str, str]:
    """Return the tone of a status badge, and the state in words."""
    now = timezone.now()
    if not voucher.is_active:
        return "out", _("switched off")
    if voucher.ends_at and voucher.ends_at <= now:
        return "", _("over")
    if voucher.is_used_up:
        return "", _("used up")
    if voucher.starts_at and voucher.starts_at > now:
        return "now", _("counts later")
    return "good", _("counts now")


def headings() -> list[str]:
    return [
        *(_("Code"), _("What for"), _("What it gives"), _("When it counts"), _("State")),
        *(_("Used"), _("Given away")),
    ]


def cells(voucher: Voucher) -> list[object]:
    """Return one row of the export."""
    words = (voucher.name, gives(voucher), conditions(voucher), state(voucher)[1])
    return [voucher.code, *words, voucher.used, voucher.spent]


def row(voucher: Voucher) -> dict[str, object]:
    """Return what a list shows of it."""
    tone, words = state(voucher)
    return {
        "voucher": voucher,
        "gives": gives(voucher),
        "conditions": conditions(voucher),
        "tone": tone,
        "state": words,
    }
