"""The worker that shows kept courses while there is no line."""

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core.pagecache import public_page

WORKER = "js/course-worker.js"


@require_safe
@public_page
def worker(request: HttpRequest) -> HttpResponse:
    """Send the worker's script; its pages may lie anywhere below the language.

    A script among the static files could only look after static files.
    """
    found = finders.find(WORKER)  # while developing; a live site has it collected
    file = open(found, "rb") if found else staticfiles_storage.open(WORKER)  # noqa: PTH123, SIM115
    with file:
        response = HttpResponse(file.read(), content_type="text/javascript; charset=utf-8")
    response["Service-Worker-Allowed"] = f"/{get_language()}/"
    response["Cache-Control"] = "public, max-age=0, must-revalidate"
    return response
