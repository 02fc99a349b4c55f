"""Letters with what is new, by unit and topic."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsletterConfig(AppConfig):
    name = "newsletter"
    verbose_name = _("newsletter")

    def ready(self) -> None:
        from datetime import time

        from accounts import consents, exports
        from cooperatives import waiting
        from jobs import schedule
        from newsletter import chores, privacy, queues, receivers  # noqa: F401

        exports.register("letters", privacy.subscriptions_of, label=_("Letters by e-mail"))
        waiting.register_queue(queues.issues_waiting)
        consents.register(
            consents.Purpose(
                "newsletter",
                _("Letters with news, to your e-mail"),
                version="2026-11",
                withdraw=privacy.leave_all,
            )
        )
        schedule.daily("newsletter-drafts", chores.draft_issues, at=time(5, 0))
        schedule.every("newsletter-send", chores.start_sending, minutes=5)
        schedule.daily("newsletter-forget", chores.forget_unconfirmed, at=time(3, 10))
