"""The demo's pages and news, in Vietnamese and English."""

from datetime import date, datetime, time

from django.utils import timezone
from wagtail.models import Locale, Site
from wagtail.rich_text import RichText

from cms.models import HomePage, NewsIndexPage, NewsPage, SiteChrome, StandardPage
from cms.models.news import NewsProductLink, NewsSellerLink
from cooperatives.models import Seller
from marketplace.demo.files import alt, library_photo, read
from marketplace.demo.languages import columns, label
from products.models import Product
from union.models import Unit

HOME_TITLES = {
    "vi": "Trang chủ",
    "en": "Home",
    "de": "Startseite",
    "ar": "الصفحة الرئيسية",
    "hi": "मुखपृष्ठ",
}


MOST_READ = {
    "vi": "Đọc nhiều",
    "en": "Most read",
    "de": "Am meisten gelesen",
    "ar": "الأكثر قراءة",
    "hi": "सबसे अधिक पढ़ा गया",
}
CAMPAIGNS = {
    "vi": "Việc đang chung tay",
    "en": "What we do together now",
    "de": "Was wir gerade gemeinsam tun",
    "ar": "ما نعمله معًا الآن",
    "hi": "अभी हम मिलकर क्या कर रहे हैं",
}
EXAMPLES = {
    "vi": "Gương tốt quanh ta",
    "en": "Good examples near us",
    "de": "Gute Beispiele in der Nähe",
    "ar": "قدوات من حولنا",
    "hi": "आस-पास के अच्छे उदाहरण",
}


def blocks_of(rows: list[dict[str, object]], language: str) -> list[tuple[str, object]]:
    """Turn the demo's blocks into values of `StoryBlocks`."""
    return [block for row in rows if (block := _block(row, language))]


def _block(row: dict[str, object], language: str) -> tuple[str, object] | None:
    kind = row["type"]
    if kind == "heading":
        return "heading", row["text"]
    if kind == "paragraph":
        return "paragraph", RichText(row["html"])
    if kind == "quote":
        return "quote", {"text": row["text"], "who": row.get("who", "")}
    if kind == "image":
        photo = library_photo(row["picture"])
        photo.contextual_alt_text = alt(row["picture"], language)
        photo.decorative = False
        return "image", {"image": photo, "caption": row.get("caption", "")}
    if kind == "cta":
        return "call_to_action", {"text": row["text"], "page": None, "address": row["url"]}
    if kind == "products":
        chosen = list(Product.objects.filter(slug__in=row["products"]))
        chosen.sort(key=lambda product: row["products"].index(product.slug))
        value = {"title": "", "rule": "chosen", "products": chosen, "category": "", "count": 12}
        return ("products", value) if chosen else None
    chosen = list(Seller.objects.filter(slug__in=row["sellers"]))
    return ("sellers", {"title": "", "sellers": chosen, "count": 9}) if chosen else None


def load_home(root: Unit) -> int:
    """Compose the home page of each language if nobody has; return how many were."""
    words, composed = read("pages")["home"], 0
    for page in HomePage.objects.select_related("locale"):  # one a language
        language = page.locale.language_code
        if len(page.body):
            continue
        page.title = HOME_TITLES[language]
        page.promise = words[f"promise_{language}"]
        page.lead = words[f"lead_{language}"]
        page.button_text = words[f"button_{language}"]
        page.search_description = page.lead
        page.unit = root
        page.share_image = library_photo("trang-an")
        page.body = home_blocks(words, language)
        page.save_revision().publish()
        composed += 1
    return composed


