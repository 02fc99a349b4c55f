"""The staff desk: which pages and posts are translated, and how far."""

from collections.abc import Iterator

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.translating.kinds import Kind, kind_named, kinds
from cms.translating.progress import STATES, Row, State, originals, rows_of
from core.spreadsheets import KINDS, table_response
from core.typed import typed_text
from union.access import is_officer

PER_PAGE = 25
MOST_EXPORTED = 2000  # pages


@require_safe
def translation_list(request: HttpRequest) -> HttpResponse:
    """What an officer may translate of a kind, and each language."""
    if not is_officer(request.user):
        raise Http404
    text, kind = typed_text(request.GET), kind_named(request.GET.get("kind", ""))
    found = originals(request.user, kind, text)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": [_line(row, kind) for row in rows_of(list(page.object_list), kind)],
        "text": text,
        "query": urlencode({"kind": kind.name} | ({"q": text} if text else {})),
        "kind": kind,
        "kinds": kinds(),
    }
    return render(request, "cms/staff/translations.html", context)


def _line(row: Row, kind: Kind) -> dict[str, object]:
    """Return an original with the addresses where one goes on."""
    names = dict(settings.LANGUAGES)
    links = [
        {"state": state, "url": _address(row, state, kind), "name": names[state.language]}
        for state in row.states
    ]
    url, what = kind.edit_url(row.original.pk), kind.described(row.original)
    return {"original": row.original, "url": url, "what": what, "links": links}


def _address(row: Row, state: State, kind: Kind) -> str:
    return kind.edit_url(state.pk) if state.pk else kind.submit_url(row.original, state.language)


@require_safe
def translation_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if not is_officer(request.user) or kind not in KINDS:
        raise Http404
    text, wanted = typed_text(request.GET), kind_named(request.GET.get("kind", ""))
    found = list(originals(request.user, wanted, text)[:MOST_EXPORTED])
    headings = [
        _("Title"),
        _("Kind"),
        _("Language"),
        _("State"),
        _("Translated"),
        _("Pieces of text"),
    ]
    return table_response(kind, "translations", headings, _table(rows_of(found, wanted), wanted))


def _table(rows: list[Row], kind: Kind) -> Iterator[list[object]]:
    names = dict(settings.LANGUAGES)
    for row in rows:
        title, what = str(row.original), kind.described(row.original)
        for state in row.states:
            name = names[state.language]
            yield [title, what, name, str(STATES[state.name]), state.done, state.of]
