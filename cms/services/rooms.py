"""Rooms: the part of a unit's section that only officers read.

Open to the groups of the unit and of all units above. Files that only they may fetch lie in
a collection of the room, closed to the same people.
"""

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    PageViewRestriction,
)

from cms.models import NewsIndexPage, OfficersPage, UnitSection
from cms.services.sections import open_section
from union.models import Unit

GROUPS = PageViewRestriction.GROUPS
SLUG = "can-bo"
ROOM = "Dành cho cán bộ Hội"  # a name in the site's first language, as those of the approvals


@transaction.atomic
def open_room(*, unit: Unit) -> OfficersPage:
    """Return the unit's room for officers, made and closed to all others on first use."""
    section = open_section(unit=unit)
    first = Locale.get_default()
    parent = NewsIndexPage.objects.get(translation_key=section.pages_key, locale=first)
    room = OfficersPage.objects.child_of(parent).first()
    if room is None:
        room = OfficersPage(title=ROOM, slug=SLUG, unit=unit, live=False)
        parent.add_child(instance=room)
        PageViewRestriction.objects.create(page_id=room.pk, restriction_type=GROUPS)
        sync_room(unit=unit)
        room.save_revision().publish()
    return room


@transaction.atomic
def sync_room(*, unit: Unit) -> None:
    """Give a room, if there is one, to the groups of its unit and of the units above today."""
    section = UnitSection.objects.filter(unit=unit).select_related("collection").first()
    if section is None:
        return
    rooms = OfficersPage.objects.filter(unit=unit)
    groups = _groups(unit)
    for restriction in PageViewRestriction.objects.filter(page__in=rooms.values("pk")):
        restriction.groups.set(groups)
    if rooms.exists():
        _close_files(_files(section), groups)


def _groups(unit: Unit) -> list[Group]:
    above = [*unit.get_ancestors(), unit]
    groups = UnitSection.objects.filter(unit__in=above).values("group")
    return list(Group.objects.filter(pk__in=groups))


def _files(section: UnitSection) -> Collection:
    """Return the collection of the room's files, below that of the unit's own."""
    found = section.collection.get_children().filter(name=ROOM).first()
    return found or section.collection.add_child(name=ROOM)


def _close_files(files: Collection, groups: list[Group]) -> None:
    restriction, _made = CollectionViewRestriction.objects.get_or_create(
        collection=files, defaults={"restriction_type": CollectionViewRestriction.GROUPS}
    )
    restriction.groups.set(groups)