def home_blocks(words: dict[str, object], language: str) -> list[tuple[str, object]]:
    """Return the blocks of the home page."""

    def say(key: str) -> str:
        return words[f"{key}_{language}"]

    chosen = {p.slug: p for p in Product.objects.filter(slug__in=words["season_products"])}
    season = {
        "title": say("season_title"),
        "rule": "chosen",
        "products": [chosen[slug] for slug in words["season_products"] if slug in chosen],
        "category": "",
    }
    makers = list(Seller.objects.filter(slug__in=words["makers"]))
    button = {"text": say("band_button"), "page": None, "address": words["band_address"]}
    band = {"title": say("band_title"), "text": say("band_text"), "button": button}
    band["image"] = library_photo(words.get("band_picture", "buoi"))
    band["image"].contextual_alt_text = alt(words.get("band_picture", "buoi"), language)
    band["image"].decorative = False
    icons = ["hand", "leaf", "swap"]
    pledges = [
        {
            "icon": icons[n % 3],
            "title": pledge[f"title_{language}"],
            "text": pledge[f"text_{language}"],
        }
        for n, pledge in enumerate(words["pledges"])
    ]
    examples = {"title": EXAMPLES[language], "kind": "examples", "pages": [], "count": 4}
    campaigns = {"title": CAMPAIGNS[language], "kind": "campaigns", "pages": [], "count": 4}
    return [
        ("stalls", None),
        ("season", season | {"count": 7}),
        ("band", band),
        ("sellers", {"title": say("makers_title"), "sellers": makers, "count": 3}),
        ("news", {"title": say("news_title"), "count": 5}),
        ("pages", campaigns),
        ("most_read", {"title": MOST_READ[language], "count": 5}),
        ("pages", examples),
        ("pledges", {"title": say("pledges_title"), "pledges": pledges}),
    ]


def in_both(parent: HomePage | NewsIndexPage, page: object, fill: object, row: dict) -> None:
    """Publish `page` below `parent` in Vietnamese, and its English translation."""
    fill(page, row, "vi")
    parent.add_child(instance=page)
    page.save_revision().publish()
    english = page.copy_for_translation(Locale.objects.get(language_code="en"))
    fill(english, row, "en")
    english.save_revision().publish()


def fill_standard(page: StandardPage, row: dict[str, object], language: str) -> None:
    page.title = page.draft_title = row[f"title_{language}"]
    page.slug = row["slug"] if language == "vi" else row["slug_en"]
    page.summary = row.get(f"summary_{language}", "")
    page.search_description = page.summary
    page.body = blocks_of(row[f"body_{language}"], language)


def load_standard_pages(root: Unit) -> int:
    """Add the standing pages that are missing; return how many."""
    home = HomePage.objects.get(locale__language_code="vi")
    rows = read("pages").get("standard") or read("pages")["pages"]
    there = set(StandardPage.objects.values_list("slug", flat=True))
    missing = [row for row in rows if row["slug"] not in there]
    for row in missing:
        in_both(home, StandardPage(unit=root), fill_standard, row)
    return len(missing)


def fill_index(page: NewsIndexPage, row: dict[str, object], language: str) -> None:
    page.title = page.draft_title = row[f"title_{language}"]
    page.slug = row[f"slug_{language}"]
    page.intro = row[f"intro_{language}"]


def news_index(root: Unit) -> NewsIndexPage:
    """Return the province's news in Vietnamese, made on first use."""
    home = HomePage.objects.get(locale__language_code="vi")
    index = NewsIndexPage.objects.child_of(home).first()
    if index is None:
        row = {
            "title_vi": "Tin của Hội",
            "title_en": "News of the Union",
            "slug_vi": "tin-tuc",
            "slug_en": "news",
            "intro_vi": "Việc Hội làm, chuyện chị em kể, điều cần biết trước khi mua và bán.",
            "intro_en": "What the Union does, what women tell, what to know as a buyer or seller.",
        }
        index = NewsIndexPage(unit=root)
        in_both(home, index, fill_index, row)
    return index


def fill_news(page: NewsPage, row: dict[str, object], language: str) -> None:
    page.title = page.draft_title = row[f"title_{language}"]
    page.slug = row["slug"] if language == "vi" else row["slug_en"]
    page.summary = row[f"summary_{language}"]
    page.body = blocks_of(row[f"body_{language}"], language)
    for name, model, links in (
        ("sellers", Seller, NewsSellerLink),
        ("products", Product, NewsProductLink),
    ):
        field = name[:-1]
        found = model.objects.filter(slug__in=row.get(name, []))
        setattr(
            page, f"{field}_links", [links(sort_order=n, **{field: x}) for n, x in enumerate(found)]
        )


