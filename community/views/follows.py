"""Follow sellers and units; the list of those one follows."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from community import selectors, services, subjects
from community.services.follows import FOLLOWED
from community.views.manners import gently, sign_in
from core.same_origin import same_origin_post
from core.spreadsheets import KINDS, table_response


@same_origin_post
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@gently
def follow(request: HttpRequest, subject: str) -> HttpResponse:
    """Follow, or stop: a button on public pages; here for those who had to sign in first."""
    here = reverse("community:follow", args=[subject])
    if not request.user.is_authenticated:
        return sign_in(here)
    if request.method == "POST":
        return _change(request, subject, stops=request.POST.get("act") == "stop")
    found = subjects.find(subject) if subject.startswith(FOLLOWED) else None
    if found is None:
        raise Http404
    is_followed = any(row.subject == subject for row in request.user.follows.all())
    context = {"about": found, "is_followed": is_followed}
    return render(request, "community/follow.html", context)


def _change(request: HttpRequest, subject: str, *, stops: bool) -> HttpResponse:
    page = reverse("community:following")
    if stops:
        services.unfollow(user=request.user, subject=subject)
        return redirect(f"{page}?left={subject}")
    try:
        found = services.follow(user=request.user, subject=subject)
    except services.NotToBeFollowed as error:
        raise Http404 from error
    messages.success(request, _("You follow %(name)s now.") % {"name": found.title})
    return redirect(page)


@require_safe
@login_required
@never_cache
def following(request: HttpRequest) -> HttpResponse:
    """Whom she follows with the newest of each; `left` names whom she just left, to undo."""
    left = subjects.find(request.GET.get("left", "")[:64])
    rows = selectors.following(request.user)
    if left and any(row.about.name == left.name for row in rows):
        left = None
    return render(request, "community/following.html", {"rows": rows, "left": left})


@require_safe
@login_required
@never_cache
def following_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if kind not in KINDS:
        raise Http404
    rows = [
        (
            row.about.title,
            request.build_absolute_uri(row.about.url) if row.about.url else "",
            timezone.localtime(row.follow.created_at).strftime("%Y-%m-%d"),
            row.newest.title if row.newest else "",
        )
        for row in selectors.following(request.user)
    ]
    headings = [_("Name"), _("Address"), _("Since"), _("Newest")]
    return table_response(kind, "following", headings, rows)
