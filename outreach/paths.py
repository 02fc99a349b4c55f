"""Addresses of this site's own pages, and nothing else: what a short link may lead to."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

LONGEST = 500  # letters
NOT_IN_A_PATH = re.compile(r"[\s\x00-\x1f\x7f\\<>\"]")
CLOSED = ("/staff/", "/s/", "/documents/", "/webhooks/", "/api/", "/media/")


def own_path(address: str) -> str:
    """Return the path of a page of this site that a person typed or copied.

    Raises:
        ValueError: it leads elsewhere, or to no page; the sentence says so.
    """
    address = address.strip()
    here = urlsplit(settings.SITE_URL).netloc
    if len(address) > LONGEST or NOT_IN_A_PATH.search(address):
        raise ValueError(_("Copy the address of the page as the browser shows it."))
    try:
        parts = urlsplit(address)
    except ValueError as error:  # like "http://[x"
        raise ValueError(_("Copy the address of the page as the browser shows it.")) from error
    if parts.scheme not in ("", "http", "https") or parts.netloc not in ("", here):
        raise ValueError(_("Only pages of this site can have a short address."))
    if not parts.path.startswith("/") or address.startswith("//"):
        raise ValueError(_("Copy the address of the page as the browser shows it."))
    if parts.path.startswith(CLOSED) or not _is_known(parts.path):
        raise ValueError(_("There is no page for everybody at this address."))
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.path}{query}{f'#{parts.fragment}' if parts.fragment else ''}"


def _is_known(path: str) -> bool:
    try:
        resolve(path)
    except Resolver404:
        return False
    return True
