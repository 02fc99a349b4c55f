"""Who follows something: asked by apps that have news, answered by the app that keeps follows.

A thing is named by a string: `page:<key>`, `unit:<pk>`, `seller:<pk>`. The app that knows
followers registers in `AppConfig.ready`:

    followers.register(readers_following)   # subjects -> readers, each once
"""

from collections.abc import Callable, Iterable

from notices.telling import Reader

Source = Callable[[Iterable[str]], Iterable[Reader]]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Let a source say who follows."""
    if source not in _sources:
        _sources.append(source)


def readers_of(subjects: Iterable[str]) -> list[Reader]:
    """Return everybody who follows one of `subjects`, each once."""
    wanted = list(subjects)
    found: dict[str, Reader] = {}
    for source in _sources:
        for reader in source(wanted):
            found.setdefault(reader.key, reader)
    return list(found.values())
