"""Lists with pages, filters and expanded objects, as Stripe gives them."""

import copy

from tests.servers.stripe.params import whole
from tests.servers.stripe.problems import Problem
from tests.servers.stripe.routes import Request
from tests.servers.stripe.store import Store

MOST = 100


def listed(request: Request, kind: str, *filters: str) -> dict:
    """Answer a list of `kind`, newest first; `filters` are fields that may be asked for."""
    found = [thing for thing in request.store.all(kind) if _fits(thing, request.params, filters)]
    limit = whole(request.params, "limit", default=10, least=1)
    if limit > MOST:
        raise Problem("Limit must be less than or equal to 100.", param="limit")
    if after := request.params.get("starting_after"):
        found = _behind(found, after)
    if before := request.params.get("ending_before"):
        found = _behind(found[::-1], before)[:limit][::-1]
    page = found[:limit]
    return as_list(page, request.path, has_more=len(found) > limit)


def as_list(things: list[dict], url: str, *, has_more: bool = False) -> dict:
    """Wrap objects in Stripe's list."""
    return {"object": "list", "url": url, "has_more": has_more, "data": things}


def _behind(things: list[dict], id: str) -> list[dict]:
    ids = [thing["id"] for thing in things]
    if id not in ids:
        raise Problem(f"No such object: '{id}'", code="resource_missing", param="starting_after")
    return things[ids.index(id) + 1 :]


def _fits(thing: dict, params: dict, filters: tuple[str, ...]) -> bool:
    created = params.get("created") or {}
    if isinstance(created, str):
        created = {"gte": created, "lte": created}
    tests = {"gte": int.__ge__, "gt": int.__gt__, "lte": int.__le__, "lt": int.__lt__}
    in_time = all(
        tests[name](thing["created"], whole(created, name)) for name in created if name in tests
    )
    types = params.get("types")
    if types and thing.get("type") not in types:
        return False
    return in_time and all(thing.get(f) == params[f] for f in filters if f in params)


def expanded(answer: dict, params: dict, store: Store) -> dict:
    """Return a copy of the answer with the ids named by `expand` replaced by their objects."""
    answer = copy.deepcopy(answer)
    wishes = params.get("expand")
    for wish in wishes if isinstance(wishes, list) else []:
        _expand(answer, wish.split("."), store)
    return answer


def _expand(thing: object, steps: list[str], store: Store) -> None:
    if isinstance(thing, list):
        for one in thing:
            _expand(one, steps, store)
    elif isinstance(thing, dict) and steps:
        head, *rest = steps
        if head not in thing:
            raise Problem(f"This property cannot be expanded ({head}).", param="expand")
        if found := store.find(thing[head]):
            thing[head] = copy.deepcopy(found)
        _expand(thing[head], rest, store)
