"""Warnings: entering, approving, ending."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_safe

from campaigns.access import alerts_seen_by, may_decide_alert
from campaigns.forms import AlertForm
from campaigns.models import Alert
from campaigns.services.alert import DecidedBefore, decide_alert, end_alert, enter_alert
from core.spreadsheets import KINDS, table_response
from core.templatetags.ui import local_date, local_time
from union.access import APPROVERS, is_officer, units_for

PER_PAGE = 30


@require_safe
def alert_list(request: HttpRequest) -> HttpResponse:
    """Alerts of her units, newest first."""
    page = Paginator(_rows(request), PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "may_add": units_for(request.user, roles=APPROVERS).exists()}
    return render(request, "campaigns/staff/alerts.html", context)


@require_safe
def alert_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if kind not in KINDS:
        raise Http404
    headings = [
        *(
            pgettext("event", "Where"),
            _("How serious"),
            _("What people should know and do"),
            _("Who says so"),
        ),
        *(_("From"), _("Until"), _("Status")),
    ]
    rows = [
        [
            *(alert.unit.name, alert.get_level_display(), alert.text, alert.source_name),
            *(_moment(alert.starts_at), _moment(alert.ends_at), alert.get_status_display()),
        ]
        for alert in _rows(request)
    ]
    return table_response(kind, "alerts", headings, rows)


def _moment(moment: object) -> str:
    return f"{local_date(moment)} {local_time(moment)}"


def _rows(request: HttpRequest) -> object:
    if not is_officer(request.user):
        raise Http404
    return alerts_seen_by(request.user).select_related("unit").order_by("-entered_at", "-pk")


@require_http_methods(["GET", "HEAD", "POST"])
def alert_new(request: HttpRequest) -> HttpResponse:
    """Enter a warning for one of her units."""
    units = units_for(request.user, roles=APPROVERS)
    if not units.exists():
        raise Http404
    form = AlertForm(request.POST if request.method == "POST" else None, units=units)
    if form.is_bound and form.is_valid():
        alert = enter_alert(by=request.user, **form.cleaned_data)
        is_shown = alert.status == Alert.Status.APPROVED
        messages.success(
            request, _("It is shown.") if is_shown else _("It waits for your leader’s approval.")
        )
        return redirect("alerts")
    context = {"form": form, "title": _("New alert"), "icon": "warning"}
    status = 422 if form.errors else 200
    return render(request, "campaigns/staff/form.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def alert(request: HttpRequest, pk: int) -> HttpResponse:
    """One warning; a leader approves, refuses or ends it."""
    found = alerts_seen_by(request.user).select_related("unit", "entered_by", "decided_by")
    shown = get_object_or_404(found, pk=pk)
    may_decide = may_decide_alert(request.user, shown)
    if request.method == "POST":
        if not may_decide:
            raise Http404
        _decide(request, shown)
        return redirect("alert", pk)
    context = {"alert": shown, "may_decide": may_decide}
    return render(request, "campaigns/staff/alert.html", context)


def _decide(request: HttpRequest, shown: Alert) -> None:
    act = request.POST.get("act", "")
    try:
        if act == "end":
            end_alert(alert=shown, by=request.user)
        elif act in ("approve", "refuse"):
            decide_alert(alert=shown, approve=act == "approve", by=request.user)
    except DecidedBefore as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Saved: %s.") % shown.get_status_display())
