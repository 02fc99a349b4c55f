"""The home of the seller's desk, and what ends or begins a stall."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cooperatives import desk, services
from cooperatives.access import may_manage_members
from cooperatives.models import Seller
from cooperatives.onboarding import what_next
from cooperatives.selectors import stalls_of
from cooperatives.views.frame import desk_page, render_desk


@never_cache
@login_required
@require_safe
def desk_choice(request: HttpRequest) -> HttpResponse:
    """Go to her only stall, or let her choose; who has none is invited to open one."""
    stalls = stalls_of(request.user)
    if len(stalls) == 1:
        return redirect("cooperatives:desk", stalls[0].slug)
    return render(request, "cooperatives/desk_choice.html", {"stalls": stalls})


@require_safe
@desk_page
def desk_home(request: HttpRequest, seller: Seller) -> HttpResponse:
    """Show what to do next, the counts and what the apps above add."""
    steps = desk.steps_for(request, seller)
    context = {
        "given_name": request.user.name.split()[-1] if request.user.name.strip() else "",
        "numbers": desk.numbers_for(request, seller),
        "sections": desk.sections.render(request, seller),
        "steps": steps,
        "next_step": next((step for step in steps if not step.is_done), None),
        "steps_done": sum(step.is_done for step in steps),
        "what_next": what_next(seller) if seller.is_applied else [],
        "has_other_stalls": len(stalls_of(request.user)) > 1,
    }
    return render_desk(request, "cooperatives/desk_home.html", seller, "today", context)


@require_POST
@desk_page
def application_again(request: HttpRequest, seller: Seller) -> HttpResponse:
    """Send a refused or closed stall to the Union once more."""
    try:
        services.apply_again(seller=seller, by=request.user)
    except services.AlreadyDecided as error:
        messages.info(request, str(error))
    else:
        messages.success(request, _("The Union has your application."))
    return redirect("cooperatives:desk", seller.slug)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page
def closure(request: HttpRequest, seller: Seller) -> HttpResponse:
    """Ask once, then close the stall; only an owner may."""
    if not may_manage_members(request.user, seller):
        raise Http404
    if request.method != "POST":
        return render_desk(request, "cooperatives/closure.html", seller, "stall", {})
    try:
        services.close_seller(seller=seller, by=request.user)
    except services.AlreadyDecided as error:
        messages.info(request, str(error))
    else:
        messages.success(request, _("The stall is closed. You can apply again at any time."))
    return redirect("cooperatives:desk", seller.slug)
