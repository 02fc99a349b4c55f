"""Questions and answers that everybody may read."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from core.pagecache import public_page, show
from core.typed import typed_text
from tickets.models import Ticket, Topic
from tickets.services.publishing import STAMP

PER_PAGE = 20


@require_safe
@public_page
def answers(request: HttpRequest) -> HttpResponse:
    """What others asked, by words and topic, newest first. Four queries."""
    show(request, STAMP)
    typed = typed_text(request.GET)
    topics = list(Topic.objects.filter(is_sensitive=False, is_open=True))
    topic = next((t for t in topics if str(t.pk) == request.GET.get("topic")), None)
    found = Ticket.objects.published().select_related("topic", "unit").matching(typed)
    if topic:
        found = found.filter(topic=topic)
    page = Paginator(found.order_by("-published_at", "-pk"), PER_PAGE).get_page(
        request.GET.get("page")
    )
    context = {"page": page, "typed": typed, "topics": topics, "topic": topic}
    return render(request, "tickets/answers.html", context)


@require_safe
@public_page
def answer(request: HttpRequest, number: str) -> HttpResponse:
    """One question with its answer."""
    show(request, STAMP)
    found = Ticket.objects.published().select_related("topic", "unit")
    ticket = get_object_or_404(found, number=number)
    others = found.filter(topic=ticket.topic).exclude(pk=ticket.pk).order_by("-published_at")[:4]
    return render(request, "tickets/answer.html", {"ticket": ticket, "others": others})
