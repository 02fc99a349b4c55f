"""Videos that lie elsewhere: which sites are known, and how each is shown inside a page.

A page shows a still picture and asks the other site for nothing until the reader says yes
(`templates/components/video.html`). `FRAME_HOSTS` is what the content security policy allows.
"""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, quote, urlsplit

FRAME_HOSTS = (
    "https://www.youtube-nocookie.com",
    "https://www.facebook.com",
    "https://www.tiktok.com",
    "https://player.vimeo.com",
)
KNOWN = "YouTube, Facebook, TikTok, Vimeo"
LONGEST = 300  # letters of an address

_YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}")
_YOUTUBE_PATH = re.compile(r"/(?:embed|live|shorts|v)/([A-Za-z0-9_-]{11})/?")
_TIKTOK_PATH = re.compile(r"/@[\w.-]{1,60}/video/([0-9]{6,25})/?")
_VIMEO_PATH = re.compile(r"/(?:video/)?([0-9]{5,15})/?")


@dataclass(frozen=True)
class Video:
    """A video of another site; `embed_url` is "" where it can only be opened over there."""

    site: str  # "YouTube"
    page_url: str
    embed_url: str = ""
    is_upright: bool = False  # taller than wide


def video_at(address: str) -> Video | None:
    """Return the video at an address that a person typed, or None if no known site has it."""
    address = address.strip()
    if not address or len(address) > LONGEST or re.search(r"[\s\0\"'<>\\]", address):
        return None
    if "://" not in address:
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
        host, _port = (parts.hostname or "").lower(), parts.port
    except ValueError:  # like "http://[x"
        return None
    if parts.scheme not in ("http", "https") or "@" in parts.netloc:
        return None
    read = _READERS.get(re.sub(r"^(www|m|mobile|web|vi-vn)\.", "", host))
    return read(parts) if read else None


def _youtube(parts: object) -> Video | None:
    if parts.hostname.endswith("youtu.be"):
        found = parts.path.strip("/")
    elif match := _YOUTUBE_PATH.fullmatch(parts.path):
        found = match[1]
    else:
        found = parse_qs(parts.query).get("v", [""])[0]
    if not _YOUTUBE_ID.fullmatch(found):
        return None
    return Video(
        "YouTube",
        f"https://www.youtube.com/watch?v={found}",
        f"{FRAME_HOSTS[0]}/embed/{found}",
        "/shorts/" in parts.path,
    )


def _facebook(parts: object) -> Video | None:
    if parts.hostname.endswith("fb.watch"):
        return Video("Facebook", f"https://fb.watch{parts.path}") if parts.path != "/" else None
    is_video = re.search(r"/(videos|watch|reel|live)(/|$)", parts.path)
    if not is_video and not parts.path.startswith("/share/"):
        return None
    query = f"?{parts.query}" if parts.query else ""
    page = f"https://www.facebook.com{parts.path}{query}"
    if parts.path.startswith("/share/"):  # a short way that frames do not follow
        return Video("Facebook", page)
    frame = f"{FRAME_HOSTS[1]}/plugins/video.php?show_text=false&href={quote(page, safe='')}"
    return Video("Facebook", page, frame, "/reel/" in parts.path)


def _tiktok(parts: object) -> Video | None:
    page = f"https://www.tiktok.com{parts.path}"
    if match := _TIKTOK_PATH.fullmatch(parts.path):
        return Video("TikTok", page, f"{FRAME_HOSTS[2]}/player/v1/{match[1]}", is_upright=True)
    if re.fullmatch(r"/@[\w.-]{1,60}/live/?", parts.path):
        return Video("TikTok", page)
    return None


def _short_tiktok(parts: object) -> Video | None:
    known = re.fullmatch(r"/[A-Za-z0-9]{5,20}/?", parts.path)
    return Video("TikTok", f"https://{parts.hostname}{parts.path}") if known else None


def _vimeo(parts: object) -> Video | None:
    match = _VIMEO_PATH.fullmatch(parts.path)
    if not match:
        return None
    return Video(
        "Vimeo", f"https://vimeo.com/{match[1]}", f"{FRAME_HOSTS[3]}/video/{match[1]}?dnt=1"
    )


_READERS = {
    "youtube.com": _youtube,
    "youtube-nocookie.com": _youtube,
    "youtu.be": _youtube,
    "facebook.com": _facebook,
    "fb.watch": _facebook,
    "tiktok.com": _tiktok,
    "vt.tiktok.com": _short_tiktok,
    "vm.tiktok.com": _short_tiktok,
    "vimeo.com": _vimeo,
    "player.vimeo.com": _vimeo,
}
