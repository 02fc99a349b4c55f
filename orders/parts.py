"""Taking units out of a parcel: what was chosen so far, and what it changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from orders.models import OrderLine, Parcel


@dataclass(frozen=True)
class Choice:
    """One line of a parcel and how many units of it are to be taken out."""

    line: OrderLine
    many: int

    @property
    def name(self) -> str:
        """What its number is called in forms."""
        return f"line-{self.line.pk}"

    @property
    def label(self) -> str:
        return self.line.full_name


def choices(answers: Mapping[str, str], lines: Iterable[OrderLine]) -> list[Choice]:
    """Return what is chosen of each line that has units left; nonsense is nothing.

    `line-7` holds the number, `line-7-less` and `line-7-more` are the stepper's buttons.
    """
    return [Choice(line, _many(answers, line)) for line in lines if line.left]


def _many(answers: Mapping[str, str], line: OrderLine) -> int:
    name = f"line-{line.pk}"
    typed = str(answers.get(name, ""))
    many = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else 0
    many += (f"{name}-more" in answers) - (f"{name}-less" in answers)
    return min(max(many, 0), line.left)


def units_of(chosen: Iterable[Choice]) -> dict[int, int]:
    """Return what services want: units by the line's id."""
    return {choice.line.pk: choice.many for choice in chosen if choice.many}


def worth(parcel: Parcel, chosen: Iterable[Choice]) -> int:
    """Return how much less a parcel costs without what is chosen.

    Without anything left the delivery isn't paid either. See also `services.cancel_lines`.
    """
    chosen = list(chosen)
    if all(choice.many == choice.line.left for choice in chosen):
        return parcel.to_pay
    return sum(
        choice.line.worth(choice.many, after=choice.line.quantity - choice.line.left)
        for choice in chosen
    )


def discount_left(parcel: Parcel) -> int:
    """Return what vouchers take off the goods left in a parcel and its delivery."""
    goods = sum(line.left_total for line in parcel.lines.all())
    return max(goods + parcel.delivery_fee - parcel.to_pay, 0)
