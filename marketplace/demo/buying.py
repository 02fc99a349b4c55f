"""Vouchers, and orders paid in advance: waiting, paid, paid too much."""

from datetime import timedelta

from django.utils import timezone

from cooperatives.models import Seller
from marketplace.demo.orders import DemoOrder, place
from orders import services
from orders.models import Order, Voucher

VOUCHERS: list[dict[str, object]] = [
    {"code": "AODAI10", "kind": "percent", "percent": 10, "at_most": 50_000, "name": "Tuần áo dài"},
    {"code": "GIAO0D", "kind": "delivery", "min_goods": 300_000, "name": "Chợ phiên cuối tháng"},
    {"code": "QUA200", "kind": "gift", "amount": 200_000, "once_per_person": False, "name": "Quà"},
    {"code": "TET2026", "kind": "amount", "amount": 50_000, "name": "Tết", "is_active": False},
    {
        "code": "MATONG20",
        "kind": "amount",
        "amount": 20_000,
        "min_goods": 150_000,
        "name": "Cảm ơn khách quen",
        "seller": "ong-cuc-phuong",
    },
]
WAITING, PAID, TOO_MUCH = (
    DemoOrder("khach-minh@example.org", "+84912345702", "14404", "Xóm Nga", goods, steps)
    for goods, steps in [
        ((("coi-phat-diem", 1, 1), ("tra-sen-tam-coc", 0, 1)), 0),
        ((("nuoc-mam-sa-chau", 1, 2),), 0),
        ((("ong-cuc-phuong", 0, 1),), 0),
    ]
)


def load_buying() -> int:
    """Add vouchers and three orders paid by transfer, once; return how many orders are new."""
    for fields in VOUCHERS:
        load_voucher(**fields)
    if Order.objects.filter(pay_by="transfer").exists():
        return 0
    unpaid, paid, too_much = (
        place(wanted, pay_by="transfer") for wanted in (WAITING, PAID, TOO_MUCH)
    )
    for order in (unpaid, paid, too_much):
        services.start_payment(order=order)
    receive(paid, paid.total)
    receive(too_much, too_much.total + 100_000)  # waits on the list of refunds
    return 3


def load_voucher(*, code: str, seller: str = "", **fields: object) -> None:
    """Add one voucher that counts for two months."""
    fields["seller"] = Seller.objects.get(slug=seller) if seller else None
    fields["ends_at"] = timezone.now() + timedelta(days=60)
    Voucher.objects.get_or_create(code=code, defaults=fields)


def receive(order: Order, amount: int) -> None:
    """Act as if the bank had told us."""
    source = f"demo:{order.number}"
    services.record_payment(order=order, amount=amount, currency=order.currency, source=source)
