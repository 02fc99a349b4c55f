"""Builders of published pages."""

from datetime import date
from itertools import count

from wagtail.models import Locale

from cms.models import (
    GalleryPage,
    GoodExamplePage,
    HomePage,
    LawIndexPage,
    LawPage,
    NewsIndexPage,
    NewsPage,
    Nomination,
    NoticePage,
    Replication,
    Topic,
)
from cms.models.listing import ListingPage
from core.text import slugify
from tests.factories import make_unit, make_user
from union.models import Unit

_numbers = count(1)


def home(language: str = "vi") -> HomePage:
    """The home page that the site's migrations made."""
    return HomePage.objects.get(locale__language_code=language)


def make_index(unit: Unit | None = None) -> NewsIndexPage:
    """The news of a unit, in Vietnamese and English."""
    number = next(_numbers)
    index = NewsIndexPage(title="Tin của Hội", slug=f"tin-{number}", unit=unit)
    home().add_child(instance=index)
    english = index.copy_for_translation(Locale.objects.get(language_code="en"))
    english.title = "News"
    english.save_revision().publish()
    return index


def make_news(index: NewsIndexPage | None = None, **fields: object) -> NewsPage:
    """A published article."""
    number = next(_numbers)
    fields = {
        "title": f"Mùa sen {number}",
        "slug": f"mua-sen-{number}",
        "summary": "Sen nở sớm.",
        "body": [("paragraph", "<p>Sáng nay đầm đầy hoa.</p>")],
        "unit": index.unit if index else None,
    } | fields
    page = NewsPage(**fields)
    (index or make_index()).add_child(instance=page)
    return page


def make_listing(model: type[ListingPage], **fields: object) -> ListingPage:
    """A list below the Vietnamese home page."""
    number = next(_numbers)
    page = model(**{"title": "Danh sách", "slug": f"danh-sach-{number}"} | fields)
    home().add_child(instance=page)
    return page


def make_example(index: NewsIndexPage | None = None, **fields: object) -> GoodExamplePage:
    """A published good example in a unit's section."""
    number, index = next(_numbers), index or make_index()
    fields = {
        "title": f"Tổ phân loại rác {number}",
        "slug": f"phan-loai-rac-{number}",
        "who": "group",
        "name": "Tổ phụ nữ xóm 5",
        "year": 2026,
        "summary": "32 hộ phân loại rác tại nhà.",
        "unit": index.unit,
    } | fields
    page = GoodExamplePage(**fields)
    index.add_child(instance=page)
    return page


def make_law(index: LawIndexPage | None = None, **fields: object) -> LawPage:
    """A published law in force."""
    number = next(_numbers)
    fields = {
        "title": f"Luật số {number}",
        "slug": f"luat-{number}",
        "number": f"{number}/2023/QH15",
        "issued_date": "2023-06-20",
        "issuer": "Quốc hội",
        "in_force_from": "2024-07-01",
        "about": "Cách lập và điều hành hợp tác xã.",
        "for_whom": "Tổ nhóm, hợp tác xã.",
        "to_do": "Hỏi Hội để được hướng dẫn đăng ký.",
    } | fields
    page = LawPage(**fields)
    (index or make_listing(LawIndexPage)).add_child(instance=page)
    return page


def make_notice(index: NewsIndexPage | None = None, **fields: object) -> NoticePage:
    """A published notice."""
    number, index = next(_numbers), index or make_index()
    fields = {
        "title": f"Thông báo {number}",
        "slug": f"thong-bao-{number}",
        "number": f"{number}/TB-BTV",
        "summary": "Mời chị em dự tập huấn.",
        "body": [("paragraph", "<p>Mời chị em.</p>")],
        "unit": index.unit,
    } | fields
    page = NoticePage(**fields)
    index.add_child(instance=page)
    return page


def make_gallery(index: NewsIndexPage | None = None, **fields: object) -> GalleryPage:
    """A published gallery of videos."""
    number, index = next(_numbers), index or make_index()
    video = {"video": "https://youtu.be/aqz-KE-bpKQ", "title": "Đan túi cói"}
    fields = {
        "title": f"Ngày hội {number}",
        "slug": f"ngay-hoi-{number}",
        "kind": "videos",
        "summary": "Một ngày ở Kim Sơn.",
        "videos": [("video", video)],
        "unit": index.unit,
    } | fields
    page = GalleryPage(**fields)
    index.add_child(instance=page)
    return page


def make_topic(name: str = "An toàn thực phẩm", **fields: object) -> Topic:
    """A topic in the site's first language."""
    fields = {"slug": slugify(name), "locale": Locale.get_default()} | fields
    return Topic.objects.create(name=name, **fields)


def make_nomination(unit: Unit | None = None, **fields: object) -> Nomination:
    """A nomination that waits."""
    fields = {
        "who": "person",
        "name": "Chị Nguyễn Thị Hoa",
        "unit": unit or make_unit(),
        "reason": "Chị dạy chữ miễn phí cho trẻ trong xóm.",
        "sender": "Trần Thị Lan",
        "contact": "+84912345678",
    } | fields
    return Nomination.objects.create(**fields)


def make_replication(
    example: GoodExamplePage, unit: Unit | None = None, **fields: object
) -> Replication:
    """A unit that has done the same since spring."""
    fields = {
        "since": date(2026, 3, 8),
        "check_on": date(2027, 3, 8),
        "created_by": fields.pop("by", None) or make_user(),
    } | fields
    return Replication.objects.create(
        example_key=example.translation_key, unit=unit or make_unit(), **fields
    )
