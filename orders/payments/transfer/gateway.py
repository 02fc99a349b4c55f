"""Bank transfer as a way to pay: nothing is asked of anybody until the money comes."""

from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext as _

from orders.models import BankAccount, BuyingSettings, Order, PaymentAttempt, Refund
from orders.payments.protocol import Begun
from orders.payments.transfer.memo import memo_for
from orders.payments.transfer.vietqr import MOST


class TransferGateway:
    """Paid from any bank of Vietnam into the site's account, with the order in the memo."""

    way = Order.PayBy.TRANSFER

    def reason_against(self, *, total: int, phone: str) -> str:
        if not BuyingSettings.current().takes_transfer or settings.CURRENCY != "VND":
            return _("Not offered at the moment.")
        if not 0 < total <= MOST or paid_into() is None:
            return _("Not offered at the moment.")
        return ""

    def hold(self) -> timedelta | None:
        return timedelta(hours=BuyingSettings.current().transfer_hours)

    def begin(self, attempt: PaymentAttempt) -> Begun:
        return Begun(url="", memo=memo_for(attempt.order.number, settings.TRANSFER_MEMO_PREFIX))

    def end(self, attempt: PaymentAttempt) -> None:
        """Nobody can be kept from transferring; what comes late is matched all the same."""

    def refund(self, refund: Refund) -> str:
        """A person transfers it back."""
        return ""


def paid_into() -> BankAccount | None:
    """Return the account that buyers pay into now; None if there is none."""
    return BankAccount.objects.filter(is_active=True).first()
