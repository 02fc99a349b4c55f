from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    default = True  # of the two in this file
    name = "accounts"

    def ready(self) -> None:
        from jobs import schedule

        from . import consents, copies, exports, receivers  # noqa: F401  (receivers connect)

        exports.register_own()
        schedule.every("forget-copies", copies.forget_expired, hours=1)
        account = consents.Purpose("account", _("An account, and what it needs"), version="2026-11")
        consents.register(account)


class StaffUsersConfig(WagtailUsersAppConfig):
    """Wagtail's people, with our forms."""

    user_viewset = "accounts.staff_users.PersonViewSet"
