"""Keep the address that pages give for themselves in step with the site's own.

Wagtail has it in a row of its own, which the first migration can only guess; links that leave
the site (sharing, feeds, sitemaps, calendars) would lead to it. `migrate` runs at every start of
the demo and after every upgrade.
"""

from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.db.models.signals import post_migrate
from django.dispatch import receiver
from wagtail.models import Site

from core.pagecache import touch

PORTS = {"http": 80, "https": 443}


@receiver(post_migrate, sender=apps.get_app_config("cms"))
def follow_the_sites_address(sender: object, **kwargs: object) -> None:
    """Give Wagtail's site the host and port of `SITE_URL`."""
    address = urlsplit(settings.SITE_URL)
    ours = {"hostname": address.hostname, "port": address.port or PORTS[address.scheme]}
    if Site.objects.filter(is_default_site=True).exclude(**ours).update(**ours):
        Site.clear_site_root_paths_cache()
        touch("cms")
