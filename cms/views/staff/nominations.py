"""Good examples that readers named, for the officers of the unit."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Locale

from cms import services
from cms.forms import VerdictForm
from cms.models import GoodExamplePage, Nomination
from core.spreadsheets import KINDS, table_response
from union.access import APPROVERS, is_officer, may_approve, units_for

PER_PAGE = 30


@require_safe
def nomination_list(request: HttpRequest) -> HttpResponse:
    """Those that wait, oldest first, or all that were decided, newest first."""
    show = "all" if request.GET.get("show") == "all" else "waiting"
    page = Paginator(_found(request, show), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "cms/staff/nominations.html", {"page": page, "show": show})


@require_safe
def nomination_export(request: HttpRequest, kind: str) -> HttpResponse:
    """All of her units as a file."""
    if kind not in KINDS:
        raise Http404
    headings = [
        *(_("Day"), _("Name"), _("Whom it is about"), _("Unit"), _("Reason")),
        *(_("Status"), _("Decided on"), _("What was found")),
    ]
    rows = [
        [
            *(row.created_at.date(), row.name, row.get_who_display(), row.unit.name, row.reason),
            *(row.get_status_display(), row.decided_at and row.decided_at.date(), row.note),
        ]
        for row in _found(request, "all")
    ]
    return table_response(kind, "nominations", headings, rows)


@require_http_methods(["GET", "HEAD", "POST"])
def nomination_detail(request: HttpRequest, key: str) -> HttpResponse:
    """One nomination: what was written, and the verdict."""
    rows = _mine(request).select_related("decided_by")
    nomination = get_object_or_404(rows, key=key)
    may_decide = may_approve(request.user, nomination.unit)
    form = VerdictForm(request.POST or None)
    if request.method == "POST":
        if not may_decide:
            raise Http404
        if form.is_valid():
            return _decide(request, nomination, **form.cleaned_data)
    context = {
        "nomination": nomination,
        "form": form,
        "may_decide": may_decide and nomination.status == Nomination.Status.WAITING,
        "page": _page_of(nomination),
        "back": reverse("cms_nominations"),
    }
    status = 422 if form.errors else 200
    return render(request, "cms/staff/nomination.html", context, status=status)


def _decide(request: HttpRequest, nomination: Nomination, note: str, verdict: str) -> HttpResponse:
    act = {"nomination": nomination, "by": request.user, "note": note}
    try:
        if verdict == "declined":
            services.decline_nomination(**act)
            messages.success(request, _("Written down: nothing comes of it."))
            return redirect("cms_nominations")
        page = services.verify_nomination(**act)
    except services.AlreadyDecided as error:
        messages.warning(request, str(error))
        return redirect("cms_nomination", nomination.key)
    messages.success(request, _("Verified. Here is the page for it, still a draft."))
    return redirect("wagtailadmin_pages:edit", page.pk)


def _page_of(nomination: Nomination) -> GoodExamplePage | None:
    if not nomination.example_key:
        return None
    pages = GoodExamplePage.objects.filter(translation_key=nomination.example_key)
    return pages.filter(locale=Locale.get_default()).first()


def _mine(request: HttpRequest) -> QuerySet:
    if not is_officer(request.user):
        raise Http404
    return Nomination.objects.filter(unit__in=units_for(request.user)).select_related("unit")


def _found(request: HttpRequest, show: str) -> QuerySet:
    if show == "all":
        return _mine(request).order_by("-created_at", "-pk")
    waiting = _mine(request).filter(status=Nomination.Status.WAITING)
    return waiting.order_by("created_at", "pk")


def waiting_for(user: object) -> QuerySet:
    """Return the nominations whose verdict is this person's to give, the oldest first."""
    mine = Nomination.objects.filter(unit__in=units_for(user, roles=APPROVERS))
    waiting = mine.filter(status=Nomination.Status.WAITING)
    return waiting.select_related("unit").order_by("created_at", "pk")
