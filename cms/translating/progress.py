"""How far the translations of pages and snippets are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from accounts.models import User
from cms.translating.kinds import PAGES, Kind

Translated = Page | models.Model  # with drafts and a language
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
    """One original in one language."""

    language: str
    name: str  # a key of `STATES`
    done: int = 0  # pieces of text
    of: int = 0
    pk: int | None = None  # of the translation

    @property
    def label(self) -> str:
        return str(STATES[self.name])


@dataclass(frozen=True)
class Row:
    """An original and its translations."""

    original: Translated
    states: list[State]


def originals(user: User, kind: Kind = PAGES, text: str = "") -> QuerySet:
    """Return the published originals of a kind that `user` may change, last changed first."""
    own = kind.own(user).filter(live=True)
    own = own.filter(Q(locale__language_code=settings.LANGUAGE_CODE) | _is_source())
    if text:
        own = own.filter(**{f"{kind.words}__icontains": text})
    return own.order_by("-last_published_at", "-pk").select_related("locale")


def _is_source() -> Exists:
    same = Translation.objects.filter(source__object_id=OuterRef("translation_key"))
    return Exists(same.filter(source__locale=OuterRef("locale")))


def rows_of(found: Sequence[Translated], kind: Kind = PAGES) -> list[Row]:
    """Return how far each of these originals is in the other languages. Three queries."""
    keys = [original.translation_key for original in found]
    same = kind.model.objects.filter(translation_key__in=keys).select_related("locale")
    targets = {(each.translation_key, each.locale.language_code): each for each in same}
    counts = _counts(keys)
    codes = [code for code, _name in settings.LANGUAGES]
    return [
        Row(
            original,
            [
                state_of(original, code, targets.get((original.translation_key, code)), counts)
                for code in codes
                if code != original.locale.language_code
            ],
        )
        for original in found
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
    original: Translated,
    language: str,
    target: Translated | None,
    counts: dict[tuple[object, str], tuple[int, int, datetime]],
) -> State:
    """Return how far an original is in a language."""
    if target is None or getattr(target, "alias_of_id", None):
        return State(language, NONE)
    done, total, taken = counts.get((original.translation_key, language), (0, 0, None))
    here = {"language": language, "done": done, "of": total, "pk": target.pk}
    if target.live and is_older(target, original):
        return State(name=OUTDATED, **here)
    if taken and original.last_published_at and original.last_published_at > taken + MOMENT:
        return State(name=OUTDATED, **here)
    if done < total:
        return State(name=BEGUN, **here)
    return State(name=DONE if target.live else READY, **here)


def is_older(translation: Translated, original: Translated) -> bool:
    """Return True if the original was published anew after its translation."""
    one, other = translation.last_published_at, original.last_published_at
    return bool(one and other and other > one + MOMENT)
