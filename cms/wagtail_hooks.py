"""The staff desk of publishing."""

from django.db.models import Q
from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import page_permission_policy
from wagtail.query import PageQuerySet

from cms.choosers import product_chooser, seller_chooser


@hooks.register("register_admin_viewset")
def choosers() -> list[ViewSet]:
    """How editors pick sellers and products."""
    return [seller_chooser, product_chooser]


@hooks.register("construct_page_chooser_queryset")
def own_or_published(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """Offer what everybody may read, and the writer's own drafts; no other unit's."""
    own = page_permission_policy.explorable_instances(request.user)
    return pages.filter(Q(live=True) | Q(pk__in=own.values("pk")))


@hooks.register("construct_reports_menu")
def without_lists_of_all_units(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Take out what `marketplace.urls` closes."""
    menu_items[:] = [item for item in menu_items if item.name != "page-types-usage"]
