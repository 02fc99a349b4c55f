"""Builders: each makes one thing with believable values; name only what the test is about."""

from datetime import date
from itertools import count

from django.utils import timezone

from accounts.models import User
from cooperatives.models import Membership, Seller
from core.text import collation_key, fold
from places.keys import place_key
from places.models import Commune, PlaceAlias, Province
from products.models import Category, Certificate, Product, Review, Variant
from products.search.documents import write_documents
from union.models import Officer, Unit

_numbers = count(1)


def make_user(**fields: object) -> User:
    """A person who can sign in with the password `secret-word`."""
    number = next(_numbers)
    fields = {"email": f"person{number}@example.org", "name": f"Nguyễn Thị {number}"} | fields
    return User.objects.create_user(password="secret-word", **fields)


def make_province(code: str = "37", name: str = "") -> Province:
    """A province; the same one for the same code."""
    name = name or ("Ninh Bình" if code == "37" else f"Tỉnh {code}")
    province, _ = Province.objects.get_or_create(
        code=code,
        defaults={
            "name": name,
            "kind": Province.Kind.PROVINCE,
            "sort_key": collation_key(name),
            "search_text": place_key(name),
        },
    )
    return province


def make_commune(name: str = "", **fields: object) -> Commune:
    """A commune of Ninh Bình."""
    number = next(_numbers)
    name = name or f"Cúc Phương {number}"
    fields = {
        "code": f"{90000 + number % 10000}",  # five digits; no test makes ten thousand
        "province": fields.get("province") or make_province(),
        "name": name,
        "kind": Commune.Kind.COMMUNE,
        "sort_key": collation_key(name),
        "search_text": place_key(name),
    } | fields
    return Commune.objects.create(**fields)


def make_alias(commune: Commune, name: str, **fields: object) -> PlaceAlias:
    """A former district that also finds `commune`."""
    fields = {"kind": PlaceAlias.Kind.DISTRICT, "folded": place_key(name)} | fields
    return PlaceAlias.objects.create(commune=commune, name=name, **fields)


def make_unit(parent: Unit | None = None, **fields: object) -> Unit:
    """A commune union below `parent`, or a province union when there is no parent."""
    number = next(_numbers)
    name = fields.pop("name", f"Hội LHPN {number}")
    fields = {
        "name": name,
        "slug": f"hoi-{number}",
        "sort_key": collation_key(name),
        "province": make_province(),
        "valid_from": date(2025, 7, 1),
    } | fields
    if parent is None:
        return Unit.add_root(kind=Unit.Kind.PROVINCE, **fields)
    commune = fields.pop("commune", None) or make_commune()
    fields = {"kind": Unit.Kind.COMMUNE, "commune": commune} | fields
    parent.refresh_from_db()  # treebeard counts children on the instance
    return parent.add_child(**fields)


def make_officer(unit: Unit | None = None, **fields: object) -> Officer:
    """An officer in office since last year."""
    unit = unit or make_unit()
    user = fields.pop("user", None) or make_user(is_staff=True)
    fields = {"role": Officer.Role.OFFICER, "from_date": date(2025, 7, 1)} | fields
    return Officer.objects.create(user=user, unit=unit, **fields)


def make_seller(*, owner: User | None = None, **fields: object) -> Seller:
    """An approved cooperative."""
    number = next(_numbers)
    name = fields.pop("name", f"Hợp tác xã Cói {number}")
    unit = fields.pop("unit", None) or make_unit(make_unit())
    fields = {
        "kind": Seller.Kind.COOPERATIVE,
        "name": name,
        "slug": f"seller-{number}",
        "sort_key": collation_key(name),
        "search_text": fold(name),
        "unit": unit,
        "commune": unit.commune or make_commune(),
        "phone": "+84912345678",
        "status": Seller.Status.APPROVED,
    } | fields
    if fields["status"] == Seller.Status.APPROVED:
        fields.setdefault("approved_at", timezone.now())
    seller = Seller.objects.create(**fields)
    if owner:
        Membership.objects.create(seller=seller, user=owner)
    return seller


def make_category(**fields: object) -> Category:
    """A kind within a group of its own."""
    number = next(_numbers)
    group = Category.objects.create(name=f"Nhóm {number}", slug=f"group-{number}")
    fields = {"name": f"Loại {number}", "slug": f"kind-{number}", "parent": group} | fields
    return Category.objects.create(**fields)


def make_product(*, price: int = 125_000, stock: int = 5, **fields: object) -> Product:
    """A listed product with one variant, on sale."""
    number = next(_numbers)
    name = fields.pop("name", f"Mật ong rừng {number}")
    seller = fields.pop("seller", None) or make_seller()
    category = fields.pop("category", None) or make_category()
    is_listed = fields.get("status", Product.Status.LISTED) == Product.Status.LISTED
    fields = {
        "seller": seller,
        "category": category,
        "top_category": category.parent or category,
        "commune": seller.commune,
        "name": name,
        "slug": f"product-{number}",
        "unit": "hũ",
        "status": Product.Status.LISTED,
        "search_text": fold(name),
        "is_public": is_listed and seller.is_approved,
        "in_stock": stock > 0,
        "price_from": price,
        "listed_at": timezone.now() if is_listed else None,
    } | fields
    product = Product.objects.create(**fields)
    make_variant(product, price=price, stock=stock)
    write_documents([product.pk])
    return product


def make_variant(product: Product, **fields: object) -> Variant:
    """A size of a product."""
    number = next(_numbers)
    fields = {"label": f"{number} g", "price": 125_000, "weight": 500, "stock": 5} | fields
    return Variant.objects.create(product=product, **fields)


def make_certificate(**fields: object) -> Certificate:
    """An OCOP certificate with four stars, in force without end. See `refresh_ocop_stars`."""
    scheme = fields.get("scheme", Certificate.Scheme.OCOP)
    fields = {
        "product": fields.get("product") or make_product(),
        "scheme": scheme,
        "stars": 4 if scheme == Certificate.Scheme.OCOP else None,
        "number": f"QĐ-{next(_numbers)}",
        "issued_by": "UBND tỉnh Ninh Bình",
        "issued_on": date(2025, 7, 1),
    } | fields
    return Certificate.objects.create(**fields)


def make_review(**fields: object) -> Review:
    """Five stars of a buyer; the product's mean is not counted anew."""
    number = next(_numbers)
    fields = {
        "product": fields.get("product") or make_product(),
        "stars": 5,
        "text": "Mật ong thơm, đóng gói cẩn thận.",
        "author_name": "Mai T.",
        "proof": f"test:{number}",
    } | fields
    return Review.objects.create(**fields)
