from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        from . import exports, receivers  # noqa: F401  (receivers connect themselves)

        exports.register("person", exports.person)
        exports.register("addresses", exports.addresses)
