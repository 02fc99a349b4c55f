"""How often one address may ask, counted a minute at a time in the cache.

A site of several processes counts together when it has `REDIS_URL`; else each for itself.
"""

import ipaddress
import time

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest

MINUTE = 60  # seconds


def seconds_to_wait(request: HttpRequest, *, name: str, per_minute: int) -> int:
    """Count this request under `name`; return 0 if it is within the limit.

    Else the seconds until the count begins again, 1 to 60.
    """
    now = int(time.time())
    key = f"limit:{name}:{address_of(request)}:{now // MINUTE}"
    cache.add(key, 0, 2 * MINUTE)
    try:
        count = cache.incr(key)
    except ValueError:  # a small cache forgot it between the two lines
        count = 1
    return MINUTE - now % MINUTE if count > per_minute else 0


def address_of(request: HttpRequest) -> str:
    """Return who asks: the visitor behind our own proxy, as sign-in limits see her.

    Everybody at home on one IPv6 network counts as one.
    """
    try:
        text = get_adapter().get_client_ip(request)
    except (PermissionDenied, ImproperlyConfigured):  # no address, or a forged header
        return "unknown"
    address = ipaddress.ip_address(text)
    if address.version == 6:
        return str(ipaddress.ip_network((address, 64), strict=False).network_address)
    return str(address)
