"""Progress from a learner's devices, her own list of courses, and the way to a screen."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from cooperatives.selectors import stalls_of
from core.languages import to_try
from core.same_origin import same_origin_post
from training import services
from training.forms import ProgressForm, json_or_empty
from training.models import CourseIndexPage, LessonPage
from training.screens import SCREENS
from training.selectors import own_courses, progress_of
from training.session_selectors import places_of
from training.views.frame import course_or_404

LARGEST = 200_000  # bytes of one message


@require_safe
def courses(request: HttpRequest) -> HttpResponse:
    """Lead to the courses in the reader's language, else in one she may understand."""
    pages = CourseIndexPage.objects.live().select_related("locale").order_by("-path")
    by_language = {page.locale.language_code: page for page in pages}
    for language in to_try():
        if language in by_language:
            return redirect(by_language[language].url)
    raise Http404


@require_POST
@same_origin_post
@never_cache
def progress(request: HttpRequest, key: UUID) -> HttpResponse:
    """Keep what a device knows and tell it what is known; JSON both ways."""
    if not request.user.is_authenticated:
        return JsonResponse({"error": "sign in first"}, status=401)
    course = course_or_404(request, key)
    message = json_or_empty(request.body) if len(request.body) <= LARGEST else {}
    form = ProgressForm(message)
    if not form.is_valid():
        return JsonResponse({"error": form.errors}, status=422)
    services.keep_progress(learner=request.user, course=course, now=now(), **form.cleaned_data)
    return JsonResponse(_known(request, course))


def _known(request: HttpRequest, course: object) -> dict[str, object]:
    known = progress_of(request.user, course)
    return {
        "done": sorted(map(str, known.done)),
        "ticks": sorted(map(str, known.ticks)),
        "passed": known.is_passed,
        "completed": known.is_completed,
    }


@require_POST
@same_origin_post
@never_cache
def lesson_done(request: HttpRequest, key: UUID, lesson: UUID) -> HttpResponse:
    """Keep a lesson as read, for browsers without script; go to the next, or the questions."""
    course = course_or_404(request, key)
    lessons = list(LessonPage.objects.of_course(course))
    keys = [page.translation_key for page in lessons]
    if lesson not in keys:
        raise Http404
    if request.user.is_authenticated:
        services.finish_lesson(learner=request.user, course=course, lesson=lesson, now=now())
    later = lessons[keys.index(lesson) + 1 :]
    if later:
        return redirect(later[0].url)
    return redirect(course.quiz_url if course.quiz else course.url)


@require_safe
@login_required
@never_cache
def own_list(request: HttpRequest) -> HttpResponse:
    """The courses she has begun, the sessions she comes to, and her certificates."""
    context = {"rows": own_courses(request.user), "places": places_of(request.user)}
    return render(request, "training/own_list.html", context)


@require_safe
@login_required
@never_cache
def screen(request: HttpRequest, key: str) -> HttpResponse:
    """Go to a screen that a lesson names: of her only stall, else she chooses or opens one."""
    if key not in SCREENS:
        raise Http404
    found = SCREENS[key]
    if not found.of_stall:
        return redirect(found.url())
    stalls = stalls_of(request.user)
    if len(stalls) == 1:
        return redirect(found.url(stalls[0].slug))
    return redirect("cooperatives:desk_choice")
