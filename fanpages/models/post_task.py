"""The one step of a post's approval."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, TaskState, WorkflowState

from accounts.models import User


class PostTask(Task):
    """Somebody who may publish in the name of the unit says yes; her own posts pass at once."""

    def start(self, workflow_state: WorkflowState, user: User | None = None) -> TaskState:
        from fanpages.access import may_publish  # which needs the models

        state = super().start(workflow_state, user=user)
        if user is not None and may_publish(user, workflow_state.content_object):
            state.approve(user=user, update=False)
        return state

    def user_can_access_editor(self, obj: models.Model, user: User) -> bool:
        from fanpages.access import may_decide

        return may_decide(user, obj)

    def get_actions(self, obj: models.Model, user: User) -> list[tuple[str, object, bool]]:
        if not self.user_can_access_editor(obj, user):
            return []
        return [
            ("reject", _("Send back with a note"), True),
            ("approve", _("Approve"), False),
        ]

    def get_task_states_user_can_moderate(
        self, user: User, **kwargs: object
    ) -> models.QuerySet[TaskState]:
        """Return none: posts have a list of their own at the staff desk."""
        return TaskState.objects.none()

    @classmethod
    def get_description(cls) -> str:
        return _("Leaders approve the posts of their units, officers those of sellers.")

    class Meta:
        verbose_name = _("approval of posts")
        verbose_name_plural = _("approvals of posts")
