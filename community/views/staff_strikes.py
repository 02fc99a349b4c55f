"""People with strikes, and their objections."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from community import services
from community.access import decidable_appeals, may_steer_words, strikes_under
from community.forms import AppealDecisionForm
from community.views.staff import MOST_EXPORTED, PER_PAGE, for_moderators
from core.spreadsheets import KINDS, table_response


@require_safe
@for_moderators
def strike_list(request: HttpRequest) -> HttpResponse:
    """Strikes under her units, newest first."""
    strikes = strikes_under(request.user).select_related("user", "given_by", "appeal", "unit")
    page = Paginator(strikes.order_by("-given_at", "-pk"), PER_PAGE)
    context = {
        "page": page.get_page(request.GET.get("page")),
        "place": "strikes",
        "steers": may_steer_words(request.user),
    }
    return render(request, "community/staff/strike_list.html", context)


@require_safe
@for_moderators
def strike_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file, without names: for reports."""
    if kind not in KINDS:
        raise Http404
    strikes = strikes_under(request.user).select_related("appeal", "unit")
    rows = [
        (
            timezone.localtime(strike.given_at).strftime("%Y-%m-%d"),
            strike.get_level_display(),
            strike.reason,
            str(strike.unit or ""),
            _("taken back") if strike.withdrawn_at else "",
            _("yes") if hasattr(strike, "appeal") else "",
        )
        for strike in strikes.order_by("given_at", "pk")[:MOST_EXPORTED]
    ]
    headings = [_("Date"), _("Strike"), _("Reason"), _("Unit"), _("Taken back"), _("Objection")]
    return table_response(kind, "strikes", headings, rows)


@require_safe
@for_moderators
def appeal_list(request: HttpRequest) -> HttpResponse:
    """Objections that this officer may decide, oldest first."""
    appeals = decidable_appeals(request.user).waiting().select_related("strike__user")
    page = Paginator(appeals.order_by("created_at", "pk"), PER_PAGE)
    context = {
        "page": page.get_page(request.GET.get("page")),
        "place": "appeals",
        "steers": may_steer_words(request.user),
    }
    return render(request, "community/staff/appeal_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_moderators
def appeal_decision(request: HttpRequest, key: str) -> HttpResponse:
    """Take a strike back, or let it stand."""
    appeals = decidable_appeals(request.user).select_related("strike__user", "strike__given_by")
    appeal = get_object_or_404(appeals, strike__key=key)
    form = AppealDecisionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            services.decide_appeal(
                appeal=appeal, by=request.user, now=timezone.now(), **form.cleaned_data
            )
        except (services.DecidedAlready, services.NotYourOwn) as error:
            messages.warning(request, str(error))
        else:
            messages.success(request, _("Decided. Its author is told."))
        return redirect("comment_appeals")
    context = {"appeal": appeal, "strike": appeal.strike, "form": form}
    status = 422 if form.errors else 200
    return render(request, "community/staff/appeal_decision.html", context, status=status)
