"""What people say about something: for everybody, and what of it is one's own."""

import contextlib

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from community import services, subjects
from community.models import Comment, Follow, Reaction, ShareDay
from community.selectors import reaction_rows, tally_of, threads
from community.services.reactions import stamp_of
from community.views.manners import gently, sign_in, talked_about
from core.htmx import render_page
from core.limits import seconds_to_wait
from core.pagecache import public_page, show
from core.same_origin import same_origin_post

PER_PAGE = 20
MOST_ASKED = 20  # subjects in one question about one's own
SHARES_A_MINUTE = 6
MACHINES = ("bot", "crawl", "spider", "preview", "curl", "wget", "python", "headless")


@require_safe
@public_page
def about(request: HttpRequest, subject: str) -> HttpResponse:
    """Reactions and comments; a part of the page itself, or a page without JavaScript."""
    found = talked_about(subject)
    show(request, stamp_of(subject), "cms", subject)
    tally = tally_of(subject)
    pages = Paginator(threads(subject), PER_PAGE)
    context = {
        "about": found,
        "tally": tally,
        "reactions": reaction_rows(tally),
        "page": pages.get_page(request.GET.get("page")),
        "longest": Comment.LONGEST,
    }
    return render_page(request, "community/about.html", "community/_about.html", context)


@require_safe
@never_cache
def mine(request: HttpRequest) -> JsonResponse:
    """Tell a signed-in person's browser what she did with what a page shows."""
    user = request.user
    if not user.is_authenticated:
        return JsonResponse({})
    asked = subjects.possible(request.GET.getlist("about")[:MOST_ASKED])
    reactions = Reaction.objects.filter(user=user, subject__in=asked)
    own = user.comments.filter(subject__in=asked, status=Comment.Status.SHOWN)
    follows = [row.subject for row in Follow.objects.filter(user=user)]
    return JsonResponse(
        {
            "follows": [name for name in request.GET.getlist("follow") if name in follows],
            "reactions": dict(reactions.values_list("subject", "kind")),
            "own": list(own.values_list("key", flat=True)),
        }
    )


@same_origin_post
@require_POST
@gently
def reaction(request: HttpRequest, subject: str) -> HttpResponse:
    """React, or take it back; who is not signed in is asked to, and comes back here."""
    talked_about(subject)
    page = reverse("community:about", args=[subject])
    if not request.user.is_authenticated:
        return sign_in(page)
    kind = request.POST.get("kind", "")
    if kind in ("", *Reaction.Kind.values):
        services.react(user=request.user, subject=subject, kind=kind)
    return redirect(page)


@same_origin_post
@require_POST
def shared(request: HttpRequest) -> HttpResponse:
    """Count that a page was passed on. The browser sends this by itself: it hears nothing."""
    subject, channel = request.POST.get("subject", ""), request.POST.get("channel", "")
    if channel in ShareDay.Channel.values and _is_a_person(request, subject):
        with contextlib.suppress(services.TakesNoPart):
            services.share(subject=subject, channel=channel, day=timezone.localdate())
    return HttpResponse(status=204)


def _is_a_person(request: HttpRequest, subject: str) -> bool:
    """Return False for machines, and for one address that passes on far too much."""
    browser = request.headers.get("User-Agent", "").lower()
    if not browser or any(word in browser for word in MACHINES) or len(subject) > 64:
        return False
    return not seconds_to_wait(request, name="shared", per_minute=SHARES_A_MINUTE)
