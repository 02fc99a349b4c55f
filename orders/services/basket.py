"""Filling, changing and merging baskets. Stock is only taken by `place_order`."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core.money import format_money
from orders import held
from orders.models import Basket, BasketLine, Order
from products.models import Variant

MOST_LINES = 100  # different things in one basket


class NotForSale(Exception):
    """The variant is withdrawn, sold out or never existed."""

    def __str__(self) -> str:
        return _("This one is not for sale right now.")


class BasketFull(Exception):
    """The basket has as many lines as it may have."""

    def __str__(self) -> str:
        sentence = _("The basket holds %(most)d different things. Order these first.")
        return sentence % {"most": MOST_LINES}


@transaction.atomic
def put_in(*, basket: Basket, variant_id: int, quantity: int) -> tuple[BasketLine, int]:
    """Add units of a variant; return its line and how many more were asked for than there are.

    Raises:
        NotForSale: it can't be ordered now.
        BasketFull: it would be one line too many.
    """
    _lock(basket)
    variant = Variant.objects.on_sale().filter(pk=variant_id).first()
    free = variant.stock + held.units_for(basket)[variant_id] if variant else 0
    if free <= 0:
        raise NotForSale
    line = basket.lines.filter(variant=variant).first()
    if line is None and basket.lines.count() >= MOST_LINES:
        raise BasketFull
    before = line.quantity if line and not line.is_set_aside else 0
    wanted = before + quantity
    quantity = min(wanted, free, BasketLine.MOST)
    return _write(basket, variant, quantity, line), wanted - quantity


@transaction.atomic
def set_quantity(*, basket: Basket, variant_id: int, quantity: int) -> tuple[int, int]:
    """Make a line say `quantity`, 0 to take it out; return quantity before and now.

    Never more than there is in stock. Of something that isn't in the basket: (0, 0).
    """
    _lock(basket)
    line = basket.lines.filter(variant_id=variant_id).select_related("variant").first()
    if line is None:
        return 0, 0
    if quantity <= 0:
        line.delete()
        return line.quantity, 0
    before = line.quantity
    held.with_held(basket, [line])
    line.quantity = max(min(quantity, line.variant.stock, BasketLine.MOST), 1)
    line.save(update_fields=["quantity"])
    return before, line.quantity


@transaction.atomic
def merge_baskets(*, guest: Basket, member: Basket) -> None:
    """Move what `guest` holds into `member` and remove `guest`; quantities add up."""
    both = Basket.objects.select_for_update().filter(pk__in=[guest.pk, member.pk]).order_by("pk")
    if guest not in list(both):
        return  # another tab was quicker
    member.save(update_fields=["updated_at"])
    mine = {line.variant_id: line for line in member.lines.all()}
    room = MOST_LINES - len(mine)
    for line in guest.lines.order_by("pk"):
        if line.variant_id in mine:
            own = mine[line.variant_id]
            own.quantity = min(own.quantity + line.quantity, BasketLine.MOST)
            own.save(update_fields=["quantity"])
        elif room > 0:
            room -= 1
            BasketLine.objects.filter(pk=line.pk).update(basket=member)
    Basket.objects.filter(pk=guest.pk).delete()


@transaction.atomic
def put_back(*, basket: Basket, units: dict[int, int]) -> None:
    """Return what was ordered, by variant, to a basket that may hold something else by now."""
    _lock(basket)
    mine = {line.variant_id: line for line in basket.lines.all()}
    for variant in Variant.objects.filter(pk__in=units).order_by("pk"):
        line = mine.get(variant.pk)
        wanted = units[variant.pk] + (line.quantity if line else 0)
        _write(basket, variant, min(wanted, BasketLine.MOST), line)


@transaction.atomic
def fill_again(*, basket: Basket, order: Order) -> None:
    """Put what was ordered into a basket that holds less of it; twice is the same as once."""
    _lock(basket)
    wanted: Counter[int] = Counter()
    for line in order.lines.exclude(variant=None):
        wanted[line.variant_id] += line.quantity
    mine = {line.variant_id: line for line in basket.lines.all()}
    room = MOST_LINES - len(mine)
    for variant in Variant.objects.filter(pk__in=wanted).order_by("pk"):
        line = mine.get(variant.pk)
        if line is None:
            room -= 1
        if wanted[variant.pk] > (line.quantity if line else 0) and (line or room >= 0):
            _write(basket, variant, min(wanted[variant.pk], BasketLine.MOST), line)


@dataclass
class Change:
    """One thing that is no longer as the buyer left it. `str()` tells her."""

    sentence: str
    kind: str  # fewer, price, gone, back

    def __str__(self) -> str:
        return self.sentence


def settle_basket(*, basket: Basket, language: str) -> list[Change]:
    """Bring `basket` up to today's stock and prices; return what changed, for the buyer.

    What can't be ordered now is set aside, not thrown away. Two queries when nothing changed;
    the page that follows shows the lines that were read here.
    """
    lines = held.page_lines(basket, again=True)
    found = [(line, changes) for line in lines if (changes := _changes_of(line, language))]
    if found:
        _keep_lines(basket, [line for line, _changes in found])
        held.page_lines(basket, again=True)
    return [change for _line, changes in found for change in changes]


@transaction.atomic
def _keep_lines(basket: Basket, lines: Iterable[BasketLine]) -> None:
    """Write lines as they are now. Another tab may have ordered or removed one meanwhile."""
    for line in lines:
        values = {name: getattr(line, name) for name in ("quantity", "seen_price", "is_set_aside")}
        basket.lines.filter(pk=line.pk).update(**values)


def _changes_of(line: BasketLine, language: str) -> list[Change]:
    variant, product = line.variant, line.variant.product
    words = {"name": product.local_name, "unit": product.local_unit}
    available = variant.is_active and product.is_public and variant.stock > 0
    if not available:
        if line.is_set_aside:
            return []
        line.is_set_aside = True
        return [Change(_("%(name)s can't be ordered right now. It isn't counted.") % words, "gone")]
    found = []
    if line.is_set_aside:
        line.is_set_aside = False
        found.append(Change(_("%(name)s is here again, and back in the basket.") % words, "back"))
    if line.quantity > variant.stock:
        words |= {"stock": variant.stock, "before": line.quantity}
        line.quantity = variant.stock
        sentence = _(
            "%(name)s: only %(stock)d %(unit)s left. "
            "The basket went from %(before)d down to %(stock)d."
        )
        found.append(Change(sentence % words, "fewer"))
    if line.seen_price != variant.price:
        words["old"] = format_money(line.seen_price, variant.currency, language)
        words["new"] = format_money(variant.price, variant.currency, language)
        line.seen_price = variant.price
        sentence = _("%(name)s: the price has just changed from %(old)s to %(new)s.")
        found.append(Change(sentence % words, "price"))
    return found


def _lock(basket: Basket) -> None:
    """Let one request at a time change this basket, and note that it is in use.

    Raises:
        Basket.DoesNotExist: another tab has joined it to the member's.
    """
    if not Basket.objects.filter(pk=basket.pk).update(updated_at=timezone.now()):
        raise Basket.DoesNotExist


def _write(basket: Basket, variant: Variant, quantity: int, line: BasketLine | None) -> BasketLine:
    """Let a locked basket hold so many of a variant; `line` is what it holds already."""
    values = {"quantity": quantity, "seen_price": variant.price, "is_set_aside": False}
    if line is None:
        return BasketLine.objects.create(basket=basket, variant=variant, **values)
    for name, value in values.items():
        setattr(line, name, value)
    line.save(update_fields=list(values))
    return line
