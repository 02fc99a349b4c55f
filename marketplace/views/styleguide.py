"""Every component in all its states, for people who work on the look (DEBUG only)."""

from datetime import datetime
from types import SimpleNamespace

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from core.icons import ICONS
from core.stylesheets import SHEETS
from core.videos import video_at
from outreach.codes import data_uri

COLOURS = (
    "paper surface wash ink ink-soft line line-strong brand brand-ink brand-wash accent accent-ink"
    " accent-wash straw straw-wash success warning danger focus deep deep-ink deep-soft harvest"
)


@require_safe
def styleguide(request: HttpRequest, page: str = "index") -> HttpResponse:
    """Show the components; `?lang=en` in English, `/styleguide/desk/` as a seller's desk."""
    language = request.GET.get("lang", settings.LANGUAGE_CODE)
    with translation.override(language if language in dict(settings.LANGUAGES) else "vi"):
        return render(request, f"styleguide/{page}.html", _samples())


class SampleForm(forms.Form):
    name = forms.CharField(label="Họ và tên")
    phone = forms.CharField(label="Số điện thoại", help_text="Người giao hàng sẽ gọi số này.")
    note = forms.CharField(label="Lời nhắn", widget=forms.Textarea, required=False)
    size = forms.ChoiceField(label="Cỡ thùng", choices=[("5", "5 kg"), ("10", "10 kg")])
    delivery = forms.ChoiceField(
        label="Nhận hàng thế nào",
        widget=forms.RadioSelect,
        choices=[("home", "Giao tận nhà, 25.000 ₫"), ("pickup", "Tự đến lấy, không mất phí")],
    )
    agrees = forms.BooleanField(label="Tôi đồng ý với cách bán hàng ở đây")
    photo = forms.FileField(label="Ảnh món hàng", help_text="Chụp gần cửa sổ, đủ sáng.")
    letters = forms.MultipleChoiceField(
        label="Tin của xã nào?",
        widget=forms.CheckboxSelectMultiple,
        choices=[(name, f"Hội LHPN xã {name}") for name in ("Gia Viễn", "Cúc Phương", "Yên Mô")],
    )
    closed = forms.CharField(label="Mã gian hàng", initial="GH-204", disabled=True)

    def clean_phone(self) -> str:
        raise forms.ValidationError("Số điện thoại thiếu một số.")


def _alerts() -> list[SimpleNamespace]:
    """One warning of each level."""
    text = "Nước sông Đáy lên nhanh từ tối nay, nhà ven sông kê cao đồ đạc."
    source = {"source_name": "Đài Khí tượng thủy văn", "source_url": "#", "language": "vi"}
    place = {"unit": SimpleNamespace(place="Ninh Bình"), "local_text": text}
    levels = {"info": "cần biết", "warning": "chú ý", "danger": "nguy hiểm"}
    ends_at = timezone.now()
    return [
        SimpleNamespace(level=level, get_level_display=words, ends_at=ends_at, **source, **place)
        for level, words in levels.items()
    ]


def _campaign_card() -> SimpleNamespace:
    """A rescue in a list, 63 % of five tonnes."""
    page = SimpleNamespace(
        title="Cùng hái 5 tấn bưởi trước mưa",
        summary="Bưởi chín mà không hái kịp thì rụng hết. Mỗi người lấy giúp một bao.",
        url="#",
        get_kind_display="giải cứu nông sản",
        ends_on=timezone.localdate(),
        measure="kg",
    )
    now = {"reached": 315, "goal": 500, "share": 0.63, "promised": 40, "grams": 10_000}
    return SimpleNamespace(page=page, progress=SimpleNamespace(kilos=3150, goal_kilos=5000, **now))


def _picture(name: str, alt: str) -> SimpleNamespace:
    url = f"/demo-pictures/{name}.webp"
    return SimpleNamespace(
        url_400="", url_800=url, url_1600="", width=800, height=800, alt=alt, pk=name
    )


