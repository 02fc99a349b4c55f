"""What the Union asks people to join: campaigns, household campaigns, rescues, alerts."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CampaignsConfig(AppConfig):
    name = "campaigns"
    verbose_name = _("campaigns")

    def ready(self) -> None:
        from accounts import exports
        from campaigns import chores, home, notice_kinds, queue, receivers
        from campaigns.services import pledge
        from cooperatives import waiting
        from fanpages import campaigns as of_posts
        from jobs import schedule
        from orders import held

        held.register(held.Keeper(pledge.units_of, pledge.hand_over, pledge.ordered))
        schedule.every("look-after-rescues", chores.look_after_rescues, minutes=5)
        waiting.register_queue(queue.alerts_waiting)
        notice_kinds.register_all()
        exports.register("pledges", receivers.pledges_of, label=_("What you promised to buy"))
        home.register()
        of_posts.register("campaigns.CampaignPage")
