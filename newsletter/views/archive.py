"""Letters that went out, for everybody to read."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import translation
from django.views.decorators.http import require_safe

from core.pagecache import public_page, show
from newsletter.models import Issue
from newsletter.services.issues import STAMP

PER_PAGE = 20


@require_safe
@public_page
def issues(request: HttpRequest) -> HttpResponse:
    """Letters in the reader's language, newest first."""
    show(request, STAMP)
    found = Issue.objects.filter(
        status__in=Issue.PUBLIC, language=translation.get_language()
    ).select_related("unit")
    page = Paginator(found.order_by("-until", "-pk"), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "newsletter/issues.html", {"page": page})


@require_safe
@public_page
def issue(request: HttpRequest, key: str) -> HttpResponse:
    """One letter."""
    show(request, STAMP)
    found = Issue.objects.filter(status__in=Issue.PUBLIC).select_related("unit")
    return render(request, "newsletter/issue.html", {"issue": get_object_or_404(found, key=key)})
