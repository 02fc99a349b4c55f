"""Which units have a fan page: for the Union's directory."""

from collections.abc import Sequence

from django.urls import reverse

from fanpages.models import FanPage
from union.models import Unit


def addresses(units: Sequence[Unit]) -> dict[int, str]:
    """Return the address of each unit's fan page by the unit's key. One query.

    It is the one that leads to the page in the reader's language.
    """
    slugs = {unit.pk: unit.slug for unit in units}
    opened = FanPage.objects.live().filter(unit__in=slugs).values_list("unit", flat=True)
    return {pk: reverse("fanpages:unit", args=[slugs[pk]]) for pk in set(opened)}
