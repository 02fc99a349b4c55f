"""Questions and proposals to the Union: asked, routed, answered, rated."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TicketsConfig(AppConfig):
    name = "tickets"
    verbose_name = _("questions to the Union")

    def ready(self) -> None:
        from datetime import time

        from accounts import exports
        from cooperatives import waiting
        from jobs import schedule
        from tickets import chores, notice_kinds, privacy, queues, receivers  # noqa: F401

        notice_kinds.register_all()
        exports.register("questions", privacy.questions_of, label=_("My questions"))
        exports.register_pictures("questions", privacy.pictures_of)
        waiting.register_queue(queues.tickets_waiting)
        schedule.daily("tickets-late", chores.tell_of_late, at=time(8, 0))
        schedule.daily("tickets-close", chores.close_answered, at=time(2, 40))
        schedule.daily("tickets-digest", chores.tell_digest, at=time(7, 30))
