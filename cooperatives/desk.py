"""What floors above add to the home of the seller's desk: numbers, steps, sections.

In `orders/apps.py`, called by `AppConfig.ready`:

    from cooperatives import desk
    desk.register_numbers(numbers)
    desk.register_section(todays_parcels, template="orders/_desk_today.html", position=10)

    def numbers(request, seller):
        return [desk.Number(3, _("orders wait for you"), url, is_urgent=True, position=10)]

and in `products/apps.py`, one step of the checklist that a new seller sees:

    desk.register_step(first_product_step)

    def first_product_step(request, seller):
        return desk.Step(_("Put up your first product"), url, is_done=…, position=50)

Builders get a seller that the person may act for; a step's may return None. A section's
builder returns the context of its template, or None for no section; the template is a
`<section class="panel">` with an `<h2 class="panel__title">`.
Positions: 10 parcels, 20 products, 30 stock, 50 the rest.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest

from cooperatives.models import Seller
from cooperatives.sections import Sections


@dataclass(frozen=True)
class Number:
    """A count at the top of the desk; its link opens the list that was counted."""

    count: int
    label: str  # what is counted, in words that follow the number
    url: str
    is_urgent: bool = False  # somebody is waiting
    position: int = 50


@dataclass(frozen=True)
class Step:
    """One line of the checklist of a new stall."""

    label: str  # what to do, as an invitation
    url: str
    is_done: bool
    position: int = 50
    screen: str = ""  # what lessons call the place where it is done; see `core.lessons`


sections = Sections()
register_section = sections.register

_number_builders: list[Callable[[HttpRequest, Seller], list[Number]]] = []
_step_builders: list[Callable[[HttpRequest, Seller], Step | None]] = []


def register_numbers(build: Callable[[HttpRequest, Seller], list[Number]]) -> None:
    """Add counts to the top of every desk."""
    if build not in _number_builders:
        _number_builders.append(build)


def register_step(build: Callable[[HttpRequest, Seller], Step | None]) -> None:
    """Add a line to the checklist of every new stall."""
    if build not in _step_builders:
        _step_builders.append(build)


def numbers_for(request: HttpRequest, seller: Seller) -> list[Number]:
    """Return the counts of a desk, in order."""
    found = [number for build in _number_builders for number in build(request, seller)]
    return sorted(found, key=lambda number: number.position)


def steps_for(request: HttpRequest, seller: Seller) -> list[Step]:
    """Return the checklist of a stall, in order."""
    found = [build(request, seller) for build in _step_builders]
    return sorted(filter(None, found), key=lambda step: step.position)
