"""Where else the Union speaks: post packs, tracked links, channels and their figures."""

from datetime import time

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OutreachConfig(AppConfig):
    name = "outreach"
    verbose_name = _("channels")

    def ready(self) -> None:
        from accounts import exports
        from cms import popular
        from cooperatives import desk as stalls
        from cooperatives import waiting
        from fanpages import slots
        from jobs import schedule
        from notices import kinds
        from outreach import chores, desk, fan_page, reads, receivers
        from visits import names

        slots.beside.register(fan_page.channels, template="outreach/_channels.html")
        stalls.register_section(desk.passed_on, template="outreach/_desk.html", position=60)
        exports.register("channels", receivers.channels_of, label=_("Channels"))
        popular.register(reads.most_read_pages)
        names.register("page", reads.pages_called)
        names.register("post", reads.posts_called)
        names.register("seller", reads.sellers_called)
        names.register("product", reads.products_called)
        names.register("unit", reads.units_called)
        kinds.register(chores.SLEEPS)
        waiting.register_queue(chores.sleeping_waiting)
        schedule.daily("sleeping-channels", chores.tell_of_sleeping, at=time(7, 30))
