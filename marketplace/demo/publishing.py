"""The demo's laws, notices, galleries, and what it says about the Union."""

from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Locale, Page

from accounts.models import User
from cms.models import (
    AboutPage,
    BasePage,
    GalleryIndexPage,
    GalleryPage,
    GoodExampleIndexPage,
    HomePage,
    LawIndexPage,
    LawPage,
    NewsIndexPage,
    NewsPage,
    NoticeIndexPage,
    NoticePage,
    OfficersPage,
    Topic,
    UnitContact,
)
from cms.models.laws import LawTopicLink
from cms.models.news import NewsTopicLink
from cms.services import open_room, open_section, shared_collection
from core.pagecache import touch
from core.pdf import render_pdf
from core.text import collation_key, slugify
from marketplace.demo.files import alt, library_photo, read
from marketplace.demo.pages import blocks_of
from union.models import Unit

LISTS = {
    "examples": GoodExampleIndexPage,
    "laws": LawIndexPage,
    "notices": NoticeIndexPage,
    "galleries": GalleryIndexPage,
}
MERGED_ON = date(2025, 7, 1)  # the day on which communes became fewer and larger


def load_publishing(root: Unit) -> int:
    """Add topics, laws, notices, galleries and rooms if nobody has; return how many pages."""
    before = Page.objects.count()
    if not LawIndexPage.objects.exists():
        load_topics()
        load_lists(root)
        load_laws()
        load_notices()
        load_galleries()
        load_rooms()
        load_approvals()
    return Page.objects.count() - before


def units_by_code() -> dict[str, Unit]:
    """Return today's units of the province and its communes, by the code of the place."""
    units = Unit.objects.filter(valid_to=None, depth__lte=2)
    return {unit.commune_id or settings.HOME_PROVINCE: unit for unit in units}


def section_of(unit: Unit) -> NewsIndexPage:
    """Return the unit's news page in the first language."""
    key = open_section(unit=unit).pages_key
    return NewsIndexPage.objects.get(translation_key=key, locale=Locale.get_default())


def put(parent: Page, page: BasePage, words: dict[str, object], day: date | None = None) -> None:
    """Publish a page below `parent` in Vietnamese and, if it has a title there, in English."""
    moment = timezone.make_aware(datetime.combine(day or timezone.localdate(), time(8)))
    page.first_published_at = page.last_published_at = moment
    fill(page, words, "vi")
    parent.add_child(instance=page)
    if not words.get("title_en"):
        return
    english = page.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    fill(english, words, "en")
    english.live = True
    english.first_published_at = english.last_published_at = moment
    english.has_unpublished_changes = False
    english.save()


def fill(page: BasePage, words: dict[str, object], language: str) -> None:
    """Put in all words that the row has in a language: `about_vi` goes into `about`."""
    page.slug = words["slug_en"] if language == "en" else words.get("slug", words.get("slug_vi"))
    for name, value in words.items():
        field, _, code = name.rpartition("_")
        if code != language or field == "slug":
            continue
        setattr(page, field, blocks_of(value, language) if field == "body" else value)
    page.draft_title = page.title


def load_topics() -> None:
    """Add the topics in all languages."""
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    for position, row in enumerate(read("publishing")["topics"], 1):
        first = {"slug": row["slug"], "position": position * 10}
        topic = Topic.objects.create(name=row["vi"], locale=locales["vi"], **first)
        Topic.objects.bulk_create(
            Topic(name=row[code], locale=locale, translation_key=topic.translation_key, **first)
            for code, locale in locales.items()
            if code != "vi"
        )


def load_lists(root: Unit) -> None:
    """Open the page about the Union and the four lists below the home page."""
    home = HomePage.objects.get(locale=Locale.get_default())
    words = read("publishing")
    put(home, AboutPage(unit=root, share_image=library_photo("hop-dinh-lang")), words["about"])
    for name, model in LISTS.items():
        put(home, model(unit=root), words["lists"][name])


def load_laws() -> None:
    """Publish the laws; those that were replaced lead to their successors."""
    index = LawIndexPage.objects.get(locale=Locale.get_default())
    topics = {topic.slug: topic for topic in Topic.objects.to_choose()}
    for row in read("publishing")["laws"]:
        law = LawPage(
            unit=index.unit,
            kind=row["kind"],
            number=row["number"],
            issued_date=date.fromisoformat(row["issued"]),
            issuer=row["issuer"],
            signer=row["signer"],
            in_force_from=date.fromisoformat(row["start"]),
            in_force_until=date.fromisoformat(row["until"]) if row.get("until") else None,
            for_whom=row["for_vi"],
            to_do=row["do_vi"],
        )
        law.topic_links = [LawTopicLink(topic=topics[slug]) for slug in row["topics"]]
        words = row | {
            f"{name}_{code}": row[f"{short}_{code}"]
            for name, short in ANSWERS
            for code in ("vi", "en")
        }
        if row.get("card"):
            fill(law, words, "vi")
            law.document = card_of(law)
        put(index, law, words, law.issued_date)
    replace_laws()


ANSWERS = (("for_whom", "for"), ("to_do", "do"))


def card_of(law: LawPage) -> object:
    """Return the law's three answers as a sheet to print."""
    content = render_pdf("cms/print/law_card.html", {"law": law}, "vi")
    model = get_document_model()
    file = ContentFile(content, name=f"{law.slug}.pdf")
    return model.objects.create(title=law.title, file=file, collection=shared_collection())


