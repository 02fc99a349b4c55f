"""Panels of the editor."""

from collections.abc import Mapping

from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.models import TaskState, WorkflowState

from cms.checks import flaws_of


class ShortTextPanel(FieldPanel):
    """A sentence or two in a field as high as its words; one line would cut them off."""

    def __init__(self, field_name: str, **options: object) -> None:
        options.setdefault("widget", AdminAutoHeightTextInput(attrs={"rows": 2}))
        super().__init__(field_name, **options)


class ReturnedPanel(Panel):
    """Says, where she goes on writing, why a page came back; Wagtail says it two clicks away."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "cms/staff/_returned.html"

        def is_shown(self) -> bool:
            return self.refusal is not None and super().is_shown()

        @cached_property
        def refusal(self) -> TaskState | None:
            """The step that sent the page back, until it is handed in again."""
            state = self.instance.current_workflow_state if self.instance.pk else None
            if state is None or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
                return None
            refused = state.task_states.filter(status=TaskState.STATUS_REJECTED)
            return refused.select_related("finished_by").order_by("-finished_at", "-pk").first()

        def get_context_data(
            self, parent_context: Mapping[str, object] | None = None
        ) -> dict[str, object]:
            return super().get_context_data(parent_context) | {"refusal": self.refusal}


class ChecklistPanel(Panel):
    """Says what could be easier to read in the draft that was saved last."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "cms/staff/_checklist.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk) and super().is_shown()

        def get_context_data(
            self, parent_context: Mapping[str, object] | None = None
        ) -> dict[str, object]:
            context = super().get_context_data(parent_context)
            return context | {"flaws": flaws_of(self.instance)}
