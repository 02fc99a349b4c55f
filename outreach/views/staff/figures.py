"""The staff desk: the figures of a week, typed for all channels or read from a spreadsheet."""

from datetime import date, timedelta

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.spreadsheets import KINDS, table_response
from outreach import figure_files
from outreach.access import channels_for, for_officers
from outreach.forms.figures import FiguresTable
from outreach.models import WeeklyFigures
from outreach.services.figures import Saved, save_figures
from outreach.weeks import last_full_week, name_of_week, week_named

PER_PAGE = 20  # channels: what one types without a pause


@require_http_methods(["GET", "HEAD", "POST"])
@for_officers
def figure_table(request: HttpRequest) -> HttpResponse:
    """One week of all her channels, to type."""
    week = _week(request)
    page = _page(request)
    typed = request.POST if request.method == "POST" else None
    table = FiguresTable(list(page.object_list), week, typed)
    if typed is not None and table.is_valid():
        saved = save_figures(typed=table.changed(), by=request.user)
        if not saved.overtaken:
            _say(request, saved)
            return redirect(f"{reverse('outreach_figures')}?{_query(week, page.number)}")
        table.mark_overtaken(saved.overtaken)
        messages.warning(request, _("Somebody else has changed some of these. Look again."))
    context = {
        "table": table,
        "page": page,
        "week": name_of_week(week),
        "monday": week,
        "sunday": week + timedelta(days=6),
        "before": name_of_week(week - timedelta(days=7)),
        "after": name_of_week(week + timedelta(days=7)) if _has_begun(week) else "",
        "place": "figures",
    }
    bad = typed is not None
    return render(request, "outreach/staff/figures.html", context, status=422 if bad else 200)


def _week(request: HttpRequest) -> date:
    today = localdate()
    return week_named(request.GET.get("week", ""), today) or last_full_week(today)


def _has_begun(week: date) -> bool:
    return week + timedelta(days=7) <= localdate()


def _page(request: HttpRequest) -> Page:
    channels = channels_for(request.user).open().for_rows().in_order()
    return Paginator(channels, PER_PAGE).get_page(request.GET.get("page"))


def _query(week: date, page: int) -> str:
    return urlencode({"week": name_of_week(week), "page": page})


def _say(request: HttpRequest, saved: Saved) -> None:
    words = ngettext(
        "The figures of %d channel are saved.",
        "The figures of %d channels are saved.",
        saved.written,
    )
    messages.success(request, words % saved.written)


@require_safe
@for_officers
def figure_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The last twelve weeks of her channels as a file that can be filled in and read again."""
    if kind not in KINDS:
        raise Http404
    last = _week(request)
    channels = list(channels_for(request.user).open().for_rows().in_order())
    weeks = WeeklyFigures.objects.filter(channel__in=[channel.pk for channel in channels])
    weeks = weeks.filter(week__range=(last - timedelta(weeks=11), last))
    there = {(row.channel_id, row.week): row for row in weeks}
    rows = []
    for channel in channels:
        start = [channel.unit.name, channel.name, channel.address]
        mine = sorted(week for pk, week in there if pk == channel.pk)
        for week in dict.fromkeys([*mine, last]):
            row = there.get((channel.pk, week))
            numbers = row.numbers if row else [""] * len(WeeklyFigures.NUMBERS)
            rows.append([*start, name_of_week(week), *numbers])
    return table_response(kind, f"figures-{name_of_week(last)}", figure_files.headings(), rows)


@require_POST
@for_officers
def figure_import(request: HttpRequest) -> HttpResponse:
    """Read a spreadsheet and show what it would do; nothing is written down yet."""
    file = request.FILES.get("file")
    if file is None:
        messages.error(request, _("Choose a file first."))
        return redirect("outreach_figures")
    try:
        rows = figure_files.read_file(file, file.name)
    except figure_files.NotReadable as error:
        messages.error(request, str(error))
        return redirect("outreach_figures")
    found = figure_files.preview(rows, request.user)
    context = {
        "found": found,
        "rows": found.shown(),
        "problems": found.problems[: figure_files.MOST_SHOWN],
        "headings": figure_files.headings()[4:],
        "sealed": figure_files.seal(found),
        "place": "figures",
    }
    return render(request, "outreach/staff/figures_preview.html", context)


@require_POST
@for_officers
def figure_confirmation(request: HttpRequest) -> HttpResponse:
    """Write down the file that was shown."""
    typed = figure_files.unseal(request.POST.get("sealed", ""), request.user)
    if typed is None:
        messages.error(request, _("That took too long. Choose the file again."))
        return redirect("outreach_figures")
    saved = save_figures(typed=typed, by=request.user)
    _say(request, saved)
    if saved.overtaken:
        messages.warning(request, _("Somebody else has changed some of these. Look again."))
    return redirect("outreach_figures")
