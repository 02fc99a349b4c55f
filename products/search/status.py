"""Who answers searches now, and how much the search server does not know yet."""

from django.conf import settings
from django.db.models import Count, Min
from django.utils import timezone

from products.models import SearchChange


def status() -> dict[str, object]:
    """Return the engine; with a server also its problem, changes waiting and their age (s)."""
    if not settings.SEARCH_URL:
        return {"engine": "database"}
    from products.search.elastic.ask import ask_server  # the client is slow to import
    from products.search.elastic.guard import guard

    is_there = ask_server(lambda engine: engine.is_there())
    left = SearchChange.objects.aggregate(count=Count("pk"), oldest=Min("changed_at"))
    oldest = left["oldest"] or timezone.now()
    return {
        "engine": "server" if is_there else "database",
        "problem": guard.problem,
        "changes_waiting": left["count"],
        "oldest_seconds": int((timezone.now() - oldest).total_seconds()),
    }