def _variant(label: str, price: int, *, stock: int = 12, **size: int) -> SimpleNamespace:
    per = None
    if "volume" in size:
        per = (price * 1000 // size["volume"], "l")
    elif "weight" in size:
        per = (price * 1000 // size["weight"], "kg")
    return SimpleNamespace(
        pk=label,
        local_label=label,
        in_words=f"hũ {label}".strip(),
        price=price,
        stock=stock,
        price_per_measure=per,
    )


def _product(name: str, place: str, picture: str, unit: str, variant, **more) -> SimpleNamespace:
    return SimpleNamespace(
        local_name=name,
        local_summary="Hái từ 4 giờ sáng, làm tay từng mẻ nhỏ, gửi đi trong ngày.",
        local_unit=unit,
        pk=name,
        sizes=[variant],
        commune=SimpleNamespace(name=place),
        cover=_picture(picture, name),
        price_from=variant.price,
        shown_variant=variant,
        get_absolute_url="#product",
        **{"in_stock": True, "ocop_stars": 0, "rating": 4.9, "rating_count": 58, **more},
    )


def _seller(name: str, kind: str, place: str, picture: str) -> SimpleNamespace:
    return SimpleNamespace(
        name=name,
        slug="mau",
        is_approved=True,
        get_kind_display=kind,
        commune=SimpleNamespace(name=place),
        logo=_picture(picture, name),
        cover=None,
        get_absolute_url="#seller",
    )


def _review(stars: int, **more: object) -> SimpleNamespace:
    return SimpleNamespace(
        pk=stars,
        stars=stars,
        text="Mật đặc, rót chậm, pha nước chanh thơm lắm. Hũ bọc kỹ, không rỉ giọt nào.",
        author_name="Mai T.",
        language="vi",
        created_at=timezone.make_aware(datetime(2026, 6, 11, 9, 5)),
        **more,
    )


def _comment(text: str, **more: object) -> SimpleNamespace:
    return SimpleNamespace(
        key=f"{text[:1]:x<22}",
        text=text,
        author_name="Lan, Hoa Lư",
        language="vi",
        is_shown=bool(text),
        created_at=timezone.make_aware(datetime(2026, 11, 20, 9, 5)),
        **more,
    )


def _post(text: str, photos: list[SimpleNamespace], **more: object) -> SimpleNamespace:
    headline, _line, rest = text.partition("\n")
    return SimpleNamespace(
        key="mau",
        headline=headline,
        rest=rest,
        shown_photos=photos,
        shelf=[],
        moving_picture=None,
        first_published_at=timezone.make_aware(datetime(2026, 11, 22, 6, 40)),
        locale=SimpleNamespace(language_code="vi"),
        get_absolute_url="#post",
        **more,
    )


def _session() -> SimpleNamespace:
    """A training session in a list."""
    return SimpleNamespace(
        title="Bán hàng qua buổi phát trực tiếp, không cần nói hay",
        starts_at=timezone.now(),
        get_absolute_url="#session",
        get_audience_display="phụ nữ làm chủ",
        where="Nhà văn hóa xã, Phát Diệm, Ninh Bình",
        unit=SimpleNamespace(name="Hội LHPN tỉnh Ninh Bình"),
        all_places=60,
        all_taken=37,
    )


def _event() -> SimpleNamespace:
    return SimpleNamespace(
        title="Livestream: mật ong hoa nhãn đầu mùa",
        url="#event",
        starts_at=timezone.make_aware(datetime(2026, 11, 22, 19, 30)),
        is_running=True,
        is_online=True,
        get_kind_display="livestream",
        unit=SimpleNamespace(name="Hội LHPN xã Cúc Phương"),
    )


def _samples() -> dict[str, object]:
    honey = _variant("500 ml", 190_000, volume=500)
    form = SampleForm({"name": "Lê Thị Hiền", "phone": "091234567", "delivery": "home"})
    return {
        "sheets": SHEETS,
        "colours": COLOURS.split(),
        "icons": sorted(ICONS),
        "now": timezone.make_aware(datetime(2026, 11, 22, 15, 20)),
        "currency": settings.CURRENCY,
        "empty_form": SampleForm(prefix="empty"),
        "form": form,
        "honey": honey,
        "rating_bars": [
            {"stars": 5 - row, "count": count} for row, count in enumerate((79, 5, 1, 0, 1))
        ],
        "comments": [
            _comment("Chị em xã mình giỏi quá.", answers=[_comment("Dạ, cảm ơn chị ạ.")]),
            _comment("", answers=[_comment("Em cũng nghĩ như chị.")]),
        ],
        "reviews": [_review(5), _review(4, reply="Hôm ấy mưa lớn, xe lên xã không được.")],
        "variants": [_variant("250 ml", 105_000), honey, _variant("1 lít", 360_000, stock=0)],
        "goods": [
            _product("Mật ong rừng", "Cúc Phương", "mat-ong", "hũ", honey),
            _product("Trà sen", "Tam Cốc", "tra-sen", "hộp", _variant("", 95_000), in_stock=False),
        ],
        "posts": [
            _post(
                "Sáng nay quay ong được 40 lít.\nMật vàng như nắng, chị em ghé lấy nhé.",
                [_picture(name, "Mật ong") for name in ("mat-ong", "mat-ong-2", "mat-ong-nap")],
                seller=_seller("Ong Cúc Phương", "hợp tác xã", "Cúc Phương", "mat-ong"),
            ),
            _post(
                "Chiều thứ sáu họp chi hội ở nhà văn hoá.",
                [],
                unit=SimpleNamespace(name="Hội LHPN xã Cúc Phương", slug="mau"),
                stands_first=True,
            ),
        ],
        "event": _event(),
        "channel": SimpleNamespace(
            name="Chị em chi hội thôn Đông",
            get_platform_display="nhóm Zalo",
            address="https://zalo.me/g/abc123",
            code=data_uri("https://zalo.me/g/abc123"),
        ),
        "video": video_at("https://youtu.be/aqz-KE-bpKQ"),
        "alerts": _alerts(),
        "campaign_card": _campaign_card(),
        "photos": [
            _picture("mat-ong", "Hũ mật ong"),
            _picture("mat-ong-tang-sap", "Tầng sáp"),
            _picture("mat-ong-nhan", "Nhãn giấy có hình con ong"),
            _picture("mat-ong-nap", "Nắp hũ bọc vải"),
        ],
        "products": [
            _product("Mật ong rừng Cúc Phương", "Cúc Phương", "mat-ong", "hũ", honey, ocop_stars=4),
            _product(
                "Nước mắm cốt Sa Châu 40 độ đạm, ủ chượp chum sành hai mùa nắng",
                "Giao Thủy",
                "nuoc-mam",
                "chai",
                _variant("500 ml", 95_000, volume=500),
            ),
            _product(
                "Mắm tép chưng Gia Viễn",
                "Gia Viễn",
                "mam-tep",
                "hũ",
                _variant("400 g", 85_000, weight=400),
                in_stock=False,
            ),
            _product("Túi cói đan tay", "Phát Diệm", "tui-coi", "chiếc", _variant("", 285_000)),
        ],
        "feature": _product(
            "Trà ướp sen Tam Cốc", "Nam Hoa Lư", "tra-sen", "hộp 100 g", _variant("", 320_000)
        ),
        "tiles": [
            {"title": title, "url": "#", "photo": _picture(name, ""), "count": count}
            for title, name, count in [
                ("Đồ ăn", "com-chay", 126),
                ("Đồ uống", "ruou-nep", 38),
                ("Thảo dược", "tra-hoa-vang", 41),
                ("Cói và thêu", "tui-coi", 94),
                ("Cây cảnh", "bon-sai", 1),
                ("Du lịch", "dam-sen", 0),
            ]
        ],
        "seller": _seller("Tổ hợp tác Ong Cúc Phương", "tổ hợp tác", "Cúc Phương", "mat-ong-nhan"),
        "sellers": [
            _seller("Hợp tác xã Cói Phát Diệm", "hợp tác xã", "Phát Diệm", "coi-nan"),
            _seller("Nhà thêu bà Ngọ", "hộ gia đình", "Nam Hoa Lư", "theu-canh-sen"),
            _seller("Tổ hợp tác Ong Cúc Phương", "tổ hợp tác", "Cúc Phương", "mat-ong-nhan"),
        ],
        "facts": [
            {"name": "Dung tích", "value": "500 ml (khoảng 700 g)"},
            {"name": "Thành phần", "value": "100 % mật ong, không pha đường"},
            {"name": "Cất giữ", "value": "Nơi khô, tránh nắng, không cần tủ lạnh"},
        ],
        "promises": [
            {"icon": "truck", "text": "Về Hà Nội khoảng 2 ngày, phí 25.000 ₫."},
            {"icon": "hand", "text": "Trả tiền khi nhận hàng. Được mở hộp xem trước."},
            {"icon": "swap", "text": "Vỡ, chảy, sai hàng: đổi hũ mới trong 7 ngày."},
        ],
        "pledges": [
            {"icon": "hand", "title": "Nhận hàng rồi mới trả tiền", "text": "Xem hàng trước mặt."},
            {"icon": "leaf", "title": "Người bán nhận đủ tiền", "text": "Hội không thu phí."},
            {"icon": "swap", "title": "Hỏng hay sai thì đổi", "text": "Báo trong 7 ngày."},
        ],
        "timeline": [
            {"text": "Khách đặt", "when": "7:42", "state": "done"},
            {"text": "Chị đã nhận đơn", "when": "8:05", "state": "done"},
            {"text": "Gói hàng và dán phiếu", "when": "trước 16:00", "state": "now"},
            {"text": "Giao cho bưu tá", "when": "hôm nay", "state": ""},
        ],
        "stopped": [
            {"text": "Khách đặt", "when": "7:42", "state": "done"},
            {"text": "Đã huỷ: hết hàng vì mưa bão", "when": "9:10", "state": "stopped"},
        ],
        "steps": [
            {"title": "Ai nhận, ở đâu", "url": "#", "state": "done"},
            {"title": "Giao và trả tiền", "url": "", "state": "now"},
            {"title": "Kiểm tra", "url": "", "state": ""},
        ],
        "lines": [
            {"name": "Tiền hàng", "amount": 1_120_000},
            {"name": "Phí giao, Tổ hợp tác Ong", "amount": 25_000},
            {"name": "Phí giao, Cói Phát Diệm", "text": "miễn phí"},
        ],
        "numbers": [
            {"count": 2, "label": "đơn chờ chị nhận", "url": "#", "is_urgent": True},
            {"count": 1, "label": "kiện phải gửi", "url": "#"},
            {"count": 0, "label": "món sắp hết", "url": "#", "is_urgent": True},
        ],
        "days": [
            {"label": label, "percent": percent, "is_today": label == "CN"}
            for label, percent in zip(
                ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
                [38, 52, 20, 74, 60, 100, 44],
                strict=True,
            )
        ],
        "tabs": [
            {"title": "Đang làm", "url": "#", "current": True, "count": 3},
            {"title": "Đã giao", "url": "#", "count": 41},
            {"title": "Đã huỷ", "url": "#", "count": 0},
        ],
        "chips": [
            {"title": "Đến 1.500.000 ₫", "url": "#", "is_on": True},
            {"title": "Có OCOP", "url": "#"},
            {"title": "Còn hàng", "url": "#"},
        ],
        "crumbs": [
            {"title": "Trang đầu", "url": "#"},
            {"title": "Đồ ăn", "url": "#"},
            {"title": "Mật ong"},
        ],
        "page_numbers": [
            {"label": 1, "url": "#", "current": False},
            {"label": "…"},
            {"label": 4, "url": "#", "current": True},
            {"label": 5, "url": "#"},
        ],
        "session": _session(),
        "course": SimpleNamespace(
            url="#",
            title="Chụp món hàng bằng điện thoại",
            summary="Một chiếc điện thoại, một khung cửa sổ, một tờ giấy trắng.",
            get_audience_display="chị em khởi nghiệp",
            get_level_display="bước đầu",
            minutes=25,
        ),
        "lessons": [
            SimpleNamespace(pk=number, url="#", title=title, minutes=6, translation_key=number)
            for number, title in enumerate(["Ánh sáng bên cửa sổ", "Bốn tấm ảnh khách cần"])
        ],
        "campaign_photo": _picture("dua-gui", "Gùi tre đầy dứa Đồng Giao chín vàng"),
        "portrait": _picture("mat-ong-2", "Chị Hiền bên ao sen"),
    }
