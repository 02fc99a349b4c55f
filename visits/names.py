"""What a subject is called and where it stands. Floors above that know register themselves:

    from visits import names
    names.register("post", posts_called)

    def posts_called(keys):                  # {("a1b2", "vi"), …}: key and language
        return {("a1b2", "vi"): names.Named(title="Mùa sen", url="/vi/posts/a1b2/")}

Only what everybody may read is named: drafts and what is withdrawn are left out.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Key = tuple[str, str]  # what follows "post:", and a language


@dataclass(frozen=True)
class Named:
    """What a report shows of a subject."""

    title: str
    url: str


Source = Callable[[set[Key]], dict[Key, Named]]
_sources: dict[str, Source] = {}


def register(kind: str, source: Source) -> None:
    """Say who knows the names of one kind of subjects; they are asked for once a report."""
    _sources[kind] = source


def names_of(wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Named]:
    """Return what is known of pairs of subject and language; one call for each kind."""
    by_kind: dict[str, set[Key]] = defaultdict(set)
    for subject, language in wanted:
        kind, _colon, key = subject.partition(":")
        by_kind[kind].add((key, language))
    return {
        (f"{kind}:{key}", language): named
        for kind, keys in by_kind.items()
        if kind in _sources
        for (key, language), named in _sources[kind](keys).items()
    }
