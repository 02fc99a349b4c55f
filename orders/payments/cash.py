"""Cash on delivery: nothing happens until the parcel is at the door."""

from datetime import timedelta

from django.utils.translation import gettext as _

from orders.models import BuyingSettings, Order, PaymentAttempt, Refund
from orders.payments.protocol import Begun


class CashGateway:
    """Paid to whoever brings the parcel."""

    way = Order.PayBy.CASH

    def reason_against(self, *, total: int, phone: str) -> str:
        if not BuyingSettings.load().takes_cash:
            return _("Not offered at the moment.")
        return ""

    def hold(self) -> timedelta | None:
        return None

    def begin(self, attempt: PaymentAttempt) -> Begun:
        return Begun(url="")

    def end(self, attempt: PaymentAttempt) -> None:
        """Nothing was begun."""

    def refund(self, refund: Refund) -> str:
        return ""
