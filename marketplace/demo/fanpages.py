"""The demo's fan pages, posts and events. Days count back from the day on which it is loaded."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.utils import timezone
from wagtail.models import Locale, Page

from accounts.models import User
from campaigns.models import CampaignPage
from cms.models import NewsIndexPage
from cms.services import open_section
from cooperatives.models import Seller
from core.keys import random_key
from fanpages import services
from fanpages.models import (
    EventPage,
    EventProductLink,
    EventRecord,
    FanPage,
    FanPageOpening,
    Post,
    PostPhoto,
    PostProduct,
    PostSeller,
    Registration,
)
from fanpages.services.opening import filled, open_fan_page
from marketplace.demo.files import library_photo, read, sized_picture
from places.models import Commune
from products.models import Product
from union.models import Unit

GUESTS = (
    *("Nguyễn Thị Mai", "Trần Thị Lụa", "Phạm Thị Ngát", "Lê Thị Hoa", "Vũ Thị Xuân"),
    *("Đỗ Thị Thuý", "Bùi Thị Nhung", "Hoàng Thị Vân", "Đinh Thị Sáu", "Cao Thị Ánh"),
    *("Ngô Thị Quyên", "Mai Thị Duyên", "Tạ Thị Oanh", "Lại Thị Hằng"),
)


def load_fan_pages() -> int:
    """Open the pages of the units that have officers or sellers; return how many were missing."""
    words, officer = read("posts"), User.objects.get(email="can-bo-tinh@example.org")
    units = Unit.objects.filter(officers__isnull=False) | Unit.objects.filter(sellers__isnull=False)
    there = FanPage.objects.filter(unit__isnull=False).values("unit")
    missing = list(units.distinct().exclude(pk__in=there).select_related("commune", "province"))
    texts = {name: words["about"][name] for name in ("title", "intro", "about")}
    for unit in missing:
        code = unit.commune_id or settings.HOME_PROVINCE
        cover = words["covers"].get(code)
        opening = FanPageOpening(**texts, by=officer, cover=cover and library_photo(cover))
        page = open_fan_page(unit=unit, opening=opening)
        page.hours = words["about"]["hours"]
        page.address = f"UBND {filled('{place}', unit)}" if unit.commune else "Phường Hoa Lư"
        page.phone = "0229 3000 " + f"{unit.pk % 1000:03d}"
        page.save(update_fields=["hours", "address", "phone"])
    return len(missing)


def load_posts() -> int:
    """Publish the posts that are not there yet; return how many."""
    there = set(Post.objects.values_list("text", flat=True))
    rows = [row for row in read("posts")["posts"] if row["text"] not in there]
    waiting = [row for row in read("posts")["waiting"] if row["text"] not in there]
    units, sellers, products = _units(), _by_slug(Seller), _by_slug(Product)
    campaigns = {page.slug: page.page_ptr for page in CampaignPage.objects.all()}
    locale, writer = Locale.get_default(), User.objects.get(email="can-bo-tinh@example.org")
    for row in rows + waiting:
        post = _post(row, units, sellers, campaigns, locale, writer, is_live=row in rows)
        _hang_on(post, row, products, sellers)
        if not post.live:
            services.hand_in(post=_drafted(post), by=sellers[row["seller"]].memberships.get().user)
    return len(rows) + len(waiting)


def _post(
    row: dict[str, object],
    units: dict[str, Unit],
    sellers: dict[str, Seller],
    campaigns: dict[str, Page],
    locale: Locale,
    writer: User,
    *,
    is_live: bool,
) -> Post:
    moment = _moment(row["days"], row["at"])
    pin = timezone.now() + timedelta(days=row["pin"]) if row.get("pin") else None
    post = Post.objects.create(
        unit=units[row["unit"]] if "unit" in row else None,
        seller=sellers[row["seller"]] if "seller" in row else None,
        text=row["text"],
        campaign=campaigns.get(row.get("campaign")),
        locale=locale,
        live=is_live,
        written_by=writer,
        pinned_until=pin,
        first_published_at=moment if is_live else None,
        last_published_at=moment if is_live else None,
    )
    Post.objects.filter(pk=post.pk).update(created_at=moment)
    return post


def _hang_on(
    post: Post,
    row: dict[str, object],
    products: dict[str, Product],
    sellers: dict[str, Seller],
) -> None:
    PostPhoto.objects.bulk_create(
        PostPhoto(post=post, position=place, is_live=post.live, **sized_picture(name, "posts"))
        for place, name in enumerate(row.get("pictures", []))
    )
    PostProduct.objects.bulk_create(
        PostProduct(post=post, product=products[slug], sort_order=place)
        for place, slug in enumerate(row.get("products", []))
    )
    PostSeller.objects.bulk_create(
        PostSeller(post=post, seller=sellers[slug], sort_order=place)
        for place, slug in enumerate(row.get("sellers", []))
    )


def _drafted(post: Post) -> Post:
    """Give a post that waits its revision, and the Union a reason to look at it first."""
    post = Post.objects.get(pk=post.pk)
    Post.objects.filter(pk=post.pk).update(refused_at=timezone.now())
    post.save_revision(clean=False)
    return post


def load_events() -> int:
    """Publish the events that are not there yet; return how many."""
    there = set(EventPage.objects.values_list("slug", flat=True))
    rows = [row for row in read("posts")["events"] if row["slug"] not in there]
    units, sellers, products = _units(), _by_slug(Seller), _by_slug(Product)
    for row in rows:
        section = open_section(unit=units[row["unit"]])
        parent = NewsIndexPage.objects.get(
            translation_key=section.pages_key, locale=Locale.get_default()
        )
        page = _event(row, units[row["unit"]], sellers)
        page.product_links = [
            EventProductLink(product=products[slug], sort_order=n)
            for n, slug in enumerate(row.get("products", []))
        ]
        parent.add_child(instance=page)
        page.save_revision().publish()
        _fill(EventRecord.objects.get(page_key=page.translation_key), row, products)
    return len(rows)


def _event(row: dict[str, object], unit: Unit, sellers: dict[str, Seller]) -> EventPage:
    if "hours_from_now" in row:
        starts_at = _whole_hour(timezone.now() + timedelta(hours=row["hours_from_now"]))
    else:
        starts_at = _moment(-row["days_from_now"], row["at"])
    return EventPage(
        title=row["title"],
        slug=row["slug"],
        kind=row["kind"],
        summary=row["summary"],
        unit=unit,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=row["hours"]),
        place=row.get("place", ""),
        commune=Commune.objects.filter(code=row.get("commune", "")).first(),
        cover=library_photo(row["cover"]),
        body=row.get("body", ""),
        video=row.get("video", ""),
        replay=row.get("replay", ""),
        host_name=row.get("host", ""),
        host_seller=sellers.get(row.get("seller", "")),
        takes_registrations="places" in row,
        places=row.get("places"),
        peak_viewers=row.get("peak"),
    )


def _fill(record: EventRecord, row: dict[str, object], products: dict[str, Product]) -> None:
    """Let people register, and the host hold something up."""
    coming = row.get("registered", 0)
    Registration.objects.bulk_create(
        Registration(
            record=record,
            key=random_key(),
            name=name,
            phone=f"+8491200{number:04d}",
            language="vi",
            status=Registration.Status.COMING if number < coming else Registration.Status.WAITING,
        )
        for number, name in enumerate(GUESTS[: coming + row.get("waiting", 0)])
    )
    if slug := row.get("now"):
        host = User.objects.get(email="can-bo-cuc-phuong@example.org")
        services.show_product(record=record, product=products[slug], by=host)


def _units() -> dict[str, Unit]:
    units = Unit.objects.filter(valid_to=None, depth__lte=2).select_related("commune", "province")
    return {unit.commune_id or settings.HOME_PROVINCE: unit for unit in units}


def _by_slug(model: type) -> dict[str, object]:
    return {row.slug: row for row in model.objects.all()}


def _moment(days: int, at: str) -> datetime:
    """Return the time of day so many days ago; never later than now for what is past."""
    day = timezone.localdate() - timedelta(days=days)
    moment = timezone.make_aware(datetime.combine(day, time.fromisoformat(at)))
    return moment if days < 0 else min(moment, timezone.now() - timedelta(minutes=20))


def _whole_hour(moment: datetime) -> datetime:
    return moment.replace(minute=0 if moment.minute < 30 else 30, second=0, microsecond=0)
