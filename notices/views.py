"""A person's notification centre, her wishes, and the way out of letters."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from notices import services, wishes
from notices.forms import QuietHoursForm
from notices.kinds import CHANNELS
from notices.middleware import keep_count
from notices.models import Notice

PER_PAGE = 20


@require_safe
@login_required
@never_cache
def centre(request: HttpRequest) -> HttpResponse:
    """What the site told her, newest first."""
    shown = Notice.objects.shown_to(request.user)
    page = Paginator(shown, PER_PAGE).get_page(request.GET.get("page"))
    unread = shown.unread().count()
    return render(request, "notices/centre.html", {"page": page, "unread": unread})


@require_POST
@login_required
def reading(request: HttpRequest) -> HttpResponse:
    """Mark everything as read."""
    services.read_all(user=request.user)
    return redirect("notices:centre")


@require_safe
@login_required
@never_cache
def opening(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark one as read and go where it leads."""
    notice = get_object_or_404(Notice.objects.shown_to(request.user), pk=pk)
    services.read(notice=notice)
    is_ours = url_has_allowed_host_and_scheme(notice.path, allowed_hosts=None)
    return redirect(notice.path if is_ours else "notices:centre")


@require_safe
@never_cache
def count(request: HttpRequest) -> HttpResponse:
    """Say how many are unread, and write it into the readable cookie beside the answer."""
    if not request.user.is_authenticated:
        return JsonResponse({"unread": 0})
    unread = Notice.objects.shown_to(request.user).unread().count()
    return keep_count(JsonResponse({"unread": unread}), unread)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
def wish_table(request: HttpRequest) -> HttpResponse:
    """What she wants to hear of, by which way, and when not."""
    hours = services.hours_for(user=request.user)
    form = QuietHoursForm(request.POST or None, instance=hours)
    problem = ""
    if request.method == "POST" and form.is_valid():
        try:
            services.save_all(user=request.user, ticked=request.POST.getlist("way"), hours=form)
        except wishes.NothingLeft as error:
            problem = str(error)
        else:
            messages.success(request, _("Saved."))
            return redirect("notices:wishes")
    rows = wishes.table_for(request.user)
    if request.method == "POST":
        rows = wishes.ticked_again(rows, request.POST.getlist("way"))
    ways = [CHANNELS[name] for name in wishes.ways_to(request.user)]
    context = {"rows": rows, "ways": ways, "form": form, "problem": problem}
    status = 422 if problem or form.errors else 200
    return render(request, "notices/wishes.html", context, status=status)


@csrf_exempt  # mail programs post here by themselves (RFC 8058); the token is the proof
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def off(request: HttpRequest, token: str) -> HttpResponse:
    """Ask once, then send no more letters of one kind; nobody need sign in for that."""
    found = wishes.read_off_token(token)
    if found is None:
        raise Http404
    who, kind = found
    if request.method == "POST":
        wishes.turn_off(who=who, kind=kind)
    context = {"kind": kind, "is_off": request.method == "POST"}
    return render(request, "notices/off.html", context)
