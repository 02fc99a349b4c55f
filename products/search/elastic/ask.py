"""Ask the server, unless it is in trouble; trouble is never the visitor's."""

from collections.abc import Callable
from typing import TypeVar

from products.search.elastic.engine import ServerEngine
from products.search.elastic.guard import guard

Answer = TypeVar("Answer")


def ask_server(question: Callable[[ServerEngine], Answer]) -> Answer | None:
    """Return the server's answer, or None: then the database has to answer."""
    try:
        if not guard.allows():
            return None
        answer = question(ServerEngine())
    except Exception as problem:  # noqa: BLE001  whatever it is, somebody waits for a page
        guard.failed(problem)
        return None
    if guard.worked():
        from products.tasks import tell_search_server  # needs the app registry to be ready

        tell_search_server.enqueue()
    return answer
