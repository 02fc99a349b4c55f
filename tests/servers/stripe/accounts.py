"""Connected accounts of sellers, and the page where they tell who they are."""

from tests.servers.stripe.params import text
from tests.servers.stripe.problems import Problem
from tests.servers.stripe.routes import Page, Request, route
from tests.servers.stripe.store import Store

FIVE_MINUTES = 5 * 60


@route("POST", "/v1/accounts")
def create(request: Request) -> dict:
    """Open an account that still has to be filled in."""
    params = request.params
    return request.store.add(
        "account",
        country=params.get("country", "US"),
        email=params.get("email"),
        business_type=params.get("business_type"),
        controller=params.get("controller") or {},
        type=params.get("type", "none"),
        metadata=params.get("metadata") or {},
        capabilities=dict.fromkeys(params.get("capabilities") or {}, "inactive"),
        details_submitted=False,
        charges_enabled=False,
        payouts_enabled=False,
        requirements={
            "currently_due": ["external_account"],
            "disabled_reason": "requirements.past_due",
        },
    )


@route("GET", "/v1/accounts/*")
def retrieve(request: Request) -> dict:
    return request.store.get("account", request.ids[0])


@route("POST", "/v1/account_links")
def link(request: Request) -> dict:
    """Give the address of the page where the account is filled in."""
    params = request.params
    account = request.store.get("account", text(params, "account"))
    account["return_url"] = text(params, "return_url")
    account["refresh_url"] = text(params, "refresh_url")
    now = request.store.now()
    return {
        "object": "account_link",
        "created": now,
        "expires_at": now + FIVE_MINUTES,
        "url": f"{request.base}/c/onboard/{account['id']}",
    }


@route("POST", "/c/onboard/*")
def finish(request: Request) -> Page:
    """The seller has told everything: money may be sent to her."""
    account = request.store.get("account", request.ids[0])
    if not account.get("return_url"):
        raise Problem("There is no account link.", status=404)
    activate(request.store, account)
    return Page(status=303, location=account["return_url"])


def activate(store: Store, account: dict, *, active: bool = True) -> None:
    """Let an account receive transfers, or no longer."""
    account.update(details_submitted=True, payouts_enabled=active)
    account["capabilities"] = dict.fromkeys(
        account["capabilities"], "active" if active else "inactive"
    )
    account["requirements"] = {
        "currently_due": [],
        "disabled_reason": None if active else "rejected.other",
    }
    store.tell("account.updated", account)
