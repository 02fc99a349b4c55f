"""The address that pages report to."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from core.limits import seconds_to_wait
from core.same_origin import same_origin_post
from visits.counting import count_view, subject_in
from visits.robots import is_robot

VIEWS_PER_MINUTE = 120  # of one address; behind that of a phone company are many phones


@same_origin_post
@require_POST
def visit(request: HttpRequest) -> HttpResponse:
    """Count one view of the page whose mark is sent. Nothing about the visitor is kept.

    Robots and those who come too often get the same answer, so that they learn nothing.
    """
    found = subject_in(request.POST.get("mark", ""))
    if found is None:
        return HttpResponse(status=400)
    subject, unit_id = found
    if not is_robot(request) and not seconds_to_wait(
        request, name="visits", per_minute=VIEWS_PER_MINUTE
    ):
        count_view(subject=subject, unit_id=unit_id, language=get_language())
    return HttpResponse(status=204)
