"""Taking part: follow, react, comment, ask the Union, newsletter."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CommunityConfig(AppConfig):
    name = "community"
    verbose_name = _("taking part")

    def ready(self) -> None:
        from community import news, posts, receivers, sections, subjects
        from fanpages import following, slots, trust

        receivers.register()
        sections.register()
        subjects.register("post", posts.find)
        news.register(posts.news)
        slots.below.register(posts.below, template="community/_below.html", position=20)
        following.register(sections.following_of)
        trust.register(sections.has_no_strike)
