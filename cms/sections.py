"""What publishing adds to pages of the floors below."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import TaskState, WorkflowState

from cms.models.workflow import unit_of
from cms.selectors import news_about
from cooperatives import storefront, waiting
from cooperatives.models import Seller
from core.pagecache import show


def seller_news(request: HttpRequest, seller: Seller) -> dict[str, object] | None:
    """Return the newest articles about a seller, for her storefront."""
    show(request, "cms")
    news = news_about(seller, translation.get_language())
    return {"news": news} if news else None


def pages_waiting(user: object) -> waiting.Queue | None:
    """Return the pages and snippets whose approval is this person's to give."""
    states = [
        state
        for task in _tasks()
        for state in task.specific.get_task_states_user_can_moderate(user)
    ]
    if not states:
        return None
    states.sort(key=lambda state: state.started_at)
    editors = AdminURLFinder(user)
    return waiting.Queue(
        name=_("Pages to approve"),
        icon="doc-full-inverse",
        count=len(states),
        url=reverse("wagtailadmin_reports:workflow_tasks"),
        items=[_item(state, editors) for state in states[: waiting.SHOWN]],
        position=30,
    )


def _item(state: TaskState, editors: AdminURLFinder) -> waiting.Item:
    thing = state.revision.as_object()
    named = getattr(thing, "get_admin_display_title", thing.__str__)
    return waiting.Item(
        title=named(),
        url=editors.get_edit_url(thing) or reverse("wagtailadmin_reports:workflow_tasks"),
        since=state.started_at,
        detail=str(unit_of(thing) or ""),
    )


def _tasks() -> list:
    from wagtail.models import Task

    waiting_tasks = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
    ).values("task_id")
    return list(Task.objects.filter(pk__in=waiting_tasks))


def register() -> None:
    """Called once when the site starts."""
    storefront.register_section(seller_news, template="cms/_seller_section.html", position=30)
    waiting.register_queue(pages_waiting)
