"""The door to Stripe: which keys, which API version, how long to wait, and what failing means."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

import stripe
from django.conf import settings

from orders.payments.protocol import Unreachable

API_VERSION = "2026-10-28.endive"  # what this code was written against; ours to change
TOLERANCE = 300  # seconds a webhook's signature stays good

logger = logging.getLogger(__name__)


class Refused(Exception):
    """Stripe understood and said no. `str()` is its sentence, for staff; `code` its word."""

    def __init__(self, message: str, code: str = "") -> None:
        super().__init__(message)
        self.code = code


class BadSignature(Exception):
    """A webhook that Stripe did not sign, or too long ago."""


def is_configured() -> bool:
    """Whether this site has what it needs to take cards and to hear that they were paid."""
    return bool(settings.STRIPE_SECRET_KEY and settings.STRIPE_WEBHOOK_SECRET)


def client(*, is_buyer_waiting: bool = False) -> stripe.StripeClient:
    """Return a client of Stripe's library; for pages with fewer tries than for tasks."""
    tries_again = 1 if is_buyer_waiting else 2
    return _client(
        settings.STRIPE_SECRET_KEY, settings.STRIPE_API_BASE, settings.STRIPE_TIMEOUT, tries_again
    )


@lru_cache(maxsize=8)
def _client(key: str, base: str, timeout: int, tries_again: int) -> stripe.StripeClient:
    logging.getLogger("stripe").setLevel(logging.WARNING)  # else three lines a request
    return stripe.StripeClient(
        key,
        stripe_version=API_VERSION,
        base_addresses={"api": base} if base else {},
        max_network_retries=tries_again,
        http_client=stripe.RequestsClient(timeout=timeout),
    )


@contextmanager
def asking() -> Iterator[None]:
    """Turn the library's errors into the two that callers can answer.

    Raises:
        Unreachable: no answer, a server error, too many requests, or keys that are not taken.
        Refused: Stripe says that this cannot be done.
    """
    try:
        yield
    except (stripe.InvalidRequestError, stripe.CardError) as error:
        raise Refused(error.user_message or str(error), error.code or "") from error
    except (stripe.AuthenticationError, stripe.PermissionError) as error:
        logger.error("Stripe does not take our key: %s", error)
        raise Unreachable(str(error)) from error
    except stripe.StripeError as error:
        logger.warning("Stripe does not answer: %s", error)
        raise Unreachable(str(error)) from error


def read_webhook(body: bytes, signature: str) -> dict:
    """Return a webhook's event as plain dicts and lists.

    Raises:
        BadSignature: not signed with our secret, too old, or no JSON.
    """
    secret = settings.STRIPE_WEBHOOK_SECRET
    try:
        stripe.WebhookSignature.verify_header(body.decode(), signature, secret, TOLERANCE)
        event = json.loads(body)
    except (stripe.SignatureVerificationError, ValueError) as error:
        raise BadSignature(str(error)) from error
    if not isinstance(event, dict):
        raise BadSignature("no event")
    return event
