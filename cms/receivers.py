"""Keep cached pages in step with what is published."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, Site
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from cms import services
from cms.models import HomePage, SiteChrome
from core.pagecache import touch
from union.signals import officer_changed


@receiver([page_published, page_unpublished, page_slug_changed, post_page_move])
def forget_published_pages(sender: type, **kwargs: object) -> None:
    """A page came, went, moved or changed."""
    touch("cms", "site")


@receiver(post_delete, sender=Page)
def forget_deleted_pages(sender: type, **kwargs: object) -> None:
    """A page is no more."""
    touch("cms", "site")


@receiver([post_save, post_delete], sender=SiteChrome)
@receiver([post_save, post_delete], sender=Site)
def forget_chrome(sender: type, **kwargs: object) -> None:
    """Menu or footer changed: every page shows them."""
    touch("site")


@receiver(officer_changed)
def follow_offices(sender: type, user: object, **kwargs: object) -> None:
    """Somebody came into office or left it: her rights to write follow."""
    if HomePage.objects.exists():
        services.sync_writers(user=user)
