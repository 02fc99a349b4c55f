"""The first panel of the staff desk's home: what waits for this officer."""

from collections.abc import Mapping
from datetime import timedelta

from django.utils import timezone
from wagtail.admin.ui.components import Component

from cooperatives import waiting
from union.access import is_officer

LATE_AFTER = timedelta(days=3)  # what sellers are promised; see `onboarding.what_next`


class WaitingPanel(Component):
    name = "waiting"
    template_name = "cooperatives/staff/_waiting.html"
    order = 1

    def get_context_data(self, parent_context: Mapping[str, object]) -> dict[str, object]:
        """Load every queue: two queries each."""
        user = parent_context["request"].user
        queues = waiting.queues_for(user) if is_officer(user) else []
        return {
            "queues": queues,
            "total": sum(queue.count for queue in queues),
            "late_before": timezone.now() - LATE_AFTER,
            "user": user,
        }
