"""The Union's side of comments: the queue, one comment, the list as a file."""

import re
from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from community import services, subjects
from community.access import comments_under, decidable_comments, decides_somewhere, may_steer_words
from community.converters import CommentKey
from community.forms import RefusalForm
from community.models import Comment, Decision
from core.spreadsheets import KINDS, table_response

PER_PAGE = 30
MOST_EXPORTED = 5000  # rows
TABS = ("waiting", "reported", "refused", "all")


def for_moderators(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Show a view to officers who decide about comments; for others it isn't there."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not decides_somewhere(request.user):
            raise Http404
        return view(request, *args, **kwargs)

    return wrapped


def room(request: HttpRequest, name: str, place: str, context: dict) -> HttpResponse:
    """Show one of the lists of moderation, under the links to the others."""
    beside = {"place": place, "steers": may_steer_words(request.user)}
    return render(request, f"community/staff/{name}.html", context | beside)


@require_http_methods(["GET", "HEAD", "POST"])
@for_moderators
def comment_queue(request: HttpRequest) -> HttpResponse:
    """What waits, oldest first; several may be shown at once."""
    if request.method == "POST":
        return _show_ticked(request)
    tab = _tab(request)
    page = Paginator(_of_tab(request, tab), PER_PAGE).get_page(request.GET.get("page"))
    found = subjects.find_all(comment.subject for comment in page)
    for comment in page:
        comment.about = found.get(comment.subject)
    context = {"page": page, "tab": tab}
    return room(request, "comment_queue", "queue", context)


def _show_ticked(request: HttpRequest) -> HttpResponse:
    ticked = request.POST.getlist("comment")[:PER_PAGE]
    keys = [key for key in ticked if re.fullmatch(CommentKey.regex, key)]
    comments = decidable_comments(request.user).waiting().filter(key__in=keys).order_by("pk")
    count = services.show_all(comments=comments, by=request.user, now=timezone.now())
    done = ngettext("%(count)d comment is shown.", "%(count)d comments are shown.", count)
    messages.success(request, done % {"count": count})
    return redirect("comment_queue")


@require_safe
@for_moderators
def comment_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same list as a file, without e-mail addresses."""
    if kind not in KINDS:
        raise Http404
    tab = _tab(request)
    rows = [
        (
            timezone.localtime(comment.created_at).strftime("%Y-%m-%d %H:%M"),
            comment.author_name,
            comment.text,
            comment.get_status_display(),
            comment.get_held_for_display(),
            comment.report_count,
            comment.reason,
            str(comment.unit or ""),
            comment.subject,
        )
        for comment in _of_tab(request, tab)[:MOST_EXPORTED]
    ]
    headings = [
        _("Written"),
        _("Author"),
        _("Comment"),
        _("Status"),
        _("Held because of"),
        _("Open reports"),
        _("Reason"),
        _("Unit"),
        _("About"),
    ]
    return table_response(kind, f"comments-{tab}", headings, rows)


@require_http_methods(["GET", "HEAD", "POST"])
@for_moderators
def comment_decision(request: HttpRequest, key: str) -> HttpResponse:
    """One comment with what is known: show it, refuse it with a reason, or leave it."""
    comments = comments_under(request.user).select_related("user", "parent", "unit")
    comment = get_object_or_404(comments, key=key)
    can_decide = decidable_comments(request.user).filter(pk=comment.pk).exists()
    act = request.POST.get("act", "") if request.method == "POST" else ""
    form = RefusalForm(request.POST if act == "refuse" else None)
    if act and not can_decide:
        raise Http404
    if act in ("show", "keep") or form.is_valid():
        return _decide(request, comment, act, form)
    author = comment.user
    context = {
        "comment": comment,
        "about": subjects.find(comment.subject),
        "reports": comment.reports.filter(settled_at=None).order_by("pk"),
        "log": Decision.objects.filter(comment_key=key).select_related("by").order_by("pk"),
        "strikes": author.strikes.standing().order_by("pk") if author else [],
        "shown_before": author.comments.shown().count() if author else 0,
        "can_decide": can_decide,
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "community/staff/comment_decision.html", context, status=status)


def _decide(request: HttpRequest, comment: Comment, act: str, form: RefusalForm) -> HttpResponse:
    who = {"comment": comment, "by": request.user, "now": timezone.now()}
    try:
        if act == "show":
            services.show_again(**who)
        elif act == "keep":
            services.keep(**who)
        else:
            services.refuse(**who, **form.cleaned_data)
    except (services.DecidedAlready, services.NotYourOwn) as error:
        messages.warning(request, str(error))
    else:
        messages.success(request, _("Decided. Its author is told."))
    return redirect(_back(act))


def _back(act: str) -> str:
    return reverse("comment_queue") + ("?show=reported" if act == "keep" else "")


def _tab(request: HttpRequest) -> str:
    asked = request.GET.get("show")
    return asked if asked in TABS else TABS[0]


def _of_tab(request: HttpRequest, tab: str) -> QuerySet[Comment]:
    """Return the comments under a tab: what waits oldest first, the rest newest first."""
    if tab in ("waiting", "reported"):
        rows = getattr(decidable_comments(request.user), tab)().order_by("created_at", "pk")
    else:
        rows = comments_under(request.user).order_by("-created_at", "-pk")
    if tab == "refused":
        rows = rows.filter(status=Comment.Status.REFUSED)
    return rows.with_reports().select_related("unit", "user")
