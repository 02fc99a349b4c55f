"""Entries in the sellers' books, made in the transaction of what they are about.

Every function expects that the caller holds the order's row, and a parcel with its present
figures. What a parcel earns is worked out anew from those figures each time and the
difference to what stands in the books is booked, so a parcel that goes back wholly nets to
nothing, whatever was rounded on the way, and booking twice books nothing more.

Commission is taken of the goods after the seller's own discounts, never of delivery. Taxes are
taken of the revenue of each transaction: all that the seller gets for it, delivery and
what the site adds for its vouchers included (Decree 117/2025/ND-CP: the platform withholds
when the buyer has paid, at a share of each transaction's revenue, and takes it back for
what is cancelled or returned; Decree 70/2025 and the Law on VAT count surcharges as revenue).
The rates are those of the day of delivery, kept in the entry; a return uses the same.
"""

from django.db.models import Sum
from django.utils.timezone import localdate

from cooperatives.models import Seller
from orders.models import Parcel, Refund, SellerEntry
from orders.settlement.rates import share, tax_rates

Kind = SellerEntry.Kind
Person = object


def book_sale(parcel: Parcel, *, by: Person = None) -> None:
    """Book what a delivered parcel earns its seller, and cash she holds already. Once."""
    earned = worth(parcel)
    if earned <= 0 or _has_sale(parcel):
        return
    _book(parcel, Kind.SALE, earned, by=by)
    rates = {Kind.COMMISSION: parcel.commission_rate}
    rates |= tax_rates(parcel.seller.kind, on=localdate())
    _book_shares(parcel, rates, by=by)
    if parcel.cash == Parcel.Cash.SETTLED and parcel.to_pay:
        _book(parcel, Kind.CASH_KEPT, -parcel.to_pay, by=by)


def book_return(parcel: Parcel, *, refund: Refund | None = None, by: Person = None) -> None:
    """Take back what a delivered parcel no longer earns, with commission and taxes of it.

    `ledger.waive` calls it. Does nothing before delivery, or when the books are right.
    """
    booked = _sum(parcel, [Kind.SALE, Kind.RETURNED])
    if not booked or worth(parcel) >= booked:
        return
    _book(parcel, Kind.RETURNED, worth(parcel) - booked, refund=refund, by=by)
    kinds = [Kind.COMMISSION, Kind.VAT, Kind.PIT]
    taken = SellerEntry.objects.filter(parcel=parcel, kind__in=kinds).order_by("pk")
    _book_shares(parcel, dict(taken.values_list("kind", "rate")), refund=refund, by=by)


def book_paid_back(refund: Refund, *, by: Person = None) -> None:
    """Book that the seller gave the buyer her money back herself, out of cash she had kept."""
    _book(refund.parcel, Kind.CASH_KEPT, refund.amount, refund=refund, by=by)


def parcel_payable(parcel: Parcel) -> int:
    """Return what a delivered parcel still owes its seller; 0 if a payout has it.

    Locks the seller's row: call it in the transaction that notes the transfer, so that no
    payout takes the same money meanwhile.
    """
    lock_sellers([parcel.seller_id])
    entries = SellerEntry.objects.filter(parcel=parcel)
    if entries.filter(paid_by__isnull=False).exists():
        return 0
    return max(0, entries.aggregate(sum=Sum("amount"))["sum"] or 0)


def book_transfer(parcel: Parcel, amount: int, source: str) -> bool:
    """Book money sent to the seller's own account; negative: taken back. False if it was.

    `source` names it for ever, e.g. the transfer's id: booked once.
    """
    _entry, is_new = SellerEntry.objects.get_or_create(
        source=f"transfer:{source}"[:80],
        defaults={
            "seller_id": parcel.seller_id,
            "parcel": parcel,
            "kind": Kind.TRANSFERRED,
            "amount": -amount,
        },
    )
    return is_new


def lock_sellers(seller_ids: list[int]) -> None:
    """Wait for whoever is paying these sellers. Not an obstacle for new entries."""
    rows = Seller.objects.select_for_update(no_key=True).filter(pk__in=seller_ids)
    list(rows.order_by("pk").values_list("pk"))


def goods_base(parcel: Parcel) -> int:
    """Return what commission is taken of: what a parcel earns, without its delivery."""
    of_lines = parcel.lines.aggregate(sum=Sum("discount"))["sum"] or 0
    by_her = max(0, parcel.discount - of_lines - parcel.site_discount)  # of the delivery
    return max(0, worth(parcel) - (parcel.delivery_fee - by_her))


def worth(parcel: Parcel) -> int:
    """Return what a parcel earns: what the buyer pays, and what the site adds for her voucher."""
    if parcel.status == Parcel.Status.RETURNED and not parcel.to_pay:
        return 0
    return parcel.to_pay + _site_share(parcel)


def _site_share(parcel: Parcel) -> int:
    """Return what the site adds for its vouchers: that of units and delivery which are left.

    Where the buyer got more back than for units that are gone, it shrinks in proportion.
    """
    if not parcel.site_discount:
        return 0
    lines = parcel.lines.all()
    paid = sum(line.worth(line.left, after=line.quantity - line.left) for line in lines)
    off_lines = sum(line.left_total for line in lines) - paid
    off_delivery = parcel.discount - sum(line.discount for line in lines)
    found = parcel.site_discount * (off_lines + off_delivery) // parcel.discount
    price = paid + parcel.delivery_fee - off_delivery
    return found * parcel.to_pay // price if parcel.to_pay < price else found


def _book_shares(parcel: Parcel, rates: dict[str, int], **fields: object) -> None:
    """Bring commission and taxes in line with what the parcel earns now."""
    for kind, rate in rates.items():
        base = goods_base(parcel) if kind == Kind.COMMISSION else worth(parcel)
        old = SellerEntry.objects.filter(parcel=parcel, kind=kind)
        sums = old.aggregate(amount=Sum("amount", default=0), base=Sum("base", default=0))
        change = -share(base, rate) - sums["amount"]
        if change:
            _book(parcel, kind, change, rate=rate, base=base - sums["base"], **fields)


def _book(parcel: Parcel, kind: str, amount: int, **fields: object) -> None:
    """Add an entry; the first of its kind is "sale:12", later ones "sale:12:1", "sale:12:2"."""
    number = SellerEntry.objects.filter(parcel=parcel, kind=kind).count()
    source = f"{kind}:{parcel.pk}" + (f":{number}" if number else "")
    SellerEntry.objects.create(
        seller_id=parcel.seller_id,
        parcel=parcel,
        kind=kind,
        amount=amount,
        source=source,
        **fields,
    )


def _has_sale(parcel: Parcel) -> bool:
    return SellerEntry.objects.filter(parcel=parcel, kind=Kind.SALE).exists()


def _sum(parcel: Parcel, kinds: list[str]) -> int:
    entries = SellerEntry.objects.filter(parcel=parcel, kind__in=kinds)
    return entries.aggregate(sum=Sum("amount", default=0))["sum"]
