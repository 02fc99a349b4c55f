"""Opening the link of an invitation."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cooperatives import services
from cooperatives.models import Invitation


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def invitation(request: HttpRequest, key: str) -> HttpResponse:
    """Say who invites to what, and accept by one button."""
    invitations = Invitation.objects.open(timezone.now()).select_related("seller", "invited_by")
    invited = get_object_or_404(invitations, key=key)
    if request.method == "POST":
        try:
            services.accept_invitation(invitation=invited, by=request.user)
        except services.InvitationGone as error:
            messages.error(request, str(error))
            return redirect("cooperatives:desk_choice")
        messages.success(request, _("Welcome! You may work at this stall now."))
        return redirect("cooperatives:desk", invited.seller.slug)
    return render(request, "cooperatives/invitation.html", {"invitation": invited})
