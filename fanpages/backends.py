"""What officers may do with posts by kind: wagtail-localize asks so, whatever the post.

Each post is asked for itself by `cms.translating.guards` and `fanpages.policy`; who is no leader
of its unit does not publish a translation (`fanpages.wagtail_hooks.only_who_may_publish`).
"""

from django.contrib.auth.backends import BaseBackend

from accounts.models import User
from union.access import is_leader, is_officer

ASKED = {"fanpages.change_post": is_officer, "fanpages.publish_post": is_leader}


class OfficersOfPosts(BaseBackend):
    """Adds to what groups allow; signs nobody in."""

    def has_perm(self, user_obj: User, perm: str, obj: object = None) -> bool:
        return perm in ASKED and user_obj.is_authenticated and ASKED[perm](user_obj)
