from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts import services
from accounts.forms.me import ProfileForm


@require_http_methods(["GET", "POST"])
@login_required
@never_cache
def profile(request: HttpRequest) -> HttpResponse:
    """Show and change name, phone number and language."""
    form = ProfileForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            services.save_profile(user=request.user, **form.cleaned_data)
        except services.PhoneTaken as error:
            form.add_error("phone", str(error))
            request.user.refresh_from_db()
        else:
            with translation.override(form.cleaned_data["language"]):
                messages.success(request, _("Saved."))
                return redirect(reverse("accounts:profile"))
    status = 422 if form.errors else 200
    return render(request, "accounts/profile.html", {"form": form}, status=status)
