"""Sales paid by transfer weeks ago, one payout that is done and a draft that waits for approval."""

from datetime import timedelta

from django.utils import timezone

from accounts.models import User
from cooperatives.models import Seller
from marketplace.demo.orders import DemoOrder, place, walk
from orders import services
from orders.models import Parcel, PayoutBatch, SellerTerms
from orders.settlement import adjustments, payouts

ACCOUNTS = {  # letters: no bank has such accounts, so no money can go astray
    "ong-cuc-phuong": ("970405", "DEMO0000001", "TO HOP TAC ONG CUC PHUONG"),
    "coi-phat-diem": ("970436", "DEMO0000002", "HTX COI PHAT DIEM"),
    "theu-ba-ngo": ("970422", "DEMO0000003", "VU THI NGO"),
}
PAID = [  # the first two are in the payout that is done
    ("khach-lan@example.org", (("ong-cuc-phuong", 0, 1), ("theu-ba-ngo", 0, 1)), 24),
    ("khach-minh@example.org", (("coi-phat-diem", 0, 1),), 21),
    ("khach-thu@example.org", (("theu-ba-ngo", 1, 1), ("nuoc-mam-sa-chau", 0, 1)), 12),
    ("khach-lan@example.org", (("ong-cuc-phuong", 1, 1),), 10),
    ("khach-minh@example.org", (("ong-cuc-phuong", 0, 1),), 2),
]
DONE = 2
STREET, COMMUNE, PHONE = "Số 8, ngõ 12", "14359", "+84912345701"


def load_settlement() -> int:
    """Add sellers' accounts, sales and payouts if there is no payout; return how many payouts."""
    if PayoutBatch.objects.exists():
        return 0
    for slug, (bank_bin, number, holder) in ACCOUNTS.items():
        account = {"bank_bin": bank_bin, "bank_account": number, "bank_holder": holder}
        seller = Seller.objects.get(slug=slug)
        SellerTerms.objects.update_or_create(seller=seller, defaults=account)
    officer = User.objects.get(email="can-bo-tinh@example.org")
    administrator = User.objects.get(email="quan-tri@example.org")
    for sale in PAID[:DONE]:
        _sell(*sale)
    done = payouts.draft_payouts(by=officer)
    payouts.approve_payouts(batch=done, by=administrator)
    payouts.hand_to_bank(batch=done)
    payouts.confirm_payouts(batch=done, by=officer)
    for sale in PAID[DONE:]:
        _sell(*sale)
    honey = Seller.objects.get(slug="ong-cuc-phuong")
    note = "Hoàn phí gửi một kiện bị trả nhầm"
    adjustments.adjust(seller=honey, amount=15_000, note=note, by=officer, token="demo")
    payouts.draft_payouts(by=officer)
    return 2


def _sell(email: str, goods: tuple, days_ago: int) -> None:
    """Let somebody buy, pay by transfer and get her parcels; the money came in days ago."""
    wanted = DemoOrder(email, PHONE, COMMUNE, STREET, goods, 0)
    order = place(wanted, pay_by="transfer")
    services.record_payment(
        order=order, amount=order.total, currency=order.currency, source=f"demo:{order.number}"
    )
    for parcel in order.parcels.order_by("pk"):
        walk(parcel, 4)
    came_in = timezone.now() - timedelta(days=days_ago)
    Parcel.objects.filter(order=order).update(money_in_at=came_in)
