"""What a fan page shows beside its posts: the unit's channels elsewhere."""

from django.http import HttpRequest

from core.pagecache import show
from fanpages.models import FanPage
from outreach.codes import data_uri
from outreach.selectors import listed_of

MOST_SHOWN = 3  # the rest is a link away


def channels(request: HttpRequest, subject: str, thing: object) -> dict[str, object] | None:
    """Return the first channels that the unit invites everybody to; one query."""
    if not isinstance(thing, FanPage) or not thing.unit_id:
        return None
    show(request, "channels")
    found = listed_of(thing.unit)[:MOST_SHOWN]
    for channel in found:
        channel.code = data_uri(channel.address)
    return {"channels": found, "unit": thing.unit} if found else None
