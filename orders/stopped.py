"""Why an order is not placed: the root of what `place_order` may raise."""


class OrderStopped(Exception):
    """An order that could not be placed; nothing has changed. `str()` says why."""
