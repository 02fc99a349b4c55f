"""How far the translations of pages are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Count, Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.permissions import page_permission_policy
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from accounts.models import User

NONE, BEGUN, READY, DONE, OUTDATED = "none", "begun", "ready", "done", "outdated"
STATES = {
    OUTDATED: _("older than the original"),
    BEGUN: _("being translated"),
    READY: _("waits to be published"),
    NONE: _("not begun"),
    DONE: _("up to date"),
}
# Both are published within moments when an editor publishes one after the other.
MOMENT = timedelta(minutes=5)


@dataclass(frozen=True)
class State:
    """One page in one language."""

    language: str
    name: str  # a key of `STATES`
    done: int = 0  # pieces of text
    of: int = 0
    page_id: int | None = None

    @property
    def label(self) -> str:
        return str(STATES[self.name])


@dataclass(frozen=True)
class Row:
    """An original and its translations."""

    page: Page
    states: list[State]


def originals(user: User, state: str = "", language: str = "", text: str = "") -> list[Page]:
    """Return the published originals that `user` may change, last changed first."""
    own = page_permission_policy.instances_user_has_permission_for(user, "change")
    pages = own.filter(depth__gt=2, live=True, alias_of=None)
    pages = pages.filter(Q(locale__language_code=settings.LANGUAGE_CODE) | _is_source())
    if text:
        pages = pages.filter(title__icontains=text)
    return pages.order_by("-last_published_at", "-pk").select_related("locale", "content_type")


def _is_source() -> Exists:
    same = Translation.objects.filter(source__object_id=OuterRef("translation_key"))
    return Exists(same.filter(source__locale=OuterRef("locale")))


def rows_of(pages: Sequence[Page]) -> list[Row]:
    """Return how far each of these pages is in the other languages. Three queries."""
    keys = [page.translation_key for page in pages]
    targets: dict[tuple[object, str], Page] = {}
    same = Page.objects.filter(translation_key__in=keys).select_related("locale")
    for page in same.only("translation_key", "locale", "live", "last_published_at", "alias_of_id"):
        targets[page.translation_key, page.locale.language_code] = page
    counts = _counts(keys)
    codes = [code for code, _name in settings.LANGUAGES]
    return [
        Row(
            page,
            [
                state_of(page, code, targets.get((page.translation_key, code)), counts)
                for code in codes
                if code != page.locale.language_code
            ],
        )
        for page in pages
    ]


def _counts(keys: Iterable[object]) -> dict[tuple[object, str], tuple[int, int, datetime]]:
    """Return by page and language: pieces translated, all pieces, when they were taken."""
    translated = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef("source__translations__target_locale_id"),
        has_error=False,
    )
    pieces = StringSegment.objects.filter(
        source__object_id__in=list(keys), source__translations__enabled=True
    ).annotate(is_done=Exists(translated))
    grouped = pieces.values(
        key=F("source__object_id"),
        language=F("source__translations__target_locale__language_code"),
        taken=F("source__last_updated_at"),
    ).annotate(done=Count("pk", filter=Q(is_done=True)), all=Count("pk"))
    return {
        (row["key"], row["language"]): (row["done"], row["all"], row["taken"]) for row in grouped
    }


def state_of(
    original: Page,
    language: str,
    target: Page | None,
    counts: dict[tuple[object, str], tuple[int, int, datetime]],
) -> State:
    """Return how far a page is in a language."""
    if target is None or target.alias_of_id:
        return State(language, NONE)
    done, total, taken = counts.get((original.translation_key, language), (0, 0, None))
    here = {"language": language, "done": done, "of": total, "page_id": target.pk}
    if target.live and is_older(target, original):
        return State(name=OUTDATED, **here)
    if taken and original.last_published_at and original.last_published_at > taken + MOMENT:
        return State(name=OUTDATED, **here)
    if done < total:
        return State(name=BEGUN, **here)
    return State(name=DONE if target.live else READY, **here)


def is_older(translation: Page, original: Page) -> bool:
    """Return True if the original was published anew after its translation."""
    one, other = translation.last_published_at, original.last_published_at
    return bool(one and other and other > one + MOMENT)