def replace_laws() -> None:
    """Let former laws name what came after them, in each language."""
    for row in read("publishing")["laws"]:
        if row.get("by"):
            old = LawPage.objects.get(slug=row["slug"], locale=Locale.get_default())
            new = LawPage.objects.get(slug=row["by"], locale=Locale.get_default())
            for law in LawPage.objects.filter(translation_key=old.translation_key):
                successor = new.get_translation_or_none(law.locale) or new
                LawPage.objects.filter(pk=law.pk).update(replaced_by=successor)


def load_notices() -> None:
    """Publish the notices, dated back from today."""
    units, today = units_by_code(), timezone.localdate()
    for row in read("publishing")["notices"]:
        unit = units[row["unit"]]
        until = None if row["until"] is None else today + timedelta(days=row["until"])
        day = today - timedelta(days=row["days"])
        notice = NoticePage(unit=unit, number=row["number"], date=day, valid_until=until)
        put(section_of(unit), notice, row, day)


def load_galleries() -> None:
    """Publish photos and videos."""
    units, today = units_by_code(), timezone.localdate()
    for row in read("publishing")["galleries"]:
        unit, day = units[row["unit"]], today - timedelta(days=row["days"])
        gallery = GalleryPage(unit=unit, kind=row["kind"], date=day)
        gallery.cover = library_photo(row["cover"])
        words = row | {
            f"{kind}_{language}": [_shown(kind, each, language) for each in row.get(kind, [])]
            for kind in ("photos", "videos")
            for language in ("vi", "en")
        }
        put(section_of(unit), gallery, words, day)


def _shown(kind: str, each: list[str], language: str) -> tuple[str, dict[str, object]]:
    what, *captions = each
    caption = captions[language == "en"]
    if kind == "videos":
        return "video", {"video": what, "title": caption}
    photo = library_photo(what)
    photo.contextual_alt_text, photo.decorative = alt(what, language), False
    return "photo", {"image": photo, "caption": caption}


def load_rooms() -> None:
    """Open two rooms that only officers read."""
    units = units_by_code()
    for row in read("publishing")["rooms"]:
        room = open_room(unit=units[row["unit"]])
        OfficersPage.objects.filter(pk=room.pk).update(summary=row["summary"])
        for page in row["pages"]:
            below = OfficersPage(unit=room.unit, slug=page["slug"], title=page["title"])
            below.summary, below.body = page["summary"], blocks_of(page["body"], "vi")
            room.add_child(instance=below)


def load_approvals() -> None:
    """Let two articles wait: one for its unit's leader, late already, one for the province."""
    units = units_by_code()
    for row in read("publishing")["to_approve"]:
        writer = User.objects.get(email=row["writer"])
        page = NewsPage(unit=units[row["unit"]], title=row["title"], slug=row["slug"], live=False)
        page.summary, page.body = row["summary"], blocks_of(row["body"], "vi")
        page.cover = library_photo("hop-dinh-lang")
        section_of(page.unit).add_child(instance=page)
        page.save_revision(user=writer)
        state = page.get_workflow().start(page, writer)
        if row["step"] == 2:
            state.current_task_state.approve(user=writer)
        since = timezone.now() - timedelta(days=row["days"])
        state.task_states.filter(status="in_progress").update(started_at=since)


def load_news_topics() -> None:
    """Say what the articles are about, in every language they are in."""
    if NewsTopicLink.objects.exists():
        return
    topics = {topic.slug: topic for topic in Topic.objects.to_choose()}
    about = read("publishing")["news_topics"]
    first = NewsPage.objects.filter(slug__in=about, locale=Locale.get_default())
    slugs = dict(first.values_list("translation_key", "slug"))
    NewsTopicLink.objects.bulk_create(
        NewsTopicLink(page=page, topic=topics[name], sort_order=place)
        for page in NewsPage.objects.filter(translation_key__in=slugs)
        for place, name in enumerate(about[slugs[page.translation_key]])
    )
    touch("cms")


def load_directory() -> int:
    """Say how offices are reached, and what some units were called before; return how many."""
    units, there = units_by_code(), UnitContact.objects.exists()
    if there:
        return 0
    rows = read("publishing")["offices"]
    UnitContact.objects.bulk_create(
        UnitContact(unit=units[row["unit"]], **{k: v for k, v in row.items() if k != "unit"})
        for row in rows
    )
    for code in read("publishing")["former"]:
        _open_former(units[code])
    touch("units")
    return len(rows)


def _open_former(unit: Unit) -> None:
    """Add the units that became this one, as they were called until the summer of 2025."""
    names = unit.commune.aliases.filter(kind="old_commune").values_list("name", flat=True)
    for name in sorted(set(names) - {unit.commune.name}):
        title = f"Hội LHPN xã {name}"
        unit.get_parent().add_child(
            name=title,
            slug=f"{slugify(title)}-{unit.commune_id}",
            sort_key=collation_key(title),
            kind=Unit.Kind.COMMUNE,
            commune=unit.commune,
            province=unit.province,
            valid_from=date(2021, 7, 1),
            valid_to=MERGED_ON,
            merged_into=unit,
        )
