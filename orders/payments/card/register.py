"""Which function answers which type of event.

A handler gets the event's object as plain dicts, and may get it late, twice, or before what
happened earlier. It runs in a transaction, calls no network, and raises `NotOurs` for what does
not concern this site, `Doubtful` for what staff must look at.
"""

from collections.abc import Callable

HANDLERS: dict[str, Callable[[dict], None]] = {}


def handles(*types: str) -> Callable:
    """Let the decorated function answer these types of event."""

    def remember(function: Callable[[dict], None]) -> Callable[[dict], None]:
        HANDLERS.update(dict.fromkeys(types, function))
        return function

    return remember
