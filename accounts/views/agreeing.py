"""What she agreed to, and taking it back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.consents import purpose_named, standing


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
def consents(request: HttpRequest) -> HttpResponse:
    """List her last word on each purpose; a button takes a yes back."""
    if request.method == "POST":
        purpose = purpose_named(request.POST.get("purpose", ""))
        if purpose is None or purpose.withdraw is None:
            raise Http404
        purpose.withdraw(request.user)
        messages.success(request, _("Taken back. Nothing more is done with it."))
        return redirect("accounts:consents")
    return render(request, "accounts/consents.html", {"standing": standing(request.user)})
