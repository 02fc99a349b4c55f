from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    default = True  # of the two in this file
    name = "accounts"

    def ready(self) -> None:
        from . import exports, receivers  # noqa: F401  (receivers connect themselves)

        exports.register("person", exports.person)
        exports.register("addresses", exports.addresses)


class StaffUsersConfig(WagtailUsersAppConfig):
    """Wagtail's people, with our forms."""

    user_viewset = "accounts.staff_users.PersonViewSet"
