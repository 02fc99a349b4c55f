"""The questions of a course: answered by anybody, kept for who is signed in."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core.keys import random_key
from core.limits import seconds_to_wait
from core.pagecache import public_page
from core.same_origin import same_origin_post
from training import services
from training.forms import clean_key
from training.models import CoursePage
from training.quiz import Result, questions_of, result_of
from training.selectors import Progress, progress_of
from training.views.frame import addresses, course_or_404

PER_MINUTE = 20  # attempts from one address: a class on one line of the commune's house


@require_http_methods(["GET", "HEAD", "POST"])
@same_origin_post
@public_page
def quiz(request: HttpRequest, key: UUID) -> HttpResponse:
    """Ask the questions; after a POST say which answers were right, and why."""
    course = course_or_404(request, key)
    if not course.quiz:
        raise Http404
    request.alternate_urls = addresses(course, request.path)
    if request.method != "POST":
        return _page(request, course, result_of(course, {}))
    if seconds_to_wait(request, name="quiz", per_minute=PER_MINUTE):
        problem = _("That was quick. Wait a minute, then send it again.")
        return _page(request, course, result_of(course, {}), problem=problem, status=429)
    result = result_of(course, _answers(request, course))
    if result.unanswered:
        problem = _("Some questions have no answer yet.")
        return _page(request, course, result, problem=problem, status=422)
    return _answer(request, course, result)


def _answer(request: HttpRequest, course: CoursePage, result: Result) -> HttpResponse:
    """Show the result; keep it, and how far she is, for who is signed in."""
    progress = None
    if request.user.is_authenticated:
        attempt_key = clean_key(request.POST.get("key")) or random_key()
        given = services.GivenAttempt(attempt_key, result.chosen)
        services.keep_attempt(learner=request.user, course=course, given=given, now=now())
        progress = progress_of(request.user, course)
    return _page(request, course, result, progress=progress, is_answered=True)


def _answers(request: HttpRequest, course: CoursePage) -> dict[str, list[str]]:
    return {question.key: request.POST.getlist(question.name) for question in questions_of(course)}


def _page(
    request: HttpRequest,
    course: CoursePage,
    result: Result,
    *,
    problem: str = "",
    progress: Progress | None = None,
    is_answered: bool = False,
    status: int = 200,
) -> HttpResponse:
    context = {
        "course": course,
        "result": result,
        "problem": problem,
        "progress": progress,
        "is_answered": is_answered,
    }
    response = render(request, "training/quiz.html", context, status=status)
    if request.method == "POST":
        response["Cache-Control"] = "private, no-store"
    return response
