"""“How to do this”: links from any screen to the lesson that explains it.

A template names its screen, `{% lesson_link "product-form" %}`; the floor above that has
lessons finds the one which editors chose for it. In `training/apps.py`:

    from core import lessons
    lessons.register_finder(lesson_for)

`lesson_for(screen, language)` returns a `Lesson`, or None: then nothing is shown.
"""

from collections.abc import Callable
from typing import NamedTuple


class Lesson(NamedTuple):
    """Where something is explained."""

    title: str
    url: str
    minutes: int


Finder = Callable[[str, str], Lesson | None]
_finders: list[Finder] = []


def register_finder(find: Finder) -> None:
    """Let screens ask `find` for the lesson about them."""
    if find not in _finders:
        _finders.append(find)


def lesson_for(screen: str, language: str) -> Lesson | None:
    """Return the lesson that explains a screen in a language, if there is one."""
    return next((lesson for find in _finders if (lesson := find(screen, language))), None)
