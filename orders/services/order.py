"""Placing an order: all of it or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core.keys import order_number
from core.money import format_money
from orders import held, notices
from orders.models import Basket, BasketLine, Order, OrderEvent, OrderLine, Parcel, PaymentEvent
from orders.payments import registry
from orders.quotes import ParcelQuote, Quote, quote
from orders.services.payment import settle_paid
from orders.services.stock import tell_about_stock
from orders.services.voucher import redeem
from orders.settlement import commission_rates
from orders.stopped import OrderStopped
from orders.vouchers import usable_vouchers
from places.models import Commune
from products.models import Variant


class EmptyBasket(OrderStopped):
    def __str__(self) -> str:
        return _("The basket is empty.")


class SoldOut(OrderStopped):
    def __init__(self, product_name: str) -> None:
        self.product_name = product_name

    def __str__(self) -> str:
        sentence = _("Somebody was quicker: too few of %(name)s are left.")
        return sentence % {"name": self.product_name}


class TotalChanged(OrderStopped):
    """The buyer agreed to another total than the one that would be charged."""

    def __init__(self, shown: int, now: int, language: str) -> None:
        self.shown, self.now, self.language = shown, now, language

    def __str__(self) -> str:
        numbers = {
            "shown": format_money(self.shown, settings.CURRENCY, self.language),
            "now": format_money(self.now, settings.CURRENCY, self.language),
        }
        return _("The total has just changed from %(shown)s to %(now)s.") % numbers


class WayNotOffered(OrderStopped):
    """This order can't be paid in the way that was chosen."""

    def __init__(self, reason: str) -> None:
        self.reason = reason

    def __str__(self) -> str:
        return self.reason


class NotDelivered(OrderStopped):
    """A seller doesn't send these goods there, or not in the way that was chosen."""

    def __init__(self, part: ParcelQuote) -> None:
        self.part = part

    def __str__(self) -> str:
        return self.part.problem


@dataclass(frozen=True)
class Contact:
    """Who gets it, and where."""

    name: str
    phone: str  # +84…
    email: str
    commune: Commune
    street: str
    note: str = ""


@transaction.atomic
def place_order(
    *,
    basket: Basket,
    contact: Contact,
    deliveries: Mapping[int, str],
    expected_total: int,
    token: str,
    language: str,
    pay_by: str = Order.PayBy.CASH,
    voucher_codes: Sequence[str] = (),
) -> Order:
    """Turn `basket` into an order and take its goods from stock.

    All or nothing: on any error no order exists and no stock has moved. The same `token`
    again returns the order it made before. E-mails go out after the transaction. An order
    paid in advance is `placed` and holds its goods for a while; the sellers see it when it
    is paid. Start paying with `start_payment`, after the transaction.

    Raises:
        EmptyBasket: nothing in it can be ordered.
        NotDelivered: a seller doesn't send there, or not like that (any more).
        SoldOut: too few units are left of a product.
        TotalChanged: it costs something else than `expected_total`.
        VoucherRefused: a voucher was used up or doesn't fit any more.
        WayNotOffered: it can't be paid like that.
    """
    Basket.objects.select_for_update().get(pk=basket.pk)  # a double click waits here
    made_before = Order.objects.filter(token=token).first()
    if made_before:
        return made_before
    lines = list(basket.lines.to_order().to_price())
    if not lines:
        raise EmptyBasket
    vouchers = usable_vouchers(voucher_codes, phone=contact.phone, user_id=basket.user_id)
    price = quote(lines, deliveries, commune=contact.commune, vouchers=vouchers)
    for part in price.undecided:
        raise NotDelivered(part)
    reason = registry.gateway(pay_by).reason_against(total=price.total, phone=contact.phone)
    if reason:
        raise WayNotOffered(reason)
    kept = held.hand_over(basket, [line.variant_id for line in lines])
    _take_stock(lines, kept)
    if price.total != expected_total:
        raise TotalChanged(expected_total, price.total, language)
    order = _create_order(basket, contact, price, token, language, pay_by)
    _create_parcels(order, price)
    redeem(order, price)
    if kept:
        held.ordered(basket, order)
    basket.lines.to_order().delete()
    _go_on(order)
    tell_about_stock(line.variant_id for line in lines)
    return order


def _go_on(order: Order) -> None:
    """Hand an order to its sellers, or let it wait for money."""
    if order.status == Order.Status.TO_COLLECT:
        notices.order_placed(order)  # its parcels were made for her to see
    elif order.total == 0:  # vouchers have paid for all of it
        settle_paid(order)
    elif order.pay_by == Order.PayBy.TRANSFER:  # who pays by card does so at once
        notices.order_placed(order)


