from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts import services
from accounts.forms.me import DeletionForm


@require_http_methods(["GET", "POST"])
@login_required
@never_cache
def deletion(request: HttpRequest) -> HttpResponse:
    """Say what deleting an account means, ask once, and do it."""
    form = DeletionForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            services.anonymise(user=request.user)
        except services.MustStay as error:
            form.add_error(None, str(error))
        else:
            logout(request)
            messages.success(request, _("Your account is deleted. Thank you for being here."))
            return redirect("account_login")
    context = {"form": form, "reasons": services.reasons_to_stay(request.user)}
    return render(request, "accounts/deletion.html", context, status=422 if form.errors else 200)
