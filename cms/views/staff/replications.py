"""Units that do what a good example showed, and the question a year later."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Locale

from cms import services
from cms.forms import CheckForm, ReplicationForm
from cms.models import GoodExamplePage, Replication
from core.spreadsheets import KINDS, table_response
from union.access import APPROVERS, is_officer, units_for

PER_PAGE = 30


@require_safe
def example_list(request: HttpRequest) -> HttpResponse:
    """Published good examples, each with the button "we do it too"; and what is due."""
    _officer(request)
    examples = GoodExamplePage.objects.filter(locale=Locale.get_default()).for_cards()
    page = Paginator(examples, PER_PAGE).get_page(request.GET.get("page"))
    due = _mine(request).exclude(goes_on=False).filter(check_on__lte=timezone.localdate())
    context = {"page": page, "due": _with_titles(due.order_by("check_on", "pk")[:PER_PAGE])}
    return render(request, "cms/staff/examples.html", context)


@require_safe
def replication_export(request: HttpRequest, kind: str) -> HttpResponse:
    """What her units do again, as a file."""
    if kind not in KINDS:
        raise Http404
    headings = [
        *(_("Good example"), _("Unit"), _("Since"), _("How it goes there")),
        *(_("To be asked again on"), _("It goes on"), _("What became of it")),
    ]
    answers = {None: "", True: _("yes"), False: _("no")}
    rows = [
        [
            *(row.title, row.unit.name, row.since, row.note),
            *(row.check_on, answers[row.goes_on], row.check_note),
        ]
        for row in _with_titles(_mine(request).order_by("unit__path", "since", "pk"))
    ]
    return table_response(kind, "replications", headings, rows)


@require_http_methods(["GET", "HEAD", "POST"])
def replication_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that one of her units does it too."""
    units = units_for(request.user, roles=APPROVERS)
    if not units.exists():
        raise Http404
    example = get_object_or_404(GoodExamplePage.objects.live(), pk=pk)
    form = ReplicationForm(request.POST if request.method == "POST" else None, units=units)
    if form.is_bound and form.is_valid():
        try:
            services.replicate(example=example, by=request.user, **form.cleaned_data)
        except services.AlreadyReplicated as error:
            form.add_error("unit", str(error))
        else:
            messages.success(request, _("It stands on the page now. In a year we ask again."))
            return redirect("cms_examples")
    return _form(request, form, _("We do it too"), example.title)


@require_http_methods(["GET", "HEAD", "POST"])
def replication_check(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what became of it."""
    mine = Replication.objects.filter(unit__in=units_for(request.user, roles=APPROVERS))
    replication = get_object_or_404(mine.select_related("unit").exclude(goes_on=False), pk=pk)
    form = CheckForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        services.answer_check(replication=replication, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("cms_examples")
    (row,) = _with_titles([replication])
    return _form(request, form, _("A year later"), f"{row.title}: {row.unit.name}")


def _form(request: HttpRequest, form: object, title: str, what: str) -> HttpResponse:
    context = {"form": form, "title": title, "what": what, "back": reverse("cms_examples")}
    status = 422 if form.errors else 200
    return render(request, "cms/staff/form.html", context, status=status)


def _officer(request: HttpRequest) -> None:
    if not is_officer(request.user):
        raise Http404


def _mine(request: HttpRequest) -> QuerySet:
    _officer(request)
    return Replication.objects.filter(unit__in=units_for(request.user)).select_related("unit")


def _with_titles(rows: object) -> list[Replication]:
    """Give each replication its example's `title`; one more query."""
    rows = list(rows)
    pages = GoodExamplePage.objects.filter(locale=Locale.get_default())
    pages = pages.filter(translation_key__in={row.example_key for row in rows})
    titles = dict(pages.values_list("translation_key", "title"))
    for row in rows:
        row.title = titles.get(row.example_key, "")
    return rows
