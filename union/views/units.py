from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from core.pagecache import public_page, show
from union import selectors


@require_safe
@public_page
def unit_list(request: HttpRequest) -> HttpResponse:
    """List the Union's units that exist today, by province, in dictionary order."""
    show(request, "units")
    context = {"provinces": selectors.units_by_province(on=localdate())}
    return render(request, "union/unit_list.html", context)
