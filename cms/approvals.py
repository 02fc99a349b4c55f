"""What waits for somebody's approval: pages and snippets, the oldest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import models
from django.utils import timezone
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Task, TaskState, WorkflowState

from cms.models.workflow import unit_of

LATE_AFTER = timedelta(days=3)  # as on the desk's home; see `cooperatives.staff_home`


@dataclass(frozen=True)
class Approval:
    """One page or snippet that waits."""

    title: str
    kind: str  # "news article"
    unit: str
    step: str  # "The unit’s leader"
    since: datetime
    writer: str
    url: str  # where it is decided, or ""

    @property
    def is_late(self) -> bool:
        return self.days >= LATE_AFTER.days

    @property
    def days(self) -> int:
        return (timezone.now() - self.since).days


def states_for(user: models.Model) -> list[TaskState]:
    """Return the open steps that are this person's to decide, the oldest first."""
    states = {state.pk: state for task in _open_tasks() for state in _states(task, user)}
    return sorted(states.values(), key=lambda state: (state.started_at, state.pk))


def approvals(states: Iterable[TaskState], user: models.Model) -> list[Approval]:
    """Return what these steps are about; a few queries each."""
    editors = AdminURLFinder(user)
    return [_approval(state, editors) for state in states]


def _approval(state: TaskState, editors: AdminURLFinder) -> Approval:
    thing = state.revision.as_object()
    named = getattr(thing, "get_admin_display_title", thing.__str__)
    writer = state.workflow_state.requested_by
    return Approval(
        title=named(),
        kind=str(thing._meta.verbose_name),
        unit=str(unit_of(thing) or ""),
        step=state.task.name,
        since=state.started_at,
        writer=str(writer or ""),
        url=editors.get_edit_url(thing) or "",
    )


def _states(task: Task, user: models.Model) -> Iterable[TaskState]:
    states = task.specific.get_task_states_user_can_moderate(user)
    return states.select_related("revision", "task", "workflow_state__requested_by")


def _open_tasks() -> list[Task]:
    waiting = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
    )
    return list(Task.objects.filter(pk__in=waiting.values("task_id")))
