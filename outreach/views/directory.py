"""What everybody may see: the groups and pages of units, with a code to join by."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.pagecache import public_page, show
from core.text import fold
from outreach.selectors import channels_by_unit, communes_with_channels
from union.models import Unit


@require_safe
@public_page
def group_list(request: HttpRequest) -> HttpResponse:
    """The communes that invite people somewhere."""
    show(request, "channels")
    text = request.GET.get("q", "").replace("\0", " ")[:60].strip()
    wanted = fold(text)
    rows = [
        row
        for row in communes_with_channels()
        if wanted in fold(f"{row['unit'].name} {row['unit'].place}")
    ]
    return render(request, "outreach/group_list.html", {"rows": rows, "text": text})


@require_safe
@public_page
def group_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """The groups of a unit and of its branches."""
    show(request, "channels")
    units = Unit.objects.in_force(localdate()).select_related("commune__province", "province")
    unit = get_object_or_404(units, slug=slug)
    context = {
        "unit": unit,
        "listed": channels_by_unit(unit),
        "meta_description": _("Groups and pages of %(unit)s, with a code to scan.")
        % {"unit": unit.name},
        "counted": (f"unit:{unit.pk}", unit.pk),
    }
    return render(request, "outreach/group_detail.html", context)
