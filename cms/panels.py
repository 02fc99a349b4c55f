"""Panels of the editor."""

from collections.abc import Mapping

from wagtail.admin.panels import FieldPanel, Panel
from wagtail.admin.widgets import AdminAutoHeightTextInput

from cms.checks import flaws_of


class ShortTextPanel(FieldPanel):
    """A sentence or two in a field as high as its words; one line would cut them off."""

    def __init__(self, field_name: str, **options: object) -> None:
        options.setdefault("widget", AdminAutoHeightTextInput(attrs={"rows": 2}))
        super().__init__(field_name, **options)


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
