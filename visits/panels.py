"""A line in the editor: how often the page was read lately."""

from wagtail.admin.panels import Panel

from visits.selectors import reads_of

DAYS = 30


class ReadsPanel(Panel):
    """Shows the views of a published page; nothing to type."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "visits/staff/_reads_panel.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk and self.instance.live)

        def get_context_data(self, parent_context: object = None) -> dict[str, object]:
            subject = f"page:{self.instance.translation_key}"
            context = super().get_context_data(parent_context)
            return context | {"count": reads_of(subject, DAYS), "days": DAYS, "subject": subject}
