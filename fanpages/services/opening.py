"""Opening the fan pages of a unit and all below it with one action."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone, translation
from django.utils.html import linebreaks
from wagtail.models import Locale

from accounts.models import User
from cms.models import NewsIndexPage
from cms.services import open_section
from core.pagecache import touch
from fanpages.models import FanPage, FanPageOpening
from images.models import Photo
from jobs.functions import job
from union.access import units_for
from union.models import Unit, UnitQuerySet

SLUG = "trang-hoi"  # of the site's first language; each stands below its unit's own section
BATCH = 10  # units in one transaction: progress is seen, and nobody waits long for the tree


def units_without_page(*, unit: Unit, user: User, today: date) -> UnitQuerySet:
    """Return the units in force from `unit` down that `user` acts for and that have no page."""
    below = Unit.objects.beneath([unit.path]).in_force(today)
    there = FanPage.objects.filter(locale=Locale.get_default(), unit__isnull=False)
    mine = units_for(user).values("pk")
    return below.filter(pk__in=mine).exclude(pk__in=there.values("unit")).order_by("path")


@transaction.atomic
def open_fan_pages(
    *,
    unit: Unit,
    by: User,
    title: str,
    intro: str = "",
    about: str = "",
    cover: Photo | None = None,
) -> FanPageOpening:
    """Ask for the fan pages of a unit and all below it; a worker opens those that are missing."""
    missing = units_without_page(unit=unit, user=by, today=timezone.localdate())
    opening = FanPageOpening.objects.create(
        unit=unit, by=by, title=title, intro=intro, about=about, cover=cover, total=missing.count()
    )
    open_missing_pages.enqueue(opening.pk, key=f"open-fan-pages:{opening.pk}")
    return opening


@job(timeout=1800)
def open_missing_pages(pk: int) -> None:
    """Open the pages of one wish. Safe to repeat: what is there is left alone."""
    opening = FanPageOpening.objects.select_related("unit", "by", "cover").get(pk=pk)
    if opening.finished_at or opening.by is None:
        return
    today = timezone.localdate()
    while units := list(
        units_without_page(unit=opening.unit, user=opening.by, today=today)[:BATCH]
    ):
        with transaction.atomic():
            for unit in units:
                open_fan_page(unit=unit, opening=opening)
            opened = min(opening.done + len(units), opening.total)
            FanPageOpening.objects.filter(pk=pk).update(done=opened)
            opening.done = opened
    FanPageOpening.objects.filter(pk=pk, finished_at=None).update(
        finished_at=timezone.now(), done=F("total")
    )
    touch("cms")


def open_fan_page(*, unit: Unit, opening: FanPageOpening) -> FanPage:
    """Put one published page below a unit's section, in the site's first language.

    Without a revision and Wagtail's signal for each: 129 of them would work out the menu of
    the whole site 129 times. The first edit makes the first revision.
    """
    section = open_section(unit=unit)
    locale = Locale.get_default()
    parent = NewsIndexPage.objects.get(translation_key=section.pages_key, locale=locale)
    now = timezone.now()
    page = FanPage(
        title=filled(opening.title, unit)[:255],
        slug=SLUG,
        unit=unit,
        locale=locale,
        intro=filled(opening.intro, unit)[:200],
        about=linebreaks(filled(opening.about, unit), autoescape=True) if opening.about else "",
        cover=opening.cover,
        owner=opening.by,
        live=True,
        first_published_at=now,
        last_published_at=now,
    )
    return parent.add_child(instance=page)


def filled(text: str, unit: Unit) -> str:
    """Put the unit's name and place where `{unit}` and `{place}` stand."""
    with translation.override(settings.LANGUAGE_CODE):  # whatever the worker speaks
        place = unit.commune.full_name if unit.commune else unit.province.name
    return text.replace("{unit}", unit.name).replace("{place}", place)
