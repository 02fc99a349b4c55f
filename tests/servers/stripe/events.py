"""Events: what happened, for those who missed the webhook."""

from tests.servers.stripe.lists import listed
from tests.servers.stripe.routes import Request, route


@route("GET", "/v1/events/*")
def retrieve(request: Request) -> dict:
    return request.store.get("event", request.ids[0])


@route("GET", "/v1/events")
def all_events(request: Request) -> dict:
    return listed(request, "event", "type")