def _take_stock(lines: list[BasketLine], kept: Mapping[int, int]) -> None:
    """Take every line's units, in variant order, so that two orders can't wait on each other.

    `kept` were taken before, when the buyer promised to order them.
    """
    for line in sorted(lines, key=lambda line: line.variant_id):
        missing = line.quantity - kept.get(line.variant_id, 0)
        on_sale = Variant.objects.on_sale()
        if missing < 0:
            Variant.objects.give_back(line.variant_id, -missing)
        if missing > 0:
            is_there = on_sale.take(line.variant_id, missing)
        else:
            is_there = on_sale.filter(pk=line.variant_id).exists()
        if not is_there:
            raise SoldOut(line.variant.product.local_name)


def _create_order(
    basket: Basket, contact: Contact, price: Quote, token: str, language: str, pay_by: str
) -> Order:
    """Create the order under a number that nobody has yet."""
    hold = registry.gateway(pay_by).hold()
    while True:
        number = order_number()
        try:
            with transaction.atomic():
                return Order.objects.create(
                    number=number,
                    token=token,
                    buyer_id=basket.user_id,
                    language=language,
                    currency=settings.CURRENCY,
                    pay_by=pay_by,
                    status=Order.Status.PLACED if hold else Order.Status.TO_COLLECT,
                    expires_at=timezone.now() + hold if hold else None,
                    goods_total=price.goods_total,
                    delivery_total=price.delivery_total,
                    discount_total=price.discount_total,
                    total=price.total,
                    **{field.name: getattr(contact, field.name) for field in fields(contact)},
                )
        except IntegrityError:
            if not Order.objects.filter(number=number).exists():
                raise


def _create_parcels(order: Order, price: Quote) -> None:
    """Create one parcel a seller with its lines, what is due for it, and the first events."""
    quotes = sorted(price.parcels, key=lambda parcel: parcel.seller.pk)
    rates = commission_rates([part.seller for part in quotes], on=timezone.localdate())
    parcels = Parcel.objects.bulk_create(
        _parcel(order, part, rates[part.seller.pk]) for part in quotes
    )
    pairs = list(zip(parcels, quotes, strict=True))
    OrderLine.objects.bulk_create(
        _sold(parcel, line, part) for parcel, part in pairs for line in part.lines
    )
    PaymentEvent.objects.bulk_create(
        PaymentEvent(order=order, parcel=parcel, kind=PaymentEvent.Kind.DUE, amount=parcel.total)
        for parcel in parcels
        if parcel.total
    )
    who = order.buyer_id
    OrderEvent.objects.bulk_create(
        [
            OrderEvent(order=order, to_status=order.status, by_id=who),
            *(
                OrderEvent(order=order, parcel=parcel, to_status=parcel.status, by_id=who)
                for parcel in parcels
            ),
        ]
    )


def _parcel(order: Order, part: ParcelQuote, commission_rate: int) -> Parcel:
    """Return one seller's part of the order, as it was agreed."""
    is_cash = order.pay_by == Order.PayBy.CASH
    is_ready = order.status == Order.Status.TO_COLLECT
    return Parcel(
        order=order,
        seller=part.seller,
        delivery=part.delivery,
        method_id=part.way.method_id,
        method_name=part.way.name,
        pickup_point_id=part.way.point_id,
        goods_total=part.goods_total,
        delivery_fee=part.delivery_fee,
        discount=part.discount,
        site_discount=part.site_discount,
        total=part.total,
        cash=Parcel.Cash.EXPECTED if is_cash else Parcel.Cash.NONE,
        commission_rate=commission_rate,
        released_at=timezone.now() if is_ready else None,
    )


def _sold(parcel: Parcel, line: BasketLine, part: ParcelQuote) -> OrderLine:
    """Return the snapshot of one line: names in the seller's language, price of this moment."""
    variant, product = line.variant, line.variant.product
    return OrderLine(
        order_id=parcel.order_id,
        parcel=parcel,
        variant=variant,
        product_name=product.name,
        variant_label=variant.label,
        sku=variant.sku,
        picture_url=product.cover.url_400 if product.cover else "",
        unit_price=variant.price,
        quantity=line.quantity,
        discount=part.line_discounts.get(line.pk, 0),
        weight=variant.weight or 0,
        vat_rate=part.vat_rate,
    )


@transaction.atomic
def forget_buyer(*, user_id: int) -> int:
    """Take the person out of her orders, keep goods, money and commune; return how many."""
    found = Order.objects.filter(buyer_id=user_id, anonymised_at=None)
    return found.update(
        name="", phone="", email="", street="", note="", anonymised_at=timezone.now()
    )
