"""Who may do what with posts in Wagtail's own screens."""

from collections.abc import Iterable

from django.conf import settings
from django.db.models import Q
from wagtail.permission_policies import BasePermissionPolicy

from accounts.models import User
from fanpages.access import seen_posts
from fanpages.models import Post, PostQuerySet
from union.access import is_officer


class PostPolicy(BasePermissionPolicy):
    """Officers change what their units say; new posts come from the composer only."""

    OF_OFFICERS = frozenset({"change", "view"})

    def user_has_permission(self, user: User, action: str) -> bool:
        if not user.is_active or action in ("add", "delete"):
            return False
        return user.is_superuser or (action in self.OF_OFFICERS and is_officer(user))

    def user_has_any_permission(self, user: User, actions: Iterable[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def users_with_any_permission(self, actions: Iterable[str]) -> object:
        return User.objects.filter(Q(is_superuser=True) | Q(offices__isnull=False)).distinct()

    def user_has_permission_for_instance(self, user: User, action: str, instance: Post) -> bool:
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def user_has_any_permission_for_instance(
        self, user: User, actions: Iterable[str], instance: Post
    ) -> bool:
        may = self.user_has_any_permission(user, actions)
        return may and editable_posts(user).filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(
        self, user: User, actions: Iterable[str]
    ) -> PostQuerySet:
        may = self.user_has_any_permission(user, actions)
        return seen_posts(user) if may else Post.objects.none()


def editable_posts(user: User) -> PostQuerySet:
    """Return posts whose words `user` may change at the staff desk: of sellers, translations."""
    if user.is_superuser:
        return seen_posts(user)
    is_translation = ~Q(locale__language_code=settings.LANGUAGE_CODE)
    return seen_posts(user).filter(Q(seller=None) | is_translation)


def may_be_translated(user: User) -> PostQuerySet:
    """Return posts that `user` may translate: her units' and those of their sellers."""
    return seen_posts(user).kept()
