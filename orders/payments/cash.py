"""Cash on delivery: nothing happens until the parcel is at the door."""

from datetime import timedelta

from django.utils.translation import gettext as _

from orders.models import BuyingSettings, Order, PaymentAttempt, Refund
from orders.payments.protocol import Begun
from orders.reliability import must_prepay


class CashGateway:
    """Paid to whoever brings the parcel."""

    way = Order.PayBy.CASH

    def reason_against(self, *, total: int, phone: str) -> str:
        settings = BuyingSettings.current()
        if not settings.takes_cash:
            return _("Not offered at the moment.")
        if must_prepay(phone, limit=settings.refusals_before_prepaying):
            return _("For this phone number we ask for payment in advance.")
        return ""

    def hold(self) -> timedelta | None:
        return None

    def begin(self, attempt: PaymentAttempt) -> Begun:
        return Begun(url="")

    def end(self, attempt: PaymentAttempt) -> None:
        """Nothing was begun."""

    def refund(self, refund: Refund) -> str:
        return ""
