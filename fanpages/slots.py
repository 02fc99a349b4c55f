"""Places on pages of this app that floors above fill.

In `community/apps.py`, called by `AppConfig.ready`:

    from fanpages import slots
    slots.below.register(comments, template="community/_below.html", position=20)
    slots.beside.register(channels, template="outreach/_channels.html")

    def comments(request, subject, thing):
        return {"count": …}              # what the template needs; None for nothing

`thing` is a Post, FanPage or EventPage; `subject` names it: "post:<key>", "page:<key>" or, for a
fan page, "unit:<pk>". The template gets `subject` and `thing` too. The pages are public: never
read `request.user`; say what you show with `core.pagecache.show`.

`below` stands under a post, an event and the head of a fan page; `beside` stands in the column
of a fan page, where the unit's channels elsewhere are.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

Builder = Callable[[HttpRequest, str, object], dict[str, object] | None]


@dataclass(frozen=True)
class Part:
    build: Builder
    template: str
    position: int  # smallest first


@dataclass
class Slot:
    """The parts that stand at one place, in order."""

    parts: list[Part] = field(default_factory=list)

    def register(self, build: Builder, *, template: str, position: int = 50) -> None:
        """Add a part once."""
        if any(part.build is build for part in self.parts):
            return
        self.parts.append(Part(build, template, position))
        self.parts.sort(key=lambda part: part.position)

    def render(self, request: HttpRequest, subject: str, thing: object) -> list[SafeString]:
        """Return the markup of every part that has something to show."""
        shown = {"subject": subject, "thing": thing}
        built = [(part, part.build(request, subject, thing)) for part in self.parts]
        return [
            render_to_string(part.template, shown | context, request)
            for part, context in built
            if context is not None
        ]


below = Slot()
beside = Slot()
