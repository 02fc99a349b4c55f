"""Posts and events as search engines read them: https://schema.org in JSON-LD."""

import json

from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from fanpages.models import EventPage, Post
from products.structured import ESCAPES


def post_json_ld(post: Post, request: HttpRequest, picture: str) -> SafeString:
    """Describe a post whose photos are loaded."""
    author = post.author
    described = {
        "@type": "SocialMediaPosting",
        "headline": post.headline,
        "articleBody": post.text,
        "inLanguage": post.locale.language_code,
        "datePublished": post.first_published_at.isoformat(),
        "dateModified": (post.last_published_at or post.first_published_at).isoformat(),
        "url": request.build_absolute_uri(request.path),
        "author": {"@type": "Organization", "name": author.name},
        "image": [request.build_absolute_uri(photo.url_800) for photo in post.shown_photos]
        or [picture],
    }
    return _script(described)


def event_json_ld(event: EventPage) -> SafeString:
    """Describe an event that is published."""
    mode = "OnlineEventAttendanceMode" if event.is_online else "OfflineEventAttendanceMode"
    if event.is_online:
        place = {"@type": "VirtualLocation", "url": event.full_url}
    else:
        town = f"{event.commune}" if event.commune else ""
        address = ", ".join(part for part in (event.place, town) if part)
        place = {"@type": "Place", "name": event.place or town, "address": address}
    described = {
        "@type": "Event",
        "name": event.title,
        "description": event.summary,
        "startDate": timezone.localtime(event.starts_at).isoformat(),
        "endDate": timezone.localtime(event.ends_at).isoformat(),
        "eventAttendanceMode": f"https://schema.org/{mode}",
        "eventStatus": "https://schema.org/EventScheduled",
        "location": place,
        "url": event.full_url,
        "organizer": {"@type": "Organization", "name": str(event.unit or "")},
    }
    return _script(described)


def _script(described: dict[str, object]) -> SafeString:
    content = json.dumps({"@context": "https://schema.org"} | described, ensure_ascii=False)
    content = mark_safe(content.translate(ESCAPES))
    return format_html('<script type="application/ld+json">{}</script>', content)
