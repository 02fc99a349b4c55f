"""A small site in which every kind of page has something to show, and the list of its pages."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from django.urls import reverse
from django.utils import timezone

from accounts.models import Address, User
from cms.models.news import NewsProductLink, NewsSellerLink
from cms.services import open_section
from cooperatives.models import Seller, SellerPhoto
from images.pipeline import store_picture
from orders import services
from orders.links import order_path, payment_path
from orders.models import Parcel
from products.models import Product, ProductPhoto
from products.services import recount_reviews, refresh_ocop_stars, save_words, words_of
from tests.browser import publishing
from tests.browser.courses import learners_pages
from tests.cms.builders import home, make_index, make_news
from tests.community.scene import members_pages, moderators_pages
from tests.cooperatives.builders import make_invitation
from tests.factories import (
    make_category,
    make_certificate,
    make_product,
    make_review,
    make_seller,
    make_user,
    make_variant,
)
from tests.fanpages import scene as posts
from tests.images.builders import make_photo
from tests.journeys.builders import Town, open_town
from tests.orders.builders import STEPS_TO, make_basket, make_contact, make_voucher, place
from tests.orders.delivery.builders import make_method, make_point
from tests.orders.payments.transfer.builders import make_waiting_order

LONG = "Mật ong hoa rừng nguyên chất của Hợp tác xã nông nghiệp hữu cơ Thượng Sơn"
STORY = "Chị em quay mật bằng tay từ tháng ba đến tháng sáu.\n\nMật để được hai năm ở chỗ mát."


@dataclass(frozen=True)
class Scene:
    town: Town
    seller: Seller
    owner: User
    buyer: User
    product: Product
    news: str  # address of an article
    order: str  # address of a guest's order


def make_scene() -> Scene:
    town, owner = open_town(), make_user(name="Trần Thị Hoa", phone="+84912345678")
    place_fields = {"unit": town.unit, "commune": town.commune}
    seller = make_seller(owner=owner, name="Mật ong Cúc Phương", story=STORY, **place_fields)
    seller.cover = SellerPhoto.objects.create(seller=seller, alt="Rừng", **picture("sellers"))
    seller.save(update_fields=["cover"])
    make_seller(status=Seller.Status.APPLIED, name="Tổ thêu Văn Lâm", **place_fields)
    make_invitation(seller=seller, invited_by=owner)
    product = stock_shelf(seller, owner)
    praise(product)
    buyer = make_user(name="Phạm Thị Khách", phone="+84987654321")
    Address.objects.create(
        user=buyer, name=buyer.name, phone=buyer.phone, commune=town.commune, street="12 ngõ Chùa"
    )
    make_voucher(seller=seller, name="Cảm ơn khách quen", min_goods=150_000, limit=50)
    make_voucher(seller=seller, kind="percent", percent=10, at_most=50_000, is_active=False)
    order = sell(seller, buyer, town)
    offer_ways(seller, town)
    return Scene(town, seller, owner, buyer, product, publish(town, seller, product), order)


def picture(folder: str) -> dict[str, object]:
    stored = store_picture(make_photo((900, 700)), folder=folder)
    return {"key": stored.key, "width": stored.width, "height": stored.height}


def stock_shelf(seller: Seller, owner: User) -> Product:
    """A product with everything, one sold out, a draft, one that waits, one with a change."""
    shelf = make_category(name="Mật ong và sản phẩm từ ong")
    usual = {"seller": seller, "category": shelf}
    product = make_product(name=LONG, summary="Mật đặc, thơm mùi hoa.", story=STORY, **usual)
    for number in range(3):
        photo = ProductPhoto(product=product, alt=f"Ảnh {number}", is_live=True)
        for name, value in picture("products").items():
            setattr(photo, name, value)
        photo.save()
    product.cover = product.photos.first()
    product.save(update_fields=["cover"])
    make_variant(product, label="hũ 1 kg", price=1_240_000, stock=2, weight=1000)
    save_words(product=product, words=replace(words_of(product), story="Mới hơn."), by=owner)
    make_product(name="Phấn hoa", stock=0, **usual)
    make_product(name="Sáp ong", status=Product.Status.DRAFT, slug="sap-ong", **usual)
    make_product(name="Rượu mật ong", status=Product.Status.WAITING, slug="ruou", **usual)
    for number in range(6):
        make_product(name=f"Bánh mật {number}", seller=make_seller(), category=shelf)
    return product


def praise(product: Product) -> None:
    """A certificate in force and one that has run out, one review answered and one not."""
    make_certificate(product=product)
    make_certificate(product=product, scheme="vietgap", valid_until=date(2025, 7, 2))
    make_review(product=product, reply="Cảm ơn chị!", replied_at=timezone.now())
    make_review(product=product, stars=3, text=f"{STORY} {'Ngon' * 40}")
    refresh_ocop_stars([product.pk])
    recount_reviews([product.pk])


def review_page(scene: Scene) -> str:
    """Return the page on which a buyer rates what has arrived."""
    parcel = Parcel.objects.get(status=Parcel.Status.DELIVERED, seller=scene.seller)
    product = parcel.lines.get().variant.product
    return reverse("orders:review", args=[parcel.order.number, parcel.key, product.slug])


def delivered_order(scene: Scene) -> str:
    parcel = Parcel.objects.get(status=Parcel.Status.DELIVERED, seller=scene.seller)
    return reverse("orders:order_detail", args=[parcel.order.number])


def sell(seller: Seller, buyer: User, town: Town) -> str:
    """Parcels in every status for one buyer; return the address of a guest's order."""
    for status in STEPS_TO:
        honey = make_product(name=f"Mật ong ({status})", seller=seller).variants.get()
        order = place(
            make_basket((honey, 2), user=buyer), contact=make_contact(commune=town.commune)
        )
        for step in STEPS_TO[status]:
            getattr(services, f"{step}_parcel")(parcel=order.parcels.get(), by=None)
        if status == "accepted":
            make_basket((honey, 1), user=buyer)
    return order_path(order)


