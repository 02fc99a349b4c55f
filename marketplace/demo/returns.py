"""Goods that go back: one waits for the seller, one for the Union, one was decided and refunded."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from accounts.models import User
from marketplace.demo.buying import receive
from marketplace.demo.files import picture
from marketplace.demo.orders import STEPS, DemoOrder, place, walk
from orders import services
from orders.models import Parcel, ReturnRequest

LAN = ("khach-lan@example.org", "+84912345701", "14359", "Số 8, ngõ 12")
MINH = ("khach-minh@example.org", "+84912345702", "14404", "Xóm Nga")


def load_returns() -> int:
    """Add three returns if there is none; return how many."""
    if ReturnRequest.objects.exists():
        return 0
    _ask(LAN, ("ong-cuc-phuong", 0, 2), "damaged", "Một hũ bị nứt nắp.", "mat-ong-nap")
    refused = _ask(MINH, ("coi-phat-diem", 0, 1), "unlike", "Màu nhạt hơn ảnh.", "tui-coi")
    _refuse(refused, "Cói tự nhiên nên màu không đều, em đã ghi ở phần mô tả.")
    decided = _ask(LAN, ("nuoc-mam-sa-chau", 0, 1), "wrong", "Tôi nhận chai nhỏ.", "nuoc-mam")
    _refuse(decided, "Chị đặt đúng chai này mà.")
    services.decide_return(
        request=decided,
        amount=decided.parcel.to_pay,
        goods_come_back=False,
        words="Ảnh cho thấy giao nhầm cỡ chai. Hoàn lại toàn bộ, người mua giữ hàng.",
        by=User.objects.get(email="can-bo-tinh@example.org"),
    )
    return 3


def _ask(who: tuple[str, ...], goods: tuple, reason: str, words: str, photo: str) -> ReturnRequest:
    """Let somebody buy, pay by transfer, get the parcel and want to send one unit back."""
    order = place(DemoOrder(*who, (goods,), 0), pay_by="transfer")
    receive(order, order.total)
    parcel = Parcel.objects.get(order=order)
    walk(parcel, len(STEPS))
    parcel.refresh_from_db()
    content, _width, _height = picture(photo)
    return services.ask_return(
        parcel=parcel,
        units={parcel.lines.get().pk: 1},
        reason=reason,
        words=words,
        photos=[SimpleUploadedFile("anh.webp", content, "image/webp")],
        by=order.buyer,
        now=timezone.now(),
    )


def _refuse(request: ReturnRequest, words: str) -> None:
    """Let the seller say no, and the buyer ask the Union."""
    seller = request.parcel.seller.memberships.order_by("pk")[0].user
    services.refuse_return(request=request, words=words, by=seller)
    services.appeal_return(
        request=request, words="Nhờ Hội xem giúp.", by=request.parcel.order.buyer
    )
    request.refresh_from_db()
