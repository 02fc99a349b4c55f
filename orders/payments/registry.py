"""The ways to pay that this site has. Each registers itself when the site starts."""

from orders.models import Order
from orders.payments.protocol import PaymentGateway

_gateways: dict[str, PaymentGateway] = {}


def register(gateway: PaymentGateway) -> None:
    _gateways[gateway.way] = gateway


def gateway(way: str) -> PaymentGateway:
    """Return the gateway of one of `Order.PayBy`.

    Raises:
        KeyError: the site has none.
    """
    return _gateways[way]


def ways(*, total: int, phone: str = "") -> dict[str, str]:
    """Return every way with "" where it may be chosen, else why not; in the usual order."""
    return {
        way: _gateways[way].reason_against(total=total, phone=phone)
        for way in Order.PayBy.values
        if way in _gateways
    }


def names() -> list[str]:
    """Return the ways that have a gateway, whether they may be chosen now or not."""
    return list(_gateways)
