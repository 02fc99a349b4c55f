"""Ways of delivery of a few sellers, and pick-up points of the Union."""

from cooperatives.models import Seller
from orders.delivery.fields import place_of
from orders.models import DeliveryMethod, PickupPoint
from orders.services.delivery import save_method
from union.models import Unit

Kind = DeliveryMethod.Kind

# Commune of the unit, name, street, when it is open, phone.
POINTS = [
    ("14359", "Nhà văn hóa Tam Cốc", "Đường Tam Cốc – Bích Động", "Thứ 2–7, 7:30–17:00"),
    ("14404", "Trụ sở Hội phụ nữ xã", "Cạnh Ủy ban xã", "Thứ 2–6, 7:30–11:30 và 13:30–17:00"),
    ("14620", "Quầy phụ nữ khởi nghiệp", "Chợ Phát Diệm, dãy B", "Hằng ngày, 6:00–18:00"),
    ("14362", "Nhà văn hóa phường", "12 Quang Trung", "Thứ 2–7, 8:00–17:00"),
]

# Seller, kind, name, days, free from, lines of zone ("" is her own province), grams, dong.
METHODS = [
    (
        "ong-cuc-phuong",
        Kind.HOME,
        "Bưu điện",
        (2, 4),
        500_000,
        [("", 0, 20_000), ("all", 0, 35_000)],
    ),
    ("ong-cuc-phuong", Kind.POINT, "Điểm nhận của Hội", (1, 2), None, []),
    ("ong-cuc-phuong", Kind.PICKUP, "Tới tổ ong lấy", (None, None), None, []),
    (
        "nuoc-mam-sa-chau",
        Kind.HOME,
        "Xe khách và bưu điện",
        (2, 5),
        None,
        [("all", 2000, 30_000), ("all", 5000, 45_000), ("all", 20_000, 90_000)],
    ),
    ("tra-sen-tam-coc", Kind.HOME, "Chị em tự đưa", (1, 1), None, [("", 0, 15_000)]),
    ("tra-sen-tam-coc", Kind.POINT, "Điểm nhận của Hội", (1, 2), None, []),
]


def load_delivery() -> int:
    """Add points and ways if there are none; return how many ways."""
    if DeliveryMethod.objects.exists() or PickupPoint.objects.exists():
        return 0
    points = load_points()
    sellers = Seller.objects.select_related("commune").in_bulk(
        [slug for slug, *_rest in METHODS], field_name="slug"
    )
    for slug, kind, name, days, free_from, lines in METHODS:
        seller = sellers[slug]
        home = f"p{seller.commune.province_id}"
        save_method(
            seller=seller,
            kind=kind,
            fields={
                "name": name,
                "free_from": free_from,
                "days_min": days[0],
                "days_max": days[1],
                "carrier": None,
            },
            rates=[
                place_of(zone or home) | {"up_to": up_to, "fee": fee} for zone, up_to, fee in lines
            ],
            points=points if kind == Kind.POINT else [],
        )
    return len(METHODS)


def load_points() -> list[PickupPoint]:
    units = {unit.commune_id: unit for unit in Unit.objects.filter(valid_to=None, depth=2)}
    points = [
        PickupPoint(
            unit=units[commune],
            commune_id=commune,
            name=name,
            street=street,
            hours=hours,
            phone="+84912345700",
        )
        for commune, name, street, hours in POINTS
        if commune in units
    ]
    return PickupPoint.objects.bulk_create(points)