def offer_ways(seller: Seller, town: Town) -> None:
    """Fees by place and weight, and more pick-up points than are shown at once."""
    make_method(seller, (town.commune, 2000, 10_000), (None, 0, 35_000), name="Bưu điện")
    points = [
        make_point(unit=town.unit, commune=town.commune, name=f"Nhà văn hóa {number}")
        for number in range(4)
    ]
    make_method(seller, kind="point", name="Điểm nhận của Hội", points=points)
    make_method(seller, (None, 0, 1), name="Xe khách", is_active=False)


def publish(town: Town, seller: Seller, product: Product) -> str:
    open_section(unit=town.unit)
    index = make_index(town.unit)
    for _number in range(5):
        news = make_news(index)
    NewsProductLink.objects.create(page=news, product=product)
    NewsSellerLink.objects.create(page=news, seller=seller)
    front = home()
    front.promise = "Mua của chị em, tận tay người làm ra"
    front.body = [
        ("stalls", None),
        (
            "season",
            {"title": "Đang mùa", "rule": "newest", "products": [], "category": "", "count": 7},
        ),
        ("sellers", {"title": "Người làm ra", "sellers": [], "count": 3}),
        ("news", {"title": "Tin của Hội", "count": 5}),
    ]
    front.save_revision().publish()
    return news.url


def public_pages(scene: Scene) -> list[str]:
    product, seller = scene.product, scene.seller
    return [
        "/vi/",
        reverse("products:list"),
        reverse("cms:search") + "?q=khong+co+gi",
        product.category.get_absolute_url(),
        reverse("products:commune", args=[product.commune_id]),
        product.get_absolute_url(),
        reverse("products:reviews", args=[product.slug]),
        Product.objects.get(name="Phấn hoa").get_absolute_url(),
        reverse("cooperatives:list"),
        seller.get_absolute_url(),
        scene.news,
        scene.news.rstrip("/").rpartition("/")[0] + "/",
        reverse("union:unit_list"),
        reverse("account_login"),
        reverse("account_signup"),
        reverse("account_reset_password"),
        reverse("account_request_login_code"),
        reverse("cooperatives:apply"),
        reverse("orders:basket"),
        reverse("orders:delivery_estimate", args=[product.slug])
        + f"?commune={scene.town.commune.pk}",
        scene.order,
        payment_path(make_waiting_order(language="vi")),
        order_path(make_waiting_order(language="vi")),
        "/vi/khong-co-trang-nay/",
    ]


