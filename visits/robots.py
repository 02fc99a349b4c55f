"""Who does not count as a reader."""

import re

from django.http import HttpRequest

# Most robots run no JavaScript and send no beacon at all. Zalo's and Facebook's own browsers
# ("Zalo", "FBAN") are people; what fetches previews for them is not.
ROBOTS = re.compile(
    r"bot\b|crawl|spider|slurp|facebookexternalhit|preview|headless|lighthouse|monitor|pingdom"
    r"|uptime|curl|wget|python|httpx|java/|go-http|okhttp|node-fetch|axios|libwww|scrapy|phantom",
    re.IGNORECASE,
)


def is_robot(request: HttpRequest) -> bool:
    """Return True for robots that say so, for no browser at all, and for pages fetched ahead."""
    browser = request.headers.get("User-Agent", "")
    ahead = request.headers.get("Sec-Purpose") or request.headers.get("Purpose") or ""
    return not browser or "prefetch" in ahead or bool(ROBOTS.search(browser))
