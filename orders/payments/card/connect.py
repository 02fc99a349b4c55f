"""Sellers with a Stripe account of their own: opening it, and knowing whether it can receive."""

from django.conf import settings
from django.db import transaction

from cooperatives.models import Seller
from orders.models import BuyingSettings, StripeAccount
from orders.payments.card.client import Refused, asking, client, is_configured
from orders.payments.card.matching import NotOurs
from orders.payments.card.register import handles
from orders.payments.protocol import Unreachable

# Where Stripe lets platforms of these countries send money; it says itself where it does not.
COUNTRIES = (
    "US",
    "CA",
    "GB",
    "CH",
    "FR",
    "DE",
    "NL",
    "IE",
    "ES",
    "IT",
    "SE",
    "DK",
    "AU",
    "JP",
    "SG",
)


class AccountRefused(Exception):
    """Stripe opens no account for this seller. `str()` is Stripe's own sentence."""


def is_offered() -> bool:
    """Whether sellers of this site may get card money on accounts of their own."""
    return is_configured() and BuyingSettings.current().pays_cards_to_sellers


def begin_onboarding(*, seller: Seller, country: str, email: str, here: str) -> str:
    """Open an account for a seller, once, and return where she tells Stripe who she is.

    `here` is the page she comes back to. Not in a transaction.

    Raises:
        AccountRefused: Stripe won't.
        Unreachable: Stripe doesn't answer.
    """
    account = StripeAccount.objects.filter(seller=seller).first()
    try:
        with asking():
            if account is None:
                account = _open(seller, country, email)
            link = client(is_buyer_waiting=True).v1.account_links.create(
                {
                    "account": account.account_id,
                    "type": "account_onboarding",
                    "return_url": f"{settings.SITE_URL}{here}?back=1",
                    "refresh_url": f"{settings.SITE_URL}{here}",
                }
            )
    except Refused as error:
        raise AccountRefused(str(error)) from error
    return link.url


def _open(seller: Seller, country: str, email: str) -> StripeAccount:
    """Open an account that can only receive transfers; asking twice opens one."""
    params = {
        "country": country,
        "controller": {
            "fees": {"payer": "application"},
            "losses": {"payments": "application"},
            "requirement_collection": "stripe",
            "stripe_dashboard": {"type": "express"},
        },
        "capabilities": {"transfers": {"requested": True}},
        "metadata": {"seller": seller.slug},
    } | ({"email": email} if email else {})
    options = {"idempotency_key": f"account-{seller.pk}-{country}"}
    made = client(is_buyer_waiting=True).v1.accounts.create(params, options)
    return StripeAccount.objects.get_or_create(seller=seller, defaults={"account_id": made.id})[0]


def look_up_account(account: StripeAccount) -> None:
    """Ask Stripe how an account stands. Failing is no harm: its webhook comes too."""
    try:
        with asking():
            found = client(is_buyer_waiting=True).v1.accounts.retrieve(account.account_id)
    except (Refused, Unreachable):
        return
    take_account(found.to_dict())


@handles("account.updated")
@transaction.atomic
def take_account(thing: dict) -> None:
    """Keep whether an account can receive money, and what Stripe still wants to know."""
    account = StripeAccount.objects.select_for_update().filter(account_id=thing["id"]).first()
    if account is None:
        raise NotOurs
    capability = (thing.get("capabilities") or {}).get("transfers")
    wanted = thing.get("requirements") or {}
    account.can_receive = capability == "active"
    account.problem = (wanted.get("disabled_reason") or "")[:300]
    account.save(update_fields=["can_receive", "problem", "updated_at"])
