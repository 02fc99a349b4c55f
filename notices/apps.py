from datetime import time

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    name = "notices"

    def ready(self) -> None:
        from accounts import exports
        from jobs import schedule
        from notices import checks, copies, forgetting, sending  # noqa: F401  (checks register themselves)

        schedule.every("send-notices", sending.deliver, seconds=20)
        schedule.daily("forget-recipients", forgetting.forget_recipients, at=time(3, 20))
        exports.register("notices", forgetting.notices_of, label=_("Notifications"))
        copies.register()
