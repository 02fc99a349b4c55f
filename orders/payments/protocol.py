"""What every way to pay answers. One gateway a way; `registry` holds them."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from orders.models import PaymentAttempt, Refund


class Unreachable(Exception):
    """The service behind a way to pay doesn't answer now; trying again later may work."""


class RefundRefused(Exception):
    """The service won't give the money back; a person has to. `str()` says why."""


@dataclass(frozen=True)
class Begun:
    """An attempt that stands: where the buyer goes on, and how the service calls it."""

    url: str  # "" when the order's own page says how to pay
    external_id: str = ""
    memo: str = ""


class PaymentGateway(Protocol):
    """One way to pay. Methods that reach another machine are never called in a transaction."""

    way: str  # one of Order.PayBy

    def reason_against(self, *, total: int, phone: str) -> str:
        """Return "" if this may be offered now, else why not, to be shown to the buyer.

        `total` is in the smallest unit, `phone` as +84… or "" when not known yet. At most
        two queries; no network.
        """

    def hold(self) -> timedelta | None:
        """Return how long goods wait for the money; None: it is collected at the door."""

    def begin(self, attempt: PaymentAttempt) -> Begun:
        """Make ready to pay `attempt`. Twice with the same attempt is the same as once.

        Raises:
            Unreachable: nothing was begun.
        """

    def end(self, attempt: PaymentAttempt) -> None:
        """Make paying it impossible, if that can be done: the order expired or changed.

        Raises:
            Unreachable: try again.
        """

    def refund(self, refund: Refund) -> str:
        """Give money back and return what the service calls it; "" when a person must do it.

        Twice with the same refund is the same as once.

        Raises:
            Unreachable: try again.
            RefundRefused: a person has to do it.
        """
