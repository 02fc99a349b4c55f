"""Menu and footer of every page: worked out when they change, read with one query.

The menu's links are pages in several languages, categories and addresses; to resolve them
costs several queries, so the result is kept beside what editors typed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.db import transaction
from django.utils import translation
from wagtail.models import Page, Site

from cms.blocks.links import own_words
from cms.models import SiteChrome
from core.languages import of_columns, reader_language, to_try
from core.pagecache import touch
from products.models import Category

TILE = "fill-400x400|format-webp"
_is_later: ContextVar[bool] = ContextVar("chrome_is_refreshed_later", default=False)


def read(language: str) -> dict[str, object]:
    """Return `nav`, `tiles` and `footer` in a language. One query once they were worked out."""
    row = SiteChrome.objects.filter(site__is_default_site=True).first()
    if row and language in row.resolved:
        return row.resolved[language]
    return work_out(row or SiteChrome(), language)


def refresh() -> None:
    """Work out menu and footer in all languages and keep them."""
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        return
    row, _made = SiteChrome.objects.get_or_create(site=site)
    resolved = {code: work_out(row, code) for code, _name in settings.LANGUAGES}
    SiteChrome.objects.filter(pk=row.pk).update(resolved=resolved)
    touch("site")


@contextmanager
def refreshed_once() -> Iterator[None]:
    """Publish many pages inside: menu and footer are worked out once, after the last of them."""
    token = _is_later.set(True)
    try:
        yield
    finally:
        _is_later.reset(token)
        transaction.on_commit(refresh, robust=True)


def is_left_for_later() -> bool:
    """Return True inside `refreshed_once`."""
    return _is_later.get()


def work_out(row: SiteChrome, language: str) -> dict[str, object]:
    """Resolve categories, pages and addresses in a language."""
    with translation.override(language):
        groups = Category.objects.filter(parent=None).select_related("picture")
        groups = list(groups.order_by("position", "pk"))
        nav = [{"title": group.label, "url": group.get_absolute_url()} for group in groups]
        pages = local_pages(row, language)
        return {
            "nav": nav + [_link(block.value, pages) for block in row.menu],
            "tiles": [_tile(group) for group in groups],
            "footer": _footer(row, pages),
        }


def local_pages(row: SiteChrome, language: str) -> dict[object, Page]:
    """Return each page that is linked as its readers understand it best, by translation key."""
    values = [block.value for block in row.menu]
    values += [link for block in row.footer for link in block.value["links"]]
    keys = {value["page"].translation_key for value in values if value["page"]}
    codes = to_try(language)
    pages = Page.objects.live().filter(translation_key__in=keys, locale__language_code__in=codes)
    best_last = sorted(
        pages.select_related("locale"), key=lambda page: -codes.index(page.locale.language_code)
    )
    return {page.translation_key: page for page in best_last}


def _link(value: object, pages: dict[object, Page]) -> dict[str, str]:
    """Return a link; one whose words nobody translated is called like the page it leads to."""
    page = value["page"]
    if not page:
        return {"title": value.text, "url": value.href}
    local = pages.get(page.translation_key, page)
    words = own_words(value, "label")
    has_own_title = words.language != reader_language() == local.locale.language_code
    return {"title": local.title if has_own_title else words, "url": local.url or ""}


def _tile(group: Category) -> dict[str, str]:
    picture = group.picture.get_rendition(TILE).url if group.picture else ""
    return {"title": group.label, "url": group.get_absolute_url(), "image_url": picture}


def _footer(row: SiteChrome, pages: dict[object, Page]) -> dict[str, object]:
    owner, licence = of_columns(row, "publisher"), of_columns(row, "licence")
    return {
        "phone": row.phone,
        "phone_link": row.phone.replace(" ", ""),
        "help_text": of_columns(row, "hours"),
        "owner": owner,
        "legal": " · ".join(part for part in (owner, licence) if part),
        "columns": [
            {
                "title": block.value.title,
                "links": [_link(link, pages) for link in block.value["links"]],
            }
            for block in row.footer
        ],
    }
