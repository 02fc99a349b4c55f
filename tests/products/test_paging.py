"""Links to the other pages of a list, with and without cursors."""

import pytest

from products.paging import page_links
from products.search import Found, Wanted


class Addresses:
    """Stands for the filters of a list: addresses hold the page only."""

    def address(self, page: dict[str, object]) -> str:
        return f"?page={page.get('page', 1)}"


@pytest.mark.parametrize(
    ("page", "previous_url", "next_url"),
    [(1, "", "?page=2"), (2, "?page=1", "?page=3"), (3, "?page=2", "")],
)
def test_pages_of_an_order_without_cursors_are_linked_by_number(page, previous_url, next_url):
    found = Found(ids=[1], total=60, page=page)

    links = page_links(Addresses(), found, Wanted(text="mật ong", page=page, size=24))

    assert (links["previous_url"], links["next_url"]) == (previous_url, next_url)


def test_numbers_end_where_only_cursors_lead_on():
    found = Found(ids=[1], total=10_001, page=60)

    assert page_links(Addresses(), found, Wanted(text="mật", page=60))["next_url"] == ""
