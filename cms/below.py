"""What floors above add to published pages: what readers say below, a button at the head.

In `community/apps.py`, called by `AppConfig.ready`:

    from cms import below
    below.register_part(talk, template="community/_talk.html", position=10)

`talk(request, page)` returns the template's context (`page` is there already), or None for
nothing. The page is public and kept: never read `request.user`; say what you show with
`pagecache.show`. A page's template writes `{% for part in below %}{{ part }}{% endfor %}`,
and beside its title `{% for part in heads %}…`. What `register_foot` was given ends every page
of every type: `base.html` shows it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.db import models
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

Builder = Callable[[HttpRequest, models.Model], dict[str, object] | None]


@dataclass
class Parts:
    """The registered parts of one place of a page, in order."""

    registered: list[tuple[int, Builder, str]] = field(default_factory=list)

    def register(self, build: Builder, *, template: str, position: int = 50) -> None:
        """Add a part once."""
        if not any(build is known for _position, known, _template in self.registered):
            self.registered.append((position, build, template))
            self.registered.sort(key=lambda part: part[0])

    def render(self, request: HttpRequest, page: models.Model) -> list[SafeString]:
        """Return the markup of every part that has something to show."""
        built = [(build(request, page), template) for _p, build, template in self.registered]
        return [
            render_to_string(template, {"page": page} | context, request)
            for context, template in built
            if context is not None
        ]


parts, heads, feet = Parts(), Parts(), Parts()
register_part = parts.register
register_head = heads.register
register_foot = feet.register
