"""For operators: what repeats, what waits, and what failed for good."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from jobs import schedule, services
from jobs.selectors import failed_jobs, state_of_work, timetable

PER_PAGE = 30


def for_operators(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Show a view to administrators; for others it isn't there."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not request.user.is_superuser:
            raise Http404
        return view(request, *args, **kwargs)

    return wrapped


@require_safe
@for_operators
def job_list(request: HttpRequest) -> HttpResponse:
    """The timetable, and jobs that failed for good, newest first."""
    page = Paginator(failed_jobs(), PER_PAGE).get_page(request.GET.get("page"))
    now = timezone.now()
    context = {"timetable": timetable(now), "state": state_of_work(now), "page": page}
    return render(request, "jobs/staff/job_list.html", context)


@require_POST
@for_operators
def schedule_run(request: HttpRequest, name: str) -> HttpResponse:
    """Ask for something that repeats before its time."""
    if not schedule.run_now(name=name):
        raise Http404
    messages.success(request, _("%s was asked for.") % name)
    return redirect("jobs")


@require_POST
@for_operators
def job_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a failed job begin anew."""
    if services.try_again(pk=pk):
        messages.success(request, _("It will be tried again."))
    return redirect("jobs")


@require_POST
@for_operators
def job_forgetting(request: HttpRequest, pk: int) -> HttpResponse:
    """Drop a failed job."""
    if services.forget(pk=pk):
        messages.success(request, _("It is dropped."))
    return redirect("jobs")
