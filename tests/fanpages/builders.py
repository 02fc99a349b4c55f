"""Builders of fan pages, posts and events."""

from datetime import timedelta
from itertools import count

from django.utils import timezone
from wagtail.models import Locale

from cms.models import NewsIndexPage
from cms.services import open_section
from fanpages.models import EventPage, FanPage, Post, PostPhoto, PostProduct
from fanpages.services.opening import SLUG
from tests.factories import make_unit
from union.models import Unit

_numbers = count(1)


def section_of(unit: Unit) -> NewsIndexPage:
    """The unit's part of the tree in Vietnamese, opened on first use."""
    section = open_section(unit=unit)
    locale = Locale.get_default()
    return NewsIndexPage.objects.get(translation_key=section.pages_key, locale=locale)


def make_fan_page(unit: Unit | None = None, **fields: object) -> FanPage:
    """The published page of a commune union."""
    unit = unit or make_unit(make_unit())
    fields = {
        "title": unit.name,
        "slug": SLUG,
        "unit": unit,
        "intro": "Nơi chị em gặp nhau.",
    } | fields
    return section_of(unit).add_child(instance=FanPage(**fields))


def make_post(*, products: tuple = (), photos: int = 0, **fields: object) -> Post:
    """A published post of a commune union, or of `seller=`."""
    number = next(_numbers)
    if "unit" not in fields and "seller" not in fields:
        fields["unit"] = make_unit(make_unit())
    fields = {
        "text": f"Sen đầm Vân Long nở rồi, lứa {number}.\nMời chị em ghé xem.",
        "locale": Locale.get_default(),
        "live": True,
        "first_published_at": timezone.now() + timedelta(microseconds=number),
    } | fields
    post = Post.objects.create(**fields)
    PostProduct.objects.bulk_create(
        PostProduct(post=post, product=product, sort_order=n) for n, product in enumerate(products)
    )
    for place in range(photos):
        make_photo_row(post, position=place)
    return post


def make_photo_row(post: Post, **fields: object) -> PostPhoto:
    """A photo without a file."""
    fields = {"key": f"posts/p{next(_numbers)}", "width": 800, "height": 600} | fields
    return PostPhoto.objects.create(post=post, **{"is_ready": True, "is_live": True} | fields)


def make_event(unit: Unit | None = None, **fields: object) -> EventPage:
    """A published conference tomorrow, without registration."""
    number = next(_numbers)
    unit = unit or make_unit(make_unit())
    start = timezone.now() + timedelta(days=1)
    fields = {
        "title": f"Hội nghị khởi nghiệp {number}",
        "slug": f"hoi-nghi-{number}",
        "kind": EventPage.Kind.CONFERENCE,
        "summary": "Ba mươi chị kể chuyện làm ăn.",
        "unit": unit,
        "starts_at": start,
        "ends_at": start + timedelta(hours=3),
        "place": "Nhà văn hoá xã",
    } | fields
    page = section_of(unit).add_child(instance=EventPage(**fields))
    page.save_revision().publish()
    return EventPage.objects.get(pk=page.pk)
