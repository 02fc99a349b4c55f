"""A page that is looked at is counted once; robots are not, and nothing is left in the browser."""

import pytest
from playwright.sync_api import BrowserContext

from tests.factories import make_seller
from visits.counting import views
from visits.models import DailyViews

pytestmark = pytest.mark.django_db(transaction=True)
PHONE = "Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36"
NO_ROBOT = "Object.defineProperty(navigator, 'webdriver', { get: () => false })"


def look(context: BrowserContext, path: str) -> None:
    """Open a page and wait until what it sends in the background has arrived."""
    page = context.new_page()
    page.goto(path)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)


def counted() -> list[int]:
    views.flush()
    return list(DailyViews.objects.values_list("count", flat=True))


def test_a_reader_is_counted_and_nothing_kept(visitor):
    make_seller(slug="ong")
    context = visitor(user_agent=PHONE)
    context.add_init_script(NO_ROBOT)

    look(context, "/vi/sellers/ong/")
    look(context, "/vi/sellers/ong/")

    assert (counted(), context.cookies()) == ([2], [])


def test_a_browser_that_is_driven_is_not_counted(visitor):
    make_seller(slug="ong")

    look(visitor(user_agent=PHONE), "/vi/sellers/ong/")

    assert counted() == []
