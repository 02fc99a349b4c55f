"""Parts of a page that apps on floors above add to a page of this floor."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from cooperatives.models import Seller

# Returns what the template needs, or None when there is nothing to show.
Builder = Callable[[HttpRequest, Seller], dict[str, object] | None]


@dataclass(frozen=True)
class Section:
    build: Builder
    template: str
    position: int  # smallest first


@dataclass
class Sections:
    """The registered parts of one kind of page, in order."""

    registered: list[Section] = field(default_factory=list)

    def register(self, build: Builder, *, template: str, position: int = 50) -> None:
        """Add a part once; a second registration of the same builder changes nothing."""
        if any(section.build is build for section in self.registered):
            return
        self.registered.append(Section(build, template, position))
        self.registered.sort(key=lambda section: section.position)

    def render(self, request: HttpRequest, seller: Seller) -> list[SafeString]:
        """Return the markup of every part that has something to show."""
        built = [(section, section.build(request, seller)) for section in self.registered]
        return [
            render_to_string(section.template, {"seller": seller} | context, request)
            for section, context in built
            if context is not None
        ]
