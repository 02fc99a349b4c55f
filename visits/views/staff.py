"""The staff desk: how often what a unit publishes is read."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.utils.http import urlencode
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.spreadsheets import KINDS, table_response
from union.access import is_officer, units_for
from union.models import LAST_CHILD, Unit
from visits.access import views_for
from visits.chart import bars_of, is_by_week
from visits.models import DailyViewsQuerySet
from visits.names import names_of
from visits.selectors import by_day, by_subject, by_unit, last_days

PERIODS = (7, 30, 90, 365)  # days
TITLES = {
    "pages": gettext_lazy("Pages and posts"),
    "units": gettext_lazy("Units"),
    "days": gettext_lazy("Days"),
}
PER_PAGE = 50
MOST_EXPORTED = 5000  # rows


@dataclass(frozen=True)
class Asked:
    """What the address asks for; nonsense is ignored, a stranger's unit isn't there."""

    tab: str
    days: int
    subject: str
    unit: Unit | None

    @classmethod
    def by(cls, request: HttpRequest) -> "Asked":
        if not is_officer(request.user):
            raise Http404
        given: QueryDict = request.GET
        tab, known = given.get("tab"), {str(period): period for period in PERIODS}
        slug = given.get("unit", "").replace("\0", "")
        units = units_for(request.user)
        return cls(
            tab=tab if tab in TITLES else "pages",
            days=known.get(given.get("days", ""), 30),
            subject=given.get("subject", "").replace("\0", "")[:80],
            unit=get_object_or_404(units, slug=slug) if slug else None,
        )

    @property
    def period(self) -> tuple[date, date]:
        return last_days(self.days)

    def views(self, user: object) -> DailyViewsQuerySet:
        """Return the totals that are asked for, of those she may see."""
        views = views_for(user).between(*self.period)
        if self.unit:
            views = views.filter(unit__path__range=(self.unit.path, self.unit.path + LAST_CHILD))
        return views.filter(subject=self.subject) if self.subject else views

    def query(self, **changed: object) -> str:
        """Return the query of the same page with something changed."""
        now = {"tab": self.tab, "days": self.days, "subject": self.subject}
        now |= {"unit": self.unit.slug if self.unit else ""}
        return urlencode({name: value for name, value in (now | changed).items() if value})


@require_safe
def view_report(request: HttpRequest) -> HttpResponse:
    """Which pages were read, of which units, on which days."""
    asked = Asked.by(request)
    views = asked.views(request.user)
    days = by_day(views, *asked.period)
    bars = bars_of(days)
    context = {
        "asked": asked,
        "total": sum(count for _day, count in days),
        "bars": bars,
        "by_week": is_by_week(bars),
        "page": _page(request, asked, views, days),
        "periods": [(period, asked.query(days=period)) for period in PERIODS],
        "tabs": [(tab, title, asked.query(tab=tab)) for tab, title in TITLES.items()],
        "called": _called(asked.subject),
        "query": asked.query(),
        "query_of_all": asked.query(subject="", unit=""),
    }
    return render(request, "visits/staff/report.html", context)


def _called(subject: str) -> str:
    """Return the title of a subject in the reader's language, else in any; "" without one."""
    codes = [code for code, _name in settings.LANGUAGES]
    codes.sort(key=lambda code: code != get_language())
    known = names_of((subject, code) for code in codes)
    titles = (known[subject, code].title for code in codes if (subject, code) in known)
    return next(titles, "")


def _page(request: HttpRequest, asked: Asked, views: DailyViewsQuerySet, days: list) -> Page:
    """Return one page of the tab's rows."""
    number = request.GET.get("page")
    if asked.tab == "days":
        return Paginator(list(reversed(days)), PER_PAGE).get_page(number)
    if asked.tab == "units":
        return Paginator(by_unit(views, units_for(request.user)), PER_PAGE).get_page(number)
    page = Paginator(by_subject(views), PER_PAGE).get_page(number)
    page.object_list = _named(list(page.object_list))
    return page


def _named(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Add to each row what it is called, None for what nobody may read any more."""
    known = names_of((row["subject"], row["language"]) for row in rows)
    return [row | {"named": known.get((row["subject"], row["language"]))} for row in rows]


@require_safe
def view_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    asked = Asked.by(request)
    if kind not in KINDS:
        raise Http404
    headings, rows = _table(request, asked)
    return table_response(kind, f"views-{asked.tab}-{asked.days}", headings, rows)


def _table(request: HttpRequest, asked: Asked) -> tuple[list[str], list[list[object]]]:
    views = asked.views(request.user)
    if asked.tab == "days":
        return [_("Day"), _("Views")], [list(row) for row in by_day(views, *asked.period)]
    if asked.tab == "units":
        rows = by_unit(views, units_for(request.user))
        headings = [_("Unit"), _("Its own pages"), _("With all units below")]
        return headings, [[row["unit"].name, row["own"], row["all"]] for row in rows]
    rows = _named(list(by_subject(views)[:MOST_EXPORTED]))
    return [_("Page"), _("Address"), _("Language"), _("Views")], [
        [*_words(row), row["language"], row["all"]] for row in rows
    ]


def _words(row: dict[str, object]) -> list[str]:
    named = row["named"]
    return [named.title, named.url] if named else [_("no longer published"), ""]
