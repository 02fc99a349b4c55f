from django.apps import AppConfig


class OrdersConfig(AppConfig):
    name = "orders"

    def ready(self) -> None:
        from accounts import exports
        from orders import desk, receivers
        from orders.payments import registry
        from orders.payments.cash import CashGateway

        registry.register(CashGateway())
        desk.register()
        exports.register("orders", receivers.orders_of)
