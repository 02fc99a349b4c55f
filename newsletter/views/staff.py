"""The desk: letters of an officer's units. Who reads them is nobody's to see, only how many."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core.mail import letter as made
from newsletter import services
from newsletter.access import issues_seen_by, may_send
from newsletter.forms import IssueForm, NewIssueForm, SendForm
from newsletter.letters import shown
from newsletter.models import Issue, Sending, Subscriber
from union.access import is_officer, units_for

PER_PAGE = 30


@require_http_methods(["GET", "HEAD", "POST"])
def issue_list(request: HttpRequest) -> HttpResponse:
    """All letters of her units; a new one by a form."""
    if not is_officer(request.user):
        raise Http404
    units = units_for(request.user).in_force(localdate()).in_order()
    form = NewIssueForm(request.POST if request.method == "POST" else None, units=units)
    if form.is_bound and form.is_valid():
        issue = services.draft_issue(until=localdate(), by=request.user, **form.cleaned_data)
        if issue:
            return redirect("newsletter_issue", issue.key)
        form.add_error(None, _("These days have a letter already: open it below."))
    found = issues_seen_by(request.user).select_related("unit").order_by("-created_at", "-pk")
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "form": form}
    return render(
        request, "newsletter/staff/issues.html", context, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "HEAD", "POST"])
def issue_detail(request: HttpRequest, key: str) -> HttpResponse:
    """One letter: change it, try it, let it go."""
    issue = _issue_or_404(request, key)
    data = request.POST if request.method == "POST" else None
    act = request.POST.get("act", "")
    form = IssueForm(data if act == "save" else None, issue=issue)
    send = SendForm(data if act == "approve" else None)
    if data is not None and _done(request, issue, act, form, send):
        return redirect("newsletter_issue", issue.key)
    sendings = issue.sendings.values_list("status", flat=True)
    context = {
        "issue": issue,
        "form": form,
        "send": send,
        "may_send": may_send(request.user, issue.unit),
        "readers": Subscriber.objects.of_issue(issue).distinct().count(),
        "sent": sum(status == Sending.Status.SENT for status in sendings),
        "failed": sum(status == Sending.Status.FAILED for status in sendings),
    }
    status = 422 if form.errors or send.errors else 200
    return render(request, "newsletter/staff/issue.html", context, status=status)


def _done(request: HttpRequest, issue: Issue, act: str, form: IssueForm, send: SendForm) -> bool:
    """Do what was sent; False if a form says what is missing."""
    needs_leader = act in ("approve", "drop")
    if act not in ("save", "test", "approve", "drop"):
        raise Http404
    if needs_leader and not may_send(request.user, issue.unit):
        raise Http404
    try:
        if act == "save" and form.is_valid():
            services.save_issue(issue=issue, **form.cleaned_data)
        elif act == "approve" and send.is_valid():
            services.approve(issue=issue, by=request.user, **send.cleaned_data)
        elif act == "drop":
            services.drop(issue=issue)
        elif act == "test":
            return _try(request, issue)
        else:
            return False
    except services.IssueStopped as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Done."))
    return True


def _try(request: HttpRequest, issue: Issue) -> bool:
    """Send it to the officer herself."""
    if not request.user.email:
        messages.error(request, _("Your account has no e-mail."))
        return True
    context = shown(issue, issue.items) | {"off_url": "", "wishes_url": ""}
    made(
        to=request.user.email,
        language=issue.language,
        template="newsletter/issue",
        context=context,
    ).send(fail_silently=True)
    messages.success(request, _("Sent to %s.") % request.user.email)
    return True


@require_safe
def issue_preview(request: HttpRequest, key: str) -> HttpResponse:
    """The letter as mail programs show it."""
    issue = _issue_or_404(request, key)
    context = shown(issue, issue.items) | {"off_url": "", "wishes_url": ""}
    letter = made(to="", language=issue.language, template="newsletter/issue", context=context)
    return HttpResponse(letter.alternatives[0][0])


def _issue_or_404(request: HttpRequest, key: str) -> Issue:
    if not is_officer(request.user):
        raise Http404
    return get_object_or_404(issues_seen_by(request.user).select_related("unit"), key=key)
