"""Keep what is derived from published pages in step: cached pages, menu and footer, rights."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from cms import chrome, services
from cms.models import HomePage, SiteChrome
from core.pagecache import touch
from products.models import Category
from union.models import Unit
from union.signals import officer_changed, unit_moved


def refresh_chrome() -> None:
    """Work menu and footer out anew once the change has been committed."""
    if not chrome.is_left_for_later():
        transaction.on_commit(chrome.refresh, robust=True)


@receiver([page_published, page_unpublished, page_slug_changed, post_page_move])
def follow_published_pages(sender: type, **kwargs: object) -> None:
    """A page came, went, moved or changed."""
    touch("cms")
    refresh_chrome()


@receiver(post_delete, sender=Page)
def follow_deleted_pages(sender: type, **kwargs: object) -> None:
    """A page is no more."""
    touch("cms")
    refresh_chrome()


@receiver([post_save, post_delete], sender=PageViewRestriction)
def follow_closed_pages(sender: type, **kwargs: object) -> None:
    """From now on only some people may read a page, or everybody again."""
    touch("cms")
    refresh_chrome()


@receiver([post_save, post_delete], sender=Category)
@receiver([post_save, post_delete], sender=Site)
@receiver(post_save, sender=SiteChrome)
def follow_chrome(sender: type, **kwargs: object) -> None:
    """Menu, footer or categories changed: every page shows them."""
    refresh_chrome()


@receiver(officer_changed)
def follow_offices(sender: type, user: object, **kwargs: object) -> None:
    """Somebody came into office or left it: her rights to write follow."""
    if HomePage.objects.exists():
        services.sync_writers(user=user)


@receiver(unit_moved)
def follow_moves(sender: type, unit: Unit, **kwargs: object) -> None:
    """Units have others above them: those officers read their rooms from now on."""
    for below in Unit.objects.beneath([unit.path]).filter(section__isnull=False):
        services.sync_room(unit=below)
