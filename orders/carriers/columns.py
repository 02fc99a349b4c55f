"""Under which heading a carrier writes what, and what its words mean.

Headings and words are compared folded. The presets are shaped like files of carriers in
Vietnam as their customers see them; carriers change their exports, so staff can name headings
and words for each carrier (`Carrier.columns`, `Carrier.statuses`).
"""

import re
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.text import fold
from orders.models import Carrier

NOT_WORDS = re.compile(r"[\W_]+")


class Meaning(models.TextChoices):
    """What a carrier's word says about a parcel."""

    SENT = "sent", _("on its way")
    DELIVERED = "delivered", _("delivered")
    REFUSED = "refused", _("not taken, it comes back")
    NOTHING = "nothing", _("nothing new")


THINGS = {
    "tracking": _("tracking number"),
    "code": _("our order number"),
    "word": _("status"),
    "gross": _("cash collected"),
    "fee": _("fee kept from the cash"),
    "net": _("cash handed over"),
}

TRACKING = ["mã vận đơn", "mã phiếu gửi", "số hiệu bưu gửi", "mã bưu gửi", "số vận đơn", "vận đơn",
            "mã đơn ghn", "tracking number", "tracking no", "waybill"]  # fmt: skip
CODE = ["mã đơn khách hàng", "mã đơn kh", "mã đơn hàng riêng", "mã đơn hàng của shop",
        "mã đơn hàng", "mã tham chiếu", "số tham chiếu", "order number", "order code",
        "reference"]  # fmt: skip
WORD = ["trạng thái đơn hàng", "trạng thái vận đơn", "trạng thái", "tình trạng", "status"]
GROSS = ["số tiền thu hộ", "tiền thu hộ", "tiền cod", "số tiền cod", "thu hộ", "cod", "cod amount"]
FEE = ["tổng cước", "tổng phí", "phí dịch vụ", "phí vận chuyển", "cước phí", "cước", "phí", "fee"]
NET = ["số tiền thanh toán", "tổng thanh toán", "tiền trả shop", "thực nhận", "còn lại",
       "số tiền chuyển", "net amount", "net"]  # fmt: skip

SENT = ["đã lấy hàng", "lấy hàng thành công", "đã nhận hàng", "đã tiếp nhận",
        "nhập kho", "đang vận chuyển", "đang trung chuyển", "đang luân chuyển", "đang giao",
        "đang giao hàng", "đang phát", "đang đi phát", "giao một phần", "in transit", "picked up",
        "out for delivery", "sent"]  # fmt: skip
DELIVERED = ["giao thành công", "đã giao", "đã giao hàng", "giao hàng thành công",
             "phát thành công", "đã phát", "đã phát thành công", "đã ký nhận", "đã đối soát",
             "đã trả tiền", "delivered"]  # fmt: skip
REFUSED = ["đã trả hàng", "trả hàng thành công", "đã hoàn", "đã chuyển hoàn", "hoàn thành công",
           "đã hoàn hàng", "chuyển hoàn thành công", "trả hàng toàn bộ", "phát hoàn thành công",
           "từ chối nhận", "returned", "refused"]  # fmt: skip
NOTHING = ["chờ lấy hàng", "đang lấy hàng", "chưa tiếp nhận", "mới tạo", "chờ xử lý",
           "giao thất bại", "giao không thành công", "phát không thành công", "chờ giao lại",
           "hẹn giao lại", "chờ trả hàng", "đang trả hàng", "đang hoàn", "đang chuyển hoàn",
           "delivery failed", "returning"]  # fmt: skip

ANY_COLUMNS = {
    "tracking": TRACKING,
    "code": CODE,
    "word": WORD,
    "gross": GROSS,
    "fee": FEE,
    "net": NET,
}
ANY_WORDS = {
    Meaning.SENT: SENT,
    Meaning.DELIVERED: DELIVERED,
    Meaning.REFUSED: REFUSED,
    Meaning.NOTHING: NOTHING,
}


@dataclass(frozen=True)
class Preset:
    """Headings in which one carrier's files differ from what all are searched for."""

    label: object
    columns: dict[str, list[str]]


PRESETS = {
    "any": Preset(_("any carrier: find the columns"), {}),
    "ghn": Preset(
        "Giao Hàng Nhanh",
        {
            "tracking": ["mã đơn ghn", "mã vận đơn", "mã đơn hàng"],
            "code": ["mã đơn khách hàng", "mã đơn hàng riêng", "mã khách hàng"],
        },
    ),
    "ghtk": Preset(
        "Giao Hàng Tiết Kiệm",
        {
            "tracking": ["mã vận đơn", "mã đơn ghtk", "mã đơn hàng"],
            "code": ["mã đơn kh", "mã đơn khách hàng", "mã đơn hàng kh"],
            "fee": ["phí dịch vụ", "phí giao hàng"],
        },
    ),
    "viettelpost": Preset(
        "Viettel Post",
        {
            "tracking": ["mã phiếu gửi", "mã vận đơn"],
            "code": ["mã đơn hàng", "mã tham chiếu"],
            "fee": ["tổng cước", "cước"],
        },
    ),
    "vnpost": Preset(
        "Bưu điện Việt Nam",
        {
            "tracking": ["số hiệu bưu gửi", "mã bưu gửi", "số hiệu"],
            "code": ["số tham chiếu", "mã đơn hàng"],
            "gross": ["số tiền cod", "số tiền thu hộ", "cod"],
            "fee": ["tổng cước", "cước"],
        },
    ),
    "jt": Preset(
        "J&T Express",
        {
            "tracking": ["mã vận đơn", "số vận đơn"],
            "code": ["mã đơn hàng", "mã đơn khách hàng"],
            "gross": ["cod", "tiền cod"],
            "fee": ["phí vận chuyển", "tổng phí"],
        },
    ),
}


def folded(text: object) -> str:
    """Return words without marks, case and signs, to compare headings and statuses."""
    return NOT_WORDS.sub(" ", fold(str(text or ""))).strip()


def columns_of(carrier: Carrier) -> dict[str, list[str]]:
    """Return the folded headings to look for, by thing; those staff named come first."""
    own = carrier.columns if isinstance(carrier.columns, dict) else {}
    return {
        thing: [folded(name) for name in (own.get(thing) or usual)]
        for thing, usual in ANY_COLUMNS.items()
    }


def meaning_of(carrier: Carrier, word: str) -> str:
    """Return what a carrier's word means, one of `Meaning`; "" when nobody has said so."""
    own = carrier.statuses if isinstance(carrier.statuses, dict) else {}
    wanted = folded(word)
    if wanted in own:
        return own[wanted]
    return _USUAL.get(wanted, "")


_USUAL = {folded(word): str(meaning) for meaning, words in ANY_WORDS.items() for word in words}