def buyers_pages(scene: Scene) -> list[str]:
    address = scene.buyer.addresses.get()
    names = (
        "accounts:profile accounts:addresses accounts:address_new accounts:deletion account_email"
        " account_change_password mfa_index mfa_activate_totp mfa_add_webauthn orders:order_list"
        " orders:basket orders:checkout"
    )
    return [
        *(reverse(name) for name in names.split()),
        delivered_order(scene),
        review_page(scene),
        reverse("accounts:address_edit", args=[address.key]),
        reverse("accounts:address_deletion", args=[address.key]),
    ]


def sellers_pages(scene: Scene) -> list[str]:
    slug = scene.seller.slug
    parcels = Parcel.objects.filter(seller=scene.seller).order_by("pk")
    names = ["desk", "closure", "profile", "delivery", "member_list"]
    own = [(slug, scene.product.slug), (slug, "sap-ong"), (slug, "ruou")]
    return [
        *(reverse(f"cooperatives:{name}", args=[slug]) for name in names),
        *(reverse("cooperatives:picture", args=[slug, place]) for place in ("logo", "cover")),
        reverse("products:seller_list", args=[slug]),
        reverse("products:seller_feeds", args=[slug]),
        reverse("products:seller_add", args=[slug]),
        *(reverse("products:seller_edit", args=args) for args in own),
        reverse("products:seller_sizes", args=own[0]),
        reverse("products:seller_reviews", args=[slug]),
        reverse("products:seller_reply", args=[slug, scene.product.reviews.get(reply="").pk]),
        reverse("orders:voucher_list", args=[slug]),
        reverse("orders:voucher_new", args=[slug]),
        reverse("orders:delivery_methods", args=[slug]) + f"?commune={scene.town.commune.pk}",
        reverse("orders:delivery_method_new", args=[slug]),
        reverse("orders:delivery_method_new", args=[slug]) + "?how=weight",
        *(reverse("orders:delivery_method", args=[slug, pk]) for pk in _ways(scene.seller)),
        reverse("orders:parcel_list", args=[slug]),
        reverse("orders:packing_slip", args=[slug, parcels[0].key]),
        *(reverse("orders:parcel_detail", args=[slug, parcel.key]) for parcel in parcels),
    ]


def _ways(seller: Seller) -> list[int]:
    return list(seller.delivery_methods.filter(is_active=True).values_list("pk", flat=True))


def staff_pages(scene: Scene) -> list[str]:
    applicant = Seller.objects.get(status=Seller.Status.APPLIED)
    return [
        reverse("wagtailadmin_home"),
        reverse("seller_index"),
        reverse("seller_detail", args=[applicant.slug]),
        reverse("seller_decision", args=[applicant.slug, "approval"]),
        reverse("seller_decision", args=[applicant.slug, "refusal"]),
        reverse("products_index"),
        reverse("products_waiting"),
        reverse("products_decide", args=["ruou"]),
        reverse("products_decide_change", args=[scene.product.slug]),
        reverse("products_certificates", args=[scene.product.slug]),
        reverse("products_certificate_new", args=[scene.product.slug]),
        reverse("products_reviews"),
        reverse("products_review", args=[scene.product.reviews.get(reply="").pk]),
        reverse("parcel_index"),
        reverse("pickup_points"),
        reverse("pickup_point_new"),
        reverse("training_certificates"),
    ]


# Who looks, at which pages, and at which part of them: around ours the staff area is Wagtail's.
ROLES: dict[str, tuple[Callable, Callable, str]] = {
    "public": (lambda scene: None, public_pages, "html"),
    "buyer": (lambda scene: scene.buyer, buyers_pages, "html"),
    "learner": (lambda scene: scene.buyer, learners_pages, "html"),
    "seller": (lambda scene: scene.owner, sellers_pages, "html"),
    "staff": (lambda scene: scene.town.leader, staff_pages, "#main"),
    "member": (lambda scene: scene.buyer, members_pages, "html"),
    "moderator": (lambda scene: scene.town.leader, moderators_pages, "#main"),
    "reader": (lambda scene: None, publishing.readers_pages, "html"),
    "helper": (lambda scene: None, publishing.helpers_pages, "html"),
    "asker": (lambda scene: scene.buyer, publishing.askers_pages, "html"),
    "office": (lambda scene: scene.town.leader, publishing.offices_pages, "#main"),
    "reader of posts": (lambda scene: None, posts.public_pages, "html"),
    "writer": (lambda scene: scene.town.leader, posts.writers_pages, "html"),
}
