"""Menu and footer are worked out once for many pages."""

from cms import chrome
from tests.cms.builders import make_index, make_news


def test_two_pages_published_together_refresh_menu_and_footer_once(
    django_capture_on_commit_callbacks,
):
    index = make_index()
    pages = [make_news(index), make_news(index)]

    with django_capture_on_commit_callbacks() as callbacks, chrome.refreshed_once():
        for page in pages:
            page.save_revision().publish()

    assert callbacks.count(chrome.refresh) == 1
