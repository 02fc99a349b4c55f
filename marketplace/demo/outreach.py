"""The demo's channels with twelve weeks of figures, short links with clicks, page views."""

import random
from datetime import date, timedelta

from django.utils import translation
from django.utils.timezone import localdate

from accounts.models import User
from cms.models import NewsPage
from cooperatives.models import Seller
from core.text import collation_key
from fanpages.models import FanPage, Post
from marketplace.demo.files import read
from outreach.models import Channel, ChannelAdmin, LinkClicks, TrackedLink, WeeklyFigures
from outreach.pack.source import of_page, of_post
from outreach.services.packs import make_pack
from outreach.weeks import last_full_week
from union.models import Officer, Unit

WEEKS = 12
KEYS = 2
SEED = 20251020


def load_channels() -> int:
    """Register the channels of all units but two; return how many, 0 if there are any."""
    if Channel.objects.exists():
        return 0
    words, dice = read("outreach"), random.Random(SEED)
    units = Unit.objects.select_related("commune").order_by("path")
    sold_in = set(Seller.objects.approved().values_list("unit_id", flat=True))
    made = []
    for unit in units:
        if unit.slug not in words["missing"]:
            made += _of_unit(unit, words, dice, has_groups=unit.pk in sold_in)
    Channel.objects.bulk_create(made, batch_size=500)
    channels = list(Channel.objects.select_related("unit").order_by("pk"))
    _give_keys(channels, words, dice)
    WeeklyFigures.objects.bulk_create(
        [row for channel in channels for row in _weeks(channel, words, dice)], batch_size=500
    )
    return len(channels)


def _of_unit(
    unit: Unit, words: dict[str, object], dice: random.Random, *, has_groups: bool
) -> list[Channel]:
    """Return a page, and groups of hamlets where there are stalls."""
    if unit.is_root():
        rows = [(c["platform"], c["name"], c["address"], c["opened"]) for c in words["province"]]
        return [_channel(unit, *row) for row in rows]
    place = unit.commune.name
    handle = unit.slug.removeprefix("hoi-lhpn-").replace("-", ".")
    opened = date(2025, 7, 1) + timedelta(days=dice.randrange(60))
    page = (
        "facebook_page",
        f"Phụ nữ {place}",
        f"https://www.facebook.com/phunu.{handle}.vidu",
        opened.isoformat(),
    )
    is_ward = unit.commune.kind == unit.commune.Kind.WARD
    names = words["ward_hamlets" if is_ward else "hamlets"] if has_groups else [""]
    groups = [
        (
            "zalo_group",
            f"Chị em {name}, {place}".replace("em ,", "em"),
            f"https://zalo.me/g/vidu{unit.pk}x{number}",
            (opened + timedelta(days=number)).isoformat(),
        )
        for number, name in enumerate(names)
    ]
    return [_channel(unit, *row) for row in (page, *groups)]


def _channel(unit: Unit, platform: str, name: str, address: str, opened: str) -> Channel:
    return Channel(
        unit=unit,
        platform=platform,
        name=name,
        address=address,
        opened_on=date.fromisoformat(opened),
        sort_key=collation_key(name),
    )


def _give_keys(channels: list[Channel], words: dict[str, object], dice: random.Random) -> None:
    """Name who has the keys: the unit's officer where there is one, and neighbours."""
    officers: dict[int, User] = {}
    for term in Officer.objects.filter(to_date=None).select_related("user").order_by("pk"):
        officers.setdefault(term.unit_id, term.user)
    rows = []
    for channel in channels:
        few = channel.unit.slug in words["one_key"] and channel.platform == "facebook_page"
        names = dice.sample(words["keepers"], 1 if few else KEYS)
        phones = [f"+8498{channel.pk:05d}{number:02d}" for number in range(len(names))]
        rows += [
            ChannelAdmin(channel=channel, name=name, phone=phone)
            for name, phone in zip(names, phones, strict=True)
        ]
        if (user := officers.get(channel.unit_id)) and not few:
            rows[-1].user, rows[-1].name = user, user.name
    ChannelAdmin.objects.bulk_create(rows, batch_size=500)


