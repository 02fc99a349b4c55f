"""The staff desk: what became of those who learnt."""

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from core.spreadsheets import KINDS, table_response
from training.funnel import FEWEST, PERIODS, STEPS, Funnel, Row, funnel
from training.models import CoursePage, Session
from training.session_access import communes_of
from union.access import is_officer

YEARS = (180, 365, 730)  # days looked back
CHOICES = 100
STEP_NAMES = {
    "stall": gettext_lazy("opened a stall"),
    "listing": gettext_lazy("showed a first product"),
    "sale": gettext_lazy("sold for the first time"),
}


@require_safe
def funnel_report(request: HttpRequest) -> HttpResponse:
    """Learners by commune, and how many opened a stall, showed a product, sold."""
    asked = _asked(request)
    found = _funnel(request, asked)
    context = {
        "found": found,
        "bars": _bars(found.whole),
        "asked": asked,
        "query": _query(asked),
        "periods": PERIODS,
        "steps": STEP_NAMES.values(),
        "spans": [(days, _query(asked | {"days": days})) for days in YEARS],
        "choices": _choices(),
        "fewest": FEWEST,
    }
    return render(request, "training/staff/funnel.html", context)


@require_safe
def funnel_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file; what is hidden on the screen is hidden there."""
    if kind not in KINDS:
        raise Http404
    asked = _asked(request)
    rows = [
        [row.commune.full_name if row.commune else _("not known"), *map(_cell, row.numbers())]
        for row in _funnel(request, asked).rows
    ]
    headings = [_("Commune or ward"), _("Learners"), _("Had a stall before")]
    headings += [
        _("%(step)s in %(days)d days") % {"step": STEP_NAMES[step], "days": days}
        for step in STEPS
        for days in PERIODS
    ]
    return table_response(kind, "learning-to-selling", headings, rows)


def _cell(number: int | None) -> object:
    return _("fewer than %(count)d") % {"count": FEWEST} if number is None else number


def _asked(request: HttpRequest) -> dict[str, object]:
    """Return what the address asks for; nonsense is ignored."""
    if not is_officer(request.user):
        raise Http404
    days, key = request.GET.get("days", ""), request.GET.get("of", "")
    try:
        of = UUID(key) if key else None
    except ValueError:
        of = None
    known = {str(span): span for span in YEARS}
    return {"days": known.get(days, 365), "of": of}


def _query(asked: dict[str, object]) -> str:
    return urlencode({name: value for name, value in asked.items() if value})


def _funnel(request: HttpRequest, asked: dict[str, object]) -> Funnel:
    until: datetime = timezone.now()
    since = until - timedelta(days=asked["days"])
    return funnel(since=since, until=until, key=asked["of"], own=communes_of(request.user))


def _bars(whole: Row) -> list[dict[str, object]]:
    """Return the steps with the share of all learners who came so far in the longest time."""
    reached = [(_("learnt"), whole.learners)]
    reached += [(STEP_NAMES[step], whole.steps[step][-1]) for step in STEPS]
    most = whole.learners or 1
    return [
        {"name": name, "count": count, "share": count / most, "width": round(100 * count / most)}
        for name, count in reached
    ]


def _choices() -> list[tuple[UUID, str]]:
    """Return the courses and the sessions that were, to look at one of them."""
    pages = CoursePage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE)
    courses = list(pages.order_by("path").values_list("translation_key", "title"))
    past = Session.objects.past(timezone.now()).values_list("uid", "title", "starts_at")
    return courses + [(uid, f"{title}, {at:%d/%m/%Y}") for uid, title, at in past[:CHOICES]]
