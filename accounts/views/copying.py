"""Her copy of all the site holds about her: asked for, waited for, fetched."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts import copies
from accounts.models import PersonalCopy
from core.htmx import render_page


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
def export(request: HttpRequest) -> HttpResponse:
    """Show how far her copy is; a button asks for one."""
    now = timezone.now()
    if request.method == "POST":
        try:
            copies.ask_for_copy(user=request.user, language=get_language(), now=now)
        except copies.TooSoon as error:
            messages.info(request, str(error))
        return redirect("accounts:export")
    copy = PersonalCopy.objects.filter(user=request.user).first()
    is_over = bool(copy and copy.expires_at and copy.expires_at <= now)
    context = {"copy": copy, "is_over": is_over}
    return render_page(request, "accounts/export.html", "accounts/_copy.html", context)


@require_safe
@login_required
@never_cache
def export_file(request: HttpRequest, key: str) -> FileResponse:
    """Hand out the file to her, and to nobody else."""
    ready = PersonalCopy.objects.ready(timezone.now())
    copy = get_object_or_404(ready, key=key, user=request.user)
    if not default_storage.exists(copy.name):
        raise Http404
    name = f"{request.get_host().partition(':')[0]}-{localdate(copy.ready_at)}.zip"
    file = default_storage.open(copy.name)
    return FileResponse(file, as_attachment=True, filename=name, content_type="application/zip")
