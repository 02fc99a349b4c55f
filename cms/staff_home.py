"""What publishing adds to the staff desk's home: the way to the rooms of officers."""

from collections.abc import Mapping

from wagtail.admin.ui.components import Component
from wagtail.models import Locale

from cms.models import OfficersPage
from cms.services.rooms import SLUG
from union.access import units_for

MOST = 6  # rooms; those of the highest units first


class RoomsPanel(Component):
    name = "rooms"
    template_name = "cms/staff/_rooms.html"
    order = 120

    def get_context_data(self, parent_context: Mapping[str, object]) -> dict[str, object]:
        """Find the rooms of her units, at most two queries."""
        units = units_for(parent_context["request"].user)
        first = {"locale": Locale.get_default(), "slug": SLUG}  # pages in a room have other names
        rooms = OfficersPage.objects.live().filter(unit__in=units, **first)
        rooms = rooms.select_related("unit", "locale").order_by("unit__depth", "unit__sort_key")
        return {"rooms": rooms.defer_streamfields()[:MOST]}
