"""Addresses of channels: read as people copy them, written in one way, checked for their site."""

import re
from urllib.parse import parse_qs, urlsplit

from django.utils.translation import gettext as _

LONGEST = 300  # letters
NAME = r"[\w.\-]{1,100}"

# Host as it is written here, hosts that people type, what the path must look like.
FACEBOOK = ("www.facebook.com", {"facebook.com", "fb.com", "fb.me", "facebook.com.vn"})
ZALO = ("zalo.me", {"zalo.me", "oa.zalo.me", "chat.zalo.me"})
SITES = {
    "facebook_page": (*FACEBOOK, re.compile(rf"/(?!groups(?:/|$))(?:{NAME})(?:/{NAME}){{0,2}}")),
    "facebook_group": (*FACEBOOK, re.compile(rf"/groups/{NAME}")),
    "zalo_oa": (*ZALO, re.compile(r"/(?!g/)(?:oa/|s/)?[\w.\-]{3,60}")),
    "zalo_group": (*ZALO, re.compile(r"/g/[A-Za-z0-9]{4,20}")),
    "mocha": ("mocha.com.vn", {"mocha.com.vn"}, re.compile(r"/[\w./\-]{2,200}")),
    "youtube": (
        "www.youtube.com",
        {"youtube.com"},
        re.compile(rf"/(?:@{NAME}|channel/[\w-]{{10,40}}|c/{NAME}|user/{NAME})"),
    ),
    "tiktok": ("www.tiktok.com", {"tiktok.com"}, re.compile(rf"/@{NAME}")),
}
# Of these sites names in capital letters are the same; codes of Zalo and YouTube are not.
ANY_CASE = ("/@", "/c/", "/user/")


def normalise(platform: str, text: str) -> str:
    """Return the one way to write a channel's address: "https://www.facebook.com/hoi.lhpn".

    Raises:
        ValueError: no address, or one of another site; the sentence says what is expected.
    """
    host, known, shape = SITES[platform]
    parts = _split(text)
    if parts is None:
        raise ValueError(_("Copy the whole address from the browser or the app."))
    typed = re.sub(r"^(?:www|m|mobile|web|vi-vn)\.", "", (parts.hostname or "").lower())
    if typed not in known:
        raise ValueError(_("This address is not one of %(site)s.") % {"site": host})
    path = re.sub(r"/+", "/", parts.path).rstrip("/")
    if platform == "facebook_page" and path == "/profile.php":
        return _facebook_number(host, parts.query)
    if not shape.fullmatch(path):
        raise ValueError(_EXPECTED[platform]())
    if "facebook" in host or path.startswith(ANY_CASE):
        path = path.lower()
    return f"https://{host}{path}"


def _split(text: str) -> object | None:
    text = text.strip()
    if not text or len(text) > LONGEST or re.search(r"[\s\x00-\x1f\x7f\\<>\"']", text):
        return None
    if "://" not in text:
        text = f"https://{text}"
    try:
        parts = urlsplit(text)
        _port = parts.port
    except ValueError:  # like "http://[x"
        return None
    is_usual = parts.scheme in ("http", "https") and "@" not in parts.netloc
    return parts if is_usual else None


def _facebook_number(host: str, query: str) -> str:
    """Return the address of a page that has a number and no name."""
    number = parse_qs(query).get("id", [""])[0]
    if not (number.isascii() and number.isdigit() and len(number) < 30):
        raise ValueError(_EXPECTED["facebook_page"]())
    return f"https://{host}/profile.php?id={number}"


_EXPECTED = {
    "facebook_page": lambda: _("A page’s address looks like facebook.com/name.of.the.page."),
    "facebook_group": lambda: _("A group’s address looks like facebook.com/groups/name."),
    "zalo_oa": lambda: _("An official account’s address looks like zalo.me/1234567890."),
    "zalo_group": lambda: _("A group’s address looks like zalo.me/g/abcdef123."),
    "mocha": lambda: _("Copy the whole address from the browser or the app."),
    "youtube": lambda: _("A channel’s address looks like youtube.com/@name."),
    "tiktok": lambda: _("An account’s address looks like tiktok.com/@name."),
}
