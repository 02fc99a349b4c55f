"""Pages and snippets that wait for this officer's approval, with their age."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.approvals import LATE_AFTER, approvals, states_for
from core.spreadsheets import KINDS, table_response
from union.access import is_officer

PER_PAGE = 30


@require_safe
def approval_list(request: HttpRequest) -> HttpResponse:
    """The oldest first; late ones say so."""
    page = Paginator(_states(request), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": approvals(page.object_list, request.user),
        "late_after": LATE_AFTER.days,
    }
    return render(request, "cms/staff/approvals.html", context)


@require_safe
def approval_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if kind not in KINDS:
        raise Http404
    headings = [
        *(_("Title"), _("Kind"), _("Unit"), _("Step"), _("Written by")),
        *(_("Waiting since"), _("Days")),
    ]
    rows = [
        [row.title, row.kind, row.unit, row.step, row.writer, row.since.date(), row.days]
        for row in approvals(_states(request), request.user)
    ]
    return table_response(kind, "approvals", headings, rows)


def _states(request: HttpRequest) -> list:
    if not is_officer(request.user):
        raise Http404
    return states_for(request.user)
