"""The staff desk: which pages are translated, and how far."""

from collections.abc import Iterator

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.translating.progress import STATES, Row, originals, rows_of
from core.spreadsheets import KINDS, table_response
from core.typed import typed_text
from union.access import is_officer

PER_PAGE = 25
MOST_EXPORTED = 2000  # pages


@require_safe
def translation_list(request: HttpRequest) -> HttpResponse:
    """The pages an officer may change, and each language."""
    if not is_officer(request.user):
        raise Http404
    text = typed_text(request.GET)
    page = Paginator(originals(request.user, text=text), PER_PAGE).get_page(request.GET.get("page"))
    rows = rows_of(list(page.object_list))
    context = {
        "page": page,
        "rows": [
            {"row": row, "links": [_link(row, state) for state in row.states]} for row in rows
        ],
        "text": text,
        "query": urlencode({"q": text}) if text else "",
        "languages": [name for code, name in settings.LANGUAGES if code != settings.LANGUAGE_CODE],
    }
    return render(request, "cms/staff/translations.html", context)


def _link(row: Row, state: object) -> dict[str, object]:
    """Return a state with the address where one goes on."""
    if state.page_id:
        url = reverse("wagtailadmin_pages:edit", args=[state.page_id])
    else:
        submit = reverse("wagtail_localize:submit_page_translation", args=[row.page.pk])
        url = f"{submit}?{urlencode({'select_locale': state.language})}"
    return {"state": state, "url": url, "name": dict(settings.LANGUAGES)[state.language]}


@require_safe
def translation_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if not is_officer(request.user) or kind not in KINDS:
        raise Http404
    text = typed_text(request.GET)
    pages = list(originals(request.user, text=text)[:MOST_EXPORTED])
    headings = [
        _("Page"),
        _("Kind"),
        _("Language"),
        _("State"),
        _("Translated"),
        _("Pieces of text"),
    ]
    return table_response(kind, "translations", headings, _table(rows_of(pages)))


def _table(rows: list[Row]) -> Iterator[list[object]]:
    names = dict(settings.LANGUAGES)
    for row in rows:
        kind = row.page.page_type_display_name
        for state in row.states:
            name = names[state.language]
            yield [row.page.title, kind, name, str(STATES[state.name]), state.done, state.of]
