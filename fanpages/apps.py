"""What units and sellers say day by day: fan pages, posts, events."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FanpagesConfig(AppConfig):
    name = "fanpages"
    verbose_name = _("fan pages and posts")

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from accounts import exports
        from cms import unit_pages as directory
        from cms.translating import kinds
        from cooperatives import desk, waiting
        from cooperatives import storefront as stalls
        from fanpages import (
            notice_kinds,
            personal_data,
            receivers,  # noqa: F401
            routine,
            staff_queue,
            storefront,
            unit_pages,
        )
        from fanpages.models import Post
        from fanpages.policy import PostPolicy, may_be_translated

        register_permission_policy(Post, PostPolicy(Post))
        kinds.register(kinds.Kind("posts", _("Posts"), Post, may_be_translated, "text"))

        directory.register(unit_pages.addresses)
        stalls.register_section(
            storefront.seller_says, template="fanpages/_storefront.html", position=20
        )
        desk.register_section(storefront.desk_posts, template="fanpages/_desk.html", position=40)
        notice_kinds.register_all()
        waiting.register_queue(staff_queue.posts_waiting)
        routine.plan()
        exports.register("posts", personal_data.posts_of, label=_("Posts"))
        exports.register_pictures("posts", personal_data.pictures_of)
        exports.register(
            "event registrations",
            personal_data.registrations_of,
            label=_("Events you come to"),
        )
