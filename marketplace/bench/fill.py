"""A site with any number of plausible products, made in batches."""

import random
from collections.abc import Callable
from datetime import date, timedelta

from django.db import connection
from django.utils import timezone

from cooperatives.models import Seller
from core.progress import in_batches
from core.text import collation_key, fold
from places.models import Commune, Province
from products.models import Category, Product, ProductPhoto, ProductText, Variant
from union.models import Unit
from union.services import open_units_from_places

THINGS = [
    "Mật ong",
    "Cơm cháy",
    "Mắm tép",
    "Túi cói",
    "Trà sen",
    "Rượu nếp",
    "Gạo nếp",
    "Bánh đa",
    "Kẹo lạc",
    "Nem chua",
]
KINDS = [
    "rừng",
    "hoa nhãn",
    "nhà làm",
    "đan tay",
    "ướp bảy lần",
    "hạt cau",
    "nướng than",
    "gia truyền",
    "vụ mới",
]
BATCH = 1000
PRODUCTS_A_SELLER = 40


def fill(size: int, report: Callable[[str], object]) -> None:
    """Bring the number of products to `size`; what is there already is kept."""
    source = random.Random(20260101)
    province = Province.objects.get(pk="37")
    root = open_units_from_places(province=province)
    communes = list(Commune.objects.filter(province=province).order_by("pk"))
    kinds = categories()
    sellers = make_sellers(-(-size // PRODUCTS_A_SELLER), communes, root)
    there = Product.objects.count()
    for batch in in_batches(range(there, size), BATCH, report):
        make_products(batch, sellers, kinds, communes, source)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def categories() -> list[Category]:
    """Return six groups with five kinds each."""
    if not Category.objects.exists():
        for group in range(6):
            parent = Category.objects.create(name=f"Nhóm {group}", slug=f"nhom-{group}")
            for kind in range(5):
                name, slug = f"Loại {group}.{kind}", f"loai-{group}-{kind}"
                Category.objects.create(name=name, slug=slug, parent=parent)
    return list(Category.objects.exclude(parent=None).order_by("pk"))


def make_sellers(count: int, communes: list[Commune], root: Unit) -> list[Seller]:
    """Return `count` approved sellers."""
    units = {unit.commune_id: unit for unit in root.get_children()}
    there = Seller.objects.count()
    Seller.objects.bulk_create(
        Seller(
            kind=Seller.Kind.HOUSEHOLD,
            name=f"Cơ sở số {number}",
            slug=f"co-so-{number}",
            sort_key=collation_key(f"Cơ sở số {number}"),
            search_text=f"co so so {number}",
            story="Ba chị em cùng làm, mỗi ngày một mẻ. " * 8,
            unit=units[commune.pk],
            commune=commune,
            phone="+84912345678",
            status=Seller.Status.APPROVED,
            approved_at=timezone.now(),
        )
        for number in range(there, count)
        for commune in [communes[number % len(communes)]]
    )
    return list(Seller.objects.order_by("pk"))


def make_products(
    numbers: range,
    sellers: list[Seller],
    kinds: list[Category],
    communes: list[Commune],
    source: random.Random,
) -> None:
    """Write one batch of products with words, a photo and two sizes each."""
    start = timezone.make_aware(
        timezone.datetime.combine(date(2026, 1, 1), timezone.datetime.min.time())
    )
    products = []
    for number in numbers:
        kind, name = (
            source.choice(kinds),
            f"{source.choice(THINGS)} {source.choice(KINDS)} {number}",
        )
        products.append(
            Product(
                seller=sellers[number // PRODUCTS_A_SELLER],
                category=kind,
                top_category_id=kind.parent_id,
                commune=source.choice(communes),
                name=name,
                slug=f"san-pham-{number}",
                summary="Làm theo mẻ nhỏ, không chất bảo quản, gửi trong ngày.",
                story="Mỗi mẻ làm từ sáng sớm, phơi hai nắng rồi mới đóng gói. " * 6,
                unit="hộp",
                status=Product.Status.LISTED,
                search_text=fold(name),
                is_public=True,
                in_stock=True,
                price_from=source.randrange(20, 900) * 1000,
                listed_at=start + timedelta(seconds=37 * number),
            )
        )
    products = Product.objects.bulk_create(products)
    photos = ProductPhoto.objects.bulk_create(
        ProductPhoto(product=p, key=f"products/bench-{p.pk}", width=800, height=800,
                     alt=p.name, is_ready=True, is_live=True)
        for p in products
    )  # fmt: skip
    for product, photo in zip(products, photos, strict=True):
        product.cover = photo
    Product.objects.bulk_update(products, ["cover"], batch_size=500)
    ProductText.objects.bulk_create(
        ProductText(product=p, language="en", name=f"Product {p.pk}") for p in products
    )
    Variant.objects.bulk_create(
        Variant(
            product=p,
            label=f"{grams} g",
            price=p.price_from * grams // 500,
            weight=grams,
            stock=1000,
        )
        for p in products
        for grams in (500, 1000)
    )
