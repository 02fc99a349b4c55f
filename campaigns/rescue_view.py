"""What a buyer reads about a rescue before she orders, and after it has ended."""

from dataclasses import dataclass, field

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from campaigns import selectors
from campaigns.models import Rescue
from campaigns.progress import buyers_of
from core.templatetags.ui import local_date, local_number, local_time
from orders.models import BasketLine


@dataclass
class RescueView:
    """A rescue for its page; reads what is printed only."""

    rescue: Rescue
    photos: list[object] = field(default_factory=list)

    @property
    def product_name(self) -> str:
        return self.rescue.variant.product.local_name

    @property
    def product_url(self) -> str:
        return self.rescue.variant.product.get_absolute_url()

    @property
    def most(self) -> int:
        """How many can be ordered at once now."""
        return min(self.rescue.variant.stock, BasketLine.MOST)

    @cached_property
    def points(self) -> list[object]:
        return selectors.points_of(self.rescue)

    @cached_property
    def buyers(self) -> int:
        return buyers_of(self.rescue)

    @property
    def ending(self) -> str:
        """How it ended, as a sentence."""
        return {
            Rescue.Outcome.DEADLINE: _("The time is over."),
            Rescue.Outcome.SOLD_OUT: _("All of it has found a table. Thank you."),
            Rescue.Outcome.OFFICER: _("The Union has closed it early."),
            Rescue.Outcome.CALLED_OFF: _("Nothing is delivered, and nobody loses money."),
        }.get(self.rescue.outcome, "")

    @property
    def rules(self) -> list[str]:
        """What happens when, so that nobody is surprised."""
        return [rule for rule in rules_of(self.rescue) if rule]


def rules_of(rescue: Rescue) -> list[str]:
    """Return the rules of closing and refunding."""
    until = {"day": local_date(rescue.deadline), "time": local_time(rescue.deadline)}
    minimum = ""
    if rescue.minimum and not rescue.confirmed_at:
        words = _("Picking begins when %(count)s are ordered or promised.")
        minimum = words % {"count": local_number(rescue.minimum)}
    return [
        _("It ends at %(time)s on %(day)s, or as soon as everything is sold.") % until,
        minimum,
        _("A promise costs nothing. What is not ordered by the end goes to somebody else."),
        _("If the Union calls it off, unpaid orders are cancelled and paid ones are refunded."),
        _("If only a part can be delivered, you get the money for the rest back, line by line."),
    ]
