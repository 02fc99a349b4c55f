"""What a reader of a translation should know: from which language, how old, by whom."""

from django.http import HttpRequest
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.models import StringTranslation, TranslationSource

from cms.translating.progress import is_older
from core.languages import FIRST


def translation_note(request: HttpRequest, page: Page) -> dict[str, object] | None:
    """Return the note of a page in another language than its original; None for originals.

    No query for pages in the site's first language, else three.
    """
    if not isinstance(page, Page) or page.locale.language_code == FIRST or page.depth <= 2:
        return None
    original = _original(page)
    if original is None or original.pk == page.pk:
        return None
    return {
        "original": original,
        "is_copy": bool(page.alias_of_id),
        "is_older": not page.alias_of_id and is_older(page, original),
        "is_by_machine": is_by_machine(page),
    }


def is_by_machine(translated: TranslatableMixin) -> bool:
    """Return True if a machine translated some of a page's or a snippet's words. One query."""
    return StringTranslation.objects.filter(
        context__object_id=translated.translation_key,
        locale=translated.locale_id,
        translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE,
    ).exists()


def _original(page: Page) -> Page | None:
    """Return the published page from which this one was translated: else the Vietnamese one."""
    source = TranslationSource.objects.filter(object_id=page.translation_key)
    codes = [FIRST, *source.values_list("locale__language_code", flat=True)[:1]]
    same = Page.objects.live().filter(
        translation_key=page.translation_key, locale__language_code__in=codes
    )
    found = {each.locale.language_code: each for each in same.select_related("locale")}
    return found.get(codes[-1]) or found.get(FIRST)
