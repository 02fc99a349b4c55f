"""Approval by the leader of the unit that wrote a page."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Task, TaskState

from accounts.models import User
from union.access import may_appoint
from union.models import Unit


def unit_of(page: Page) -> Unit | None:
    """Return the unit that answers for a page: its own or that of the nearest page above."""
    page = page.specific
    if getattr(page, "unit", None):
        return page.unit
    for ancestor in page.get_ancestors().order_by("-depth").specific():
        if getattr(ancestor, "unit", None):
            return ancestor.unit
    return None


def leads(user: User, page: Page) -> bool:
    """Return True if `user` leads the page's unit or one above it today."""
    unit = unit_of(page)
    return user.is_superuser if unit is None else may_appoint(user, unit)


class UnitLeaderTask(Task):
    """A leader of the unit, or of one above it, says yes or no."""

    def user_can_access_editor(self, obj: models.Model, user: User) -> bool:
        return leads(user, obj)

    def user_can_lock(self, obj: models.Model, user: User) -> bool:
        return self.user_can_access_editor(obj, user)

    def user_can_unlock(self, obj: models.Model, user: User) -> bool:
        return self.user_can_access_editor(obj, user)

    def get_actions(self, obj: models.Model, user: User) -> list[tuple[str, object, bool]]:
        if not self.user_can_access_editor(obj, user):
            return []
        return [
            ("reject", _("Send back with a note"), True),
            ("approve", _("Approve"), False),
            ("approve", _("Approve with a note"), True),
        ]

    def get_task_states_user_can_moderate(
        self, user: User, **kwargs: object
    ) -> models.QuerySet[TaskState]:
        waiting = TaskState.objects.filter(
            status=TaskState.STATUS_IN_PROGRESS, task=self.task_ptr
        ).select_related("revision")
        mine = [
            state.pk
            for state in waiting
            if isinstance(obj := state.revision.as_object(), Page) and leads(user, obj)
        ]
        return TaskState.objects.filter(pk__in=mine)

    @classmethod
    def get_description(cls) -> str:
        return _("Leaders of the unit that wrote the page, or of a unit above it, can approve.")

    class Meta:
        verbose_name = _("approval by the unit's leader")
        verbose_name_plural = _("approvals by the unit's leader")
