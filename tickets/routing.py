"""Which unit answers."""

from tickets.models import Topic
from union.models import Unit

_DEPTHS = {Topic.Desk.PROVINCE: Unit.Kind.PROVINCE, Topic.Desk.COMMUNE: Unit.Kind.COMMUNE}


def unit_that_answers(topic: Topic, asked: Unit) -> Unit:
    """Return the unit whose desk this is: the one that was asked, or one above it.

    A unit that has ended passes its questions on to the one that took it over.
    """
    while asked.merged_into_id:
        asked = asked.merged_into
    kind = _DEPTHS.get(topic.desk)
    if kind is None or asked.kind == kind:
        return asked
    above = asked.get_ancestors().filter(kind=kind).last()
    return above or asked
