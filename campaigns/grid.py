"""A card for each family: its switches, in the order of the criteria."""

from collections.abc import Sequence
from dataclasses import dataclass

from campaigns.models import Criterion, Household, Result

State = Result.State
# One press goes round: not looked at, reached, not yet.
NEXT = {State.UNSEEN: State.MET, State.MET: State.NOT_YET, State.NOT_YET: State.UNSEEN}


@dataclass(frozen=True)
class Switch:
    """How a family stands with one criterion."""

    criterion: Criterion
    state: str

    @property
    def following(self) -> str:
        """What one press makes of it."""
        return NEXT[State(self.state)]

    @property
    def state_text(self) -> str:
        return State(self.state).label

    @property
    def choices(self) -> list[tuple[str, str, bool]]:
        """Value, words, whether it is so now."""
        return [(value, label, value == self.state) for value, label in State.choices]


@dataclass(frozen=True)
class Card:
    """A family with its switches."""

    family: Household
    switches: list[Switch]

    @property
    def met(self) -> int:
        return sum(switch.state == State.MET for switch in self.switches)

    @property
    def is_complete(self) -> bool:
        return self.met == len(self.switches)


def cards_of(families: Sequence[Household], criteria: Sequence[Criterion]) -> list[Card]:
    """Return a card for each family with these criteria and no others. One query."""
    results = Result.objects.filter(household__in=list(families), criterion__in=criteria)
    states = {(result.household_id, result.criterion_id): result.state for result in results}
    return [
        Card(
            family,
            [Switch(each, states.get((family.pk, each.pk), State.UNSEEN)) for each in criteria],
        )
        for family in families
    ]