def load_news_page(row: dict[str, object], index: NewsIndexPage, units: dict[str, Unit]) -> None:
    """Publish one article in both languages, dated as written."""
    day = date.fromisoformat(row["date"])
    page = NewsPage(
        unit=units[row["unit_code"]],
        category=row["category"],
        date=day,
        authors=row.get("author", ""),
        cover=library_photo(row["cover"]),
    )
    in_both(index, page, fill_news, row)
    moment = timezone.make_aware(datetime.combine(day, time(8)))
    pages = NewsPage.objects.filter(translation_key=page.translation_key)
    pages.update(first_published_at=moment)


def missing_news() -> list[dict[str, object]]:
    """Return the articles that are not there yet, oldest first."""
    there = set(NewsPage.objects.values_list("slug", flat=True))
    rows = [row for row in read("news") if row["slug"] not in there]
    return sorted(rows, key=lambda row: row["date"])


def load_chrome() -> None:
    """Fill menu and footer if nobody has."""
    site = Site.objects.get(is_default_site=True)
    chrome, _made = SiteChrome.objects.get_or_create(site=site)
    if len(chrome.footer):
        return
    words = read("pages")["footer"]
    pages = StandardPage.objects.filter(locale__language_code="vi").order_by("path")
    index = NewsIndexPage.objects.filter(locale__language_code="vi").first()
    link = label("Tin của Hội", "News") | {"page": index, "address": ""}
    buying = [
        ("Xem đơn đã đặt", "My orders", "/orders/"),
        ("Giỏ hàng", "Basket", "/orders/basket/"),
        ("Mở gian hàng", "Open a stall", "/sellers/apply/"),
        ("Lớp học", "Courses", "/training/"),
        ("Người làm ra", "All sellers", "/sellers/"),
    ]
    shop = [label(vi, en) | {"page": None, "address": address} for vi, en, address in buying]
    english = Locale.objects.get(language_code="en")
    about = [
        label(page.title, page.get_translation(english).title) | {"page": page, "address": ""}
        for page in pages
    ]
    taking_part = [
        ("Chuyện chị em", "What we say to each other", "/posts/"),
        ("Sắp tới", "What is coming", "/posts/events/"),
        ("Chiến dịch", "Campaigns", "/campaigns/"),
        ("Hỏi Hội", "Ask the Union", "/questions/"),
        ("Nhóm của các chi hội", "Groups of all branches", "/outreach/groups/"),
        ("Tin mới qua e-mail", "News by e-mail", "/newsletter/"),
    ]
    looked_up = [
        ("Hội ở gần bạn", "The Union near you", "/find/about/"),
        ("Gương tốt", "Good examples", "/find/good-examples/"),
        ("Chính sách, pháp luật", "Laws and policies", "/find/laws/"),
        ("Thông báo", "Notices", "/find/notices/"),
        ("Ảnh và video", "Photos and videos", "/find/galleries/"),
    ]
    taken, read_up = (
        [label(vi, en) | {"page": None, "address": address} for vi, en, address in links]
        for links in (taking_part, looked_up)
    )
    chrome.menu = [("link", link)]
    chrome.footer = [
        ("column", label("Mua và bán", "Buying and selling", "heading") | {"links": shop}),
        ("column", label("Về Hội", "About the Union", "heading") | {"links": about}),
        ("column", label("Tham gia", "Take part", "heading") | {"links": taken}),
        ("column", label("Tra cứu", "Look up", "heading") | {"links": read_up}),
    ]
    chrome.phone = words["phone"]
    for field in ("publisher", "hours", "licence"):
        setattr(chrome, field, words[f"{field}_vi"])
        setattr(chrome, f"{field}_en", words[f"{field}_en"])
        for name, said in columns(field, "chrome", field).items():
            setattr(chrome, name, said)
    chrome.save()
