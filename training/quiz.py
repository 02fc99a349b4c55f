"""The questions of a course as plain values, and what answers to them are worth.

Nothing here writes. What a device says about being right counts for nothing: the answers
are compared with the page as it is now.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from training.models import CoursePage

Answers = Mapping[str, Iterable[str]]  # ids of options, by id of the question


@dataclass(frozen=True)
class Option:
    key: str
    text: str
    is_right: bool


@dataclass(frozen=True)
class Question:
    """One question; its key and those of its options are the same in every language."""

    key: str
    text: str
    explanation: str
    options: tuple[Option, ...]

    @property
    def has_several(self) -> bool:
        """Whether more than one answer has to be chosen."""
        return sum(option.is_right for option in self.options) > 1

    @property
    def name(self) -> str:
        """The name of its field in the form."""
        return f"q-{self.key}"


@dataclass(frozen=True)
class Answered:
    """A question with the options that were chosen."""

    question: Question
    chosen: frozenset[str] = frozenset()

    @property
    def is_right(self) -> bool:
        right = {option.key for option in self.question.options if option.is_right}
        return self.chosen == right

    @property
    def rows(self) -> list[dict[str, object]]:
        """The options, each with whether it was chosen."""
        return [
            {"option": option, "is_chosen": option.key in self.chosen}
            for option in self.question.options
        ]


@dataclass(frozen=True)
class Result:
    """What an attempt is worth."""

    pass_mark: int  # percent
    answered: list[Answered] = field(default_factory=list)

    @property
    def right(self) -> int:
        return sum(each.is_right for each in self.answered)

    @property
    def count(self) -> int:
        return len(self.answered)

    @property
    def is_passed(self) -> bool:
        return self.right * 100 >= self.pass_mark * self.count

    @property
    def unanswered(self) -> list[Question]:
        return [each.question for each in self.answered if not each.chosen]

    @property
    def chosen(self) -> dict[str, list[str]]:
        """The answers as they are kept."""
        return {each.question.key: sorted(each.chosen) for each in self.answered}


def questions_of(course: CoursePage) -> list[Question]:
    """Return the questions of a course in their order; asks the database nothing."""
    return [
        Question(
            key=block.id,
            text=block.value["question"],
            explanation=block.value["explanation"],
            options=tuple(
                Option(line.id, line.value["text"], bool(line.value["is_right"]))
                for line in block.value["options"].bound_blocks
            ),
        )
        for block in course.quiz
    ]


def result_of(course: CoursePage, answers: Answers) -> Result:
    """Return what `answers` are worth; ids that the page doesn't know are left out."""
    answered = []
    for question in questions_of(course):
        known = {option.key for option in question.options}
        chosen = known.intersection(map(str, answers.get(question.key, ())))
        answered.append(Answered(question, frozenset(chosen)))
    return Result(course.pass_mark, answered)
