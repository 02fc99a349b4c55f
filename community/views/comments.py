"""Write, change, delete and report comments; object to a strike."""

import re

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from community import services, subjects
from community.converters import CommentKey
from community.forms import AppealForm, CommentForm, ReportForm
from community.judging import is_proven
from community.models import Comment
from community.notice_kinds import what_follows
from community.selectors import last_name_of
from community.views.manners import gently, sign_in, talked_about
from core.same_origin import same_origin_post

PER_PAGE = 20
CANNOT = (services.Unproven, services.Silenced, services.TooMuch, services.Refused)


@same_origin_post
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@gently
def write(request: HttpRequest, subject: str) -> HttpResponse:
    """Say something. Words typed before signing in, or without a name, are not lost."""
    about, parent = talked_about(subject), _parent(request, subject)
    if not request.user.is_authenticated:
        return _keep_and_ask(request, subject, parent)
    name = last_name_of(request.user)
    known = {"text": request.session.pop("words_typed", ""), "author_name": name}
    if name is None:
        known["author_name"] = request.user.name
    typed = None
    if request.method == "POST":
        typed = request.POST if "author_name" in request.POST else _with(request, name)
        if typed is None:  # her first comment: let her choose a name
            known["text"] = request.POST.get("text", "")[: Comment.LONGEST]
    form = CommentForm(typed, initial=known)
    if typed is not None and form.is_valid():
        try:
            comment = services.write_comment(
                user=request.user,
                subject=subject,
                parent=parent,
                language=get_language(),
                now=timezone.now(),
                **form.cleaned_data,
            )
        except services.TakesNoPart as error:
            messages.warning(request, str(error))
            return redirect("community:about", subject)
        except CANNOT as error:
            form.add_error(None, str(error))
        else:
            return redirect("community:comment", comment.key)
    context = {"about": about, "form": form, "parent": parent}
    context["is_proven"] = is_proven(request.user)
    status = 422 if form.errors else 200
    return render(request, "community/write.html", context, status=status)


def _parent(request: HttpRequest, subject: str) -> Comment | None:
    key = request.POST.get("parent") or request.GET.get("parent", "")
    if not re.fullmatch(CommentKey.regex, key):
        return None
    return Comment.objects.about(subject).shown().filter(key=key).first()


def _with(request: HttpRequest, name: str | None) -> dict[str, str] | None:
    """Return what the short form on the page sent, under the name she used last."""
    if name is None:
        return None
    return {"text": request.POST.get("text", ""), "author_name": name}


def _keep_and_ask(request: HttpRequest, subject: str, parent: Comment | None) -> HttpResponse:
    if request.method == "POST":
        request.session["words_typed"] = request.POST.get("text", "")[: Comment.LONGEST]
    back = reverse("community:write", args=[subject])
    return sign_in(f"{back}?parent={parent.key}" if parent else back)


@require_safe
@login_required
@never_cache
def comment_list(request: HttpRequest) -> HttpResponse:
    """What she wrote, what became of it, and strikes if there are any."""
    rows = request.user.comments.order_by("-created_at", "-pk")
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    found = subjects.find_all(comment.subject for comment in page)
    for comment in page:
        comment.about = found.get(comment.subject)
    strikes = request.user.strikes.select_related("appeal").order_by("-given_at", "-pk")
    context = {"page": page, "strikes": strikes}
    return render(request, "community/comment_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
def comment_detail(request: HttpRequest, key: str) -> HttpResponse:
    """One of her comments: whether it is shown; to be changed for a quarter of an hour."""
    comment = get_object_or_404(request.user.comments, key=key)
    can_change = comment.can_be_changed(timezone.now())
    form = CommentForm(request.POST or None, initial={"text": comment.text})
    form.fields.pop("author_name")
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["text"]
        try:
            services.change_comment(comment=comment, text=text, now=timezone.now())
        except (services.CommentTooLate, *CANNOT) as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Changed."))
            return redirect("community:comment", key)
    about = subjects.find(comment.subject)
    context = {"comment": comment, "form": form, "can_change": can_change, "about": about}
    status = 422 if form.errors else 200
    return render(request, "community/comment_detail.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
def comment_removal(request: HttpRequest, key: str) -> HttpResponse:
    """Ask once, then delete her words."""
    comment = get_object_or_404(request.user.comments, key=key)
    if request.method == "POST":
        services.remove_comment(comment=comment)
        messages.success(request, _("Your words are deleted."))
        return redirect("community:comments")
    return render(request, "community/comment_removal.html", {"comment": comment})


@same_origin_post
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@gently
def report(request: HttpRequest, key: str) -> HttpResponse:
    """Say that a comment should not stand there; nobody need sign in for that."""
    comment = get_object_or_404(Comment.objects.shown(), key=key)
    form = ReportForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        user = request.user if request.user.is_authenticated else None
        thanks = _("Thank you. An officer of the Union looks at it.")
        try:
            services.report(comment=comment, user=user, **form.cleaned_data)
        except services.ReportedAlready as error:
            thanks = str(error)
        # Shown at once: the public page it leads back to has no messages.
        said = {"thanks": thanks, "subject": comment.subject}
        return render(request, "community/reported.html", said)
    context = {"comment": comment, "form": form}
    status = 422 if form.errors else 200
    return render(request, "community/report.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
def strike_detail(request: HttpRequest, key: str) -> HttpResponse:
    """A strike of hers: why, what follows, and the one objection she may write."""
    strikes = request.user.strikes.select_related("appeal")
    strike = get_object_or_404(strikes, key=key)
    appeal = getattr(strike, "appeal", None)
    form = AppealForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            services.write_appeal(strike=strike, now=timezone.now(), **form.cleaned_data)
        except services.AppealedAlready as error:
            messages.warning(request, str(error))
        else:
            messages.success(request, _("Sent. Another officer decides and writes to you."))
        return redirect("community:strike", key)
    context = {"strike": strike, "appeal": appeal, "form": form, "meaning": what_follows(strike)}
    status = 422 if form.errors else 200
    return render(request, "community/strike.html", context, status=status)
