"""Where a page is: its place in the site, and links to the other pages of its list."""

from django.utils.translation import get_language, pgettext

from products.filters import Filters
from products.search import JUMP_PAGES, Found, Wanted


def home_crumb() -> dict[str, str]:
    """Return the first link of every breadcrumb trail."""
    return {"title": pgettext("page", "Home"), "url": f"/{get_language()}/"}


def page_links(filters: Filters, found: Found, wanted: Wanted) -> dict[str, object]:
    """Return what components/pagination.html shows."""

    def url(page: int, cursor: object = None) -> str:
        """Name the page by its number as far as numbers reach."""
        place = {"page": page} if page > 1 else {}
        if cursor and (page > JUMP_PAGES or page < 1):
            place = {"page": max(page, 1), "at": cursor}
        return filters.address(page=place)

    next_page, previous_page = found.page + 1, found.page - 1
    # Orders without cursors, such as by relevance, go on as far as numbers reach.
    has_next = found.next_cursor or next_page <= min(-(-found.total // wanted.size), JUMP_PAGES)
    has_previous = found.previous_cursor or 0 < previous_page < JUMP_PAGES
    return {
        "next_url": url(next_page, found.next_cursor) if has_next else "",
        "previous_url": url(previous_page, found.previous_cursor) if has_previous else "",
        "numbers": [
            {"label": number, "url": url(number), "current": number == found.page}
            if number
            else {"label": "…"}
            for number in _numbers(found, wanted.size)
        ],
    }


def _numbers(found: Found, size: int) -> list[int]:
    """Return the numbers worth a link, in order; 0 for a gap."""
    last = min(-(-found.total // size), JUMP_PAGES)
    if found.page > JUMP_PAGES:
        return [1, 0]
    near = range(max(found.page - 1, 1), min(found.page + 1, last) + 1)
    wanted = sorted({1, last, *near} & set(range(1, last + 1)))
    with_gaps = []
    for number in wanted:
        if with_gaps and number - with_gaps[-1] > 1:
            with_gaps.append(0)
        with_gaps.append(number)
    return with_gaps
