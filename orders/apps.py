from datetime import time

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrdersConfig(AppConfig):
    name = "orders"

    def ready(self) -> None:
        from accounts import exports
        from cooperatives import delivery, waiting
        from jobs import schedule
        from orders import chores, desk, notice_kinds, receivers, reliability, staff_queue
        from orders.delivery.terms import terms_of_methods
        from orders.payments import registry
        from orders.payments.card import setup as cards
        from orders.payments.cash import CashGateway
        from orders.payments.transfer import desk as bank_desk
        from orders.payments.transfer import matching, reminders
        from orders.payments.transfer.gateway import TransferGateway

        registry.register(CashGateway())
        registry.register(TransferGateway())
        cards.register()
        waiting.register_queue(bank_desk.doubtful_waiting)
        schedule.every("match-bank-entries", matching.match_new_entries, minutes=5)
        schedule.every("remind-of-transfers", reminders.remind_of_transfers, minutes=15)
        schedule.daily("forget-phone-records", reliability.forget_old, at=time(3, 10))
        chores.plan()
        waiting.register_queue(staff_queue.returns_waiting)
        desk.register()
        delivery.register(terms_of_methods)
        notice_kinds.register_all()
        exports.register("orders", receivers.orders_of, label=_("Orders"))
        exports.register_pictures("returns", receivers.return_pictures_of)
        exports.register(
            "phone_record", reliability.record_of, label=_("What we know of your number")
        )
