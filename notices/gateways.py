"""Messages to phones. A real service is one class with `send`; none is built in but the console."""

import logging
from typing import Protocol

from django.conf import settings

from core.keys import random_key
from notices.kinds import SMS

log = logging.getLogger(__name__)


class Refused(Exception):
    """The message will never be taken: a wrong number, a text that isn't approved."""


class Unreachable(Exception):
    """The message was not taken this time; nothing was handed over."""


class SmsGateway(Protocol):
    """A service for short messages: SMS, or Zalo's notifications from approved templates."""

    def send(
        self, *, to_e164: str, text: str, template_id: str, parameters: dict[str, str], key: str
    ) -> str:
        """Hand one message over; return the service's number for it.

        `key` is the same whenever the same message is tried: services that know such keys
        take it once.

        Raises:
            Refused: it makes no sense to try again.
            Unreachable: nothing was handed over; try again later.
        Any other error means that nobody knows: such a message is not repeated by itself.
        """


class ConsoleGateway:
    """Writes messages to the log instead of sending them: for the demo and for trying out."""

    def send(
        self, *, to_e164: str, text: str, template_id: str, parameters: dict[str, str], key: str
    ) -> str:
        log.info("Message to %s: %s", to_e164, text)
        return f"console-{random_key()}"


_gateways: dict[str, type[SmsGateway]] = {"console": ConsoleGateway}


def gateway_of(channel: str) -> SmsGateway:
    """Return the service that carries a channel, by the settings."""
    by = settings.SMS_BY if channel == SMS else settings.ZALO_BY
    return _gateways[by]()
