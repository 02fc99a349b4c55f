"""Whether the search server may be asked: it is left alone for a while after trouble.

One guard a process. While the server is down one visitor in `PAUSE` seconds waits for it, at
most the time that a page waits anyway; all others are answered by the database at once.
"""

import logging
import time
from threading import Lock

from products.models import SearchDocument
from products.search.elastic import index
from products.search.elastic.connection import page_client

PAUSE = 10  # seconds without asking after trouble
CHECK = 60  # seconds between looks at what the index holds
SILENCE = 60  # seconds between lines of the log
LEAST = 0.9  # of the public products; with fewer the index is half built

logger = logging.getLogger(__name__)


class Guard:
    def __init__(self) -> None:
        self.lock = Lock()
        self.forget()

    def forget(self) -> None:
        """Know nothing, as at the start of the process."""
        self.paused_until = self.checked_until = self.silent_until = 0.0
        self.is_well = True  # the last time that it was asked
        self.problem = ""  # what its index lacks; "" is nothing

    def allows(self) -> bool:
        """Return True if the server may be asked now; one that was down by one at a time."""
        now = time.monotonic()
        with self.lock:
            if now < self.paused_until:
                return False
            if not self.is_well:
                self.paused_until = now + PAUSE  # this one tries; the others need not wait
            if now < self.checked_until:
                return not self.problem
            self.checked_until = now + CHECK
        # Others are answered as before meanwhile.
        self.problem = missing()
        if self.problem:
            self.complain(self.problem)
        return not self.problem

    def failed(self, problem: Exception) -> None:
        """Leave the server alone for a while."""
        self.is_well = False
        self.checked_until = 0.0
        self.paused_until = time.monotonic() + PAUSE
        self.complain(f"{type(problem).__name__}: {problem}"[:300])

    def worked(self) -> bool:
        """Note an answer; True if it is the first after trouble."""
        is_back = not self.is_well
        if is_back:
            self.is_well, self.paused_until, self.silent_until = True, 0.0, 0.0
            logger.warning("The search server answers again.")
        return is_back

    def complain(self, problem: str) -> None:
        """Write one line a minute."""
        now = time.monotonic()
        if now >= self.silent_until:
            self.silent_until = now + SILENCE
            logger.warning("The database answers searches, not the search server: %s", problem)


def missing() -> str:
    """Return what keeps the index from answering; "" for nothing.

    Raises:
        elastic_transport.TransportError, elasticsearch.ApiError: the server does not answer.
    """
    client = page_client()
    live = [name for name, is_live in index.existing(client).items() if is_live]
    if len(live) != 1:
        return "there is no index (run manage.py index_products)"
    if not index.is_of_this_form(live[0]):
        return "its index has another form (run manage.py index_products)"
    known = client.count(index=index.alias()).body["count"]
    wanted = SearchDocument.objects.count()
    if known < LEAST * wanted:
        return f"its index has {known} of {wanted} products (run manage.py index_products)"
    return ""


guard = Guard()
