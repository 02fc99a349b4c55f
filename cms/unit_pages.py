"""Where on this site a unit speaks for itself: apps above know, the directory leads there.

In `fanpages/apps.py`, called by `AppConfig.ready`:

    from cms import unit_pages
    unit_pages.register(addresses)

`addresses(units)` returns the address of each unit's own page by the unit's key and leaves out
the units that have none; one query for any number of them. What it answers stands on public
pages under the stamps "units" and "cms".
"""

from collections.abc import Callable, Sequence

from union.models import Unit

Find = Callable[[Sequence[Unit]], dict[int, str]]

_finders: list[Find] = []


def register(find: Find) -> None:
    """Ask `find` for the pages of units; once, however often it is called."""
    if find not in _finders:
        _finders.append(find)


def own_pages(units: Sequence[Unit]) -> dict[int, str]:
    """Return the addresses of these units' own pages by the units' keys."""
    return {pk: address for find in _finders for pk, address in find(units).items()}
