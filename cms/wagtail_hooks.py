"""The staff desk of publishing."""

from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from cms.choosers import product_chooser, seller_chooser


@hooks.register("register_admin_viewset")
def choosers() -> list[ViewSet]:
    """How editors pick sellers and products."""
    return [seller_chooser, product_chooser]