def _weeks(channel: Channel, words: dict[str, object], dice: random.Random) -> list[WeeklyFigures]:
    """Return twelve weeks that grow slowly; the last ones are missing where it sleeps."""
    last = last_full_week(localdate())
    totals = words["province_total"]
    is_main = channel.unit.is_root() and channel.platform == "facebook_page"
    start = totals["followers"] - 260 if is_main else dice.randrange(60, 900)
    sleeps = channel.unit.slug in words["sleeping"] and channel.platform == "facebook_page"
    if channel.platform == "zalo_group":
        start = dice.randrange(35, 140)
    rows = []
    for number in range(WEEKS):
        followers = start + start * number // (150 if channel.platform == "zalo_group" else 90)
        posts = 0 if sleeps and number > WEEKS - 5 else dice.randrange(1, 7)
        interactions = posts * max(followers // 25, 2) + dice.randrange(9)
        row = WeeklyFigures(
            channel=channel,
            week=last - timedelta(weeks=WEEKS - 1 - number),
            followers=followers,
            reach=followers * posts // 2,
            interactions=interactions,
            posts=posts,
            views=followers * posts + dice.randrange(50),
        )
        rows.append(row)
    return _of_the_province(rows, totals) if is_main else rows


def _of_the_province(rows: list[WeeklyFigures], totals: dict[str, int]) -> list[WeeklyFigures]:
    """Spread the province page's known totals over the weeks, a little more each week."""
    weights = list(range(20, 20 + len(rows)))
    for name in ("views", "interactions", "posts"):
        left = totals[name]
        for row, weight in zip(rows, weights, strict=True):
            share = totals[name] * weight // sum(weights)
            setattr(row, name, share)
            left -= share
        setattr(rows[-1], name, getattr(rows[-1], name) + left)
    for row in rows:
        row.reach = row.views * 3 // 5
    rows[-1].followers = totals["followers"]
    return rows


def load_links() -> int:
    """Make short links, three packs, and clicks of a month; return how many links there are."""
    if TrackedLink.objects.exists():
        return 0
    dice, today = random.Random(SEED), localdate()
    officer, root = User.objects.get(email="can-bo-tinh@example.org"), Unit.objects.get(depth=1)
    for row in read("outreach")["links"]:
        values = {name: row[name] for name in ("channel", "title", "campaign", "path")}
        TrackedLink.objects.create(unit=root, made_by=officer, **values)
    with translation.override("vi"):
        news = NewsPage.objects.live().filter(locale__language_code="vi").order_by("-date")
        for page in news.exclude(cover=None)[:2]:
            make_pack(source=of_page(page), unit=page.unit or root, by=officer)
        posts = Post.objects.public().filter(unit__isnull=False, locale__language_code="vi")
        for post in posts.select_related("unit__province", "locale").order_by("-pk")[:1]:
            make_pack(source=of_post(post), unit=post.unit, by=officer)
    links = list(TrackedLink.objects.order_by("pk"))
    most = {"zalo_group": 16, "facebook": 13, "zalo": 8, "poster": 5}
    LinkClicks.objects.bulk_create(
        LinkClicks(link=link, day=today - timedelta(days=back), count=count)
        for link in links
        for back in range(30)
        if (count := dice.randrange(most.get(link.channel, 3)))
    )
    return len(links)


def subjects_read() -> list[tuple[str, str, int | None, int]]:
    """Return subject, language, unit and usual views a day of what is published."""
    found = [
        (f"page:{page.translation_key}", page.locale.language_code, page.unit_id, 46)
        for page in NewsPage.objects.live().select_related("locale").order_by("pk")
    ]
    found += [
        (f"page:{page.translation_key}", page.locale.language_code, page.unit_id, 18)
        for page in FanPage.objects.live().select_related("locale").order_by("pk")
    ]
    found += [
        (post.subject, post.locale.language_code, post.author_unit.pk, 24)
        for post in Post.objects.public().select_related("locale", "unit", "seller__unit")
    ]
    stalls = Seller.objects.approved().order_by("pk")
    return found + [(f"seller:{s.pk}", "vi", s.unit_id, 14) for s in stalls]
