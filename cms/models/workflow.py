"""Approval by the leader of the unit that wrote a page or a snippet."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Task, TaskState

from accounts.models import User
from union.access import may_appoint
from union.models import Unit


def unit_of(thing: models.Model) -> Unit | None:
    """Return the unit that answers for a page or a snippet.

    What has a `unit` says so itself, as a field or a property; a page without one belongs
    to the unit of the nearest page above.
    """
    thing = thing.specific if isinstance(thing, Page) else thing
    if getattr(thing, "unit", None) or not isinstance(thing, Page):
        return getattr(thing, "unit", None)
    for above in thing.get_ancestors().order_by("-depth").specific():
        if getattr(above, "unit", None):
            return above.unit
    return None


def leads(user: User, thing: models.Model) -> bool:
    """Return True if `user` leads the unit of a page or snippet, or one above it, today."""
    unit = unit_of(thing)
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
        mine = [state.pk for state in waiting if leads(user, state.revision.as_object())]
        return TaskState.objects.filter(pk__in=mine)

    @classmethod
    def get_description(cls) -> str:
        return _("Leaders of the unit that wrote it, or of a unit above it, can approve.")

    class Meta:
        verbose_name = _("approval by the unit's leader")
        verbose_name_plural = _("approvals by the unit's leader")
