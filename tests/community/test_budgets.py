"""Public pages that readers' words hang on take few queries, and none from the cache."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms import chrome
from community import services
from tests.cms.builders import make_index, make_news
from tests.community.builders import make_comment, make_member
from tests.factories import make_seller, make_unit
from tests.fanpages.builders import make_post

MOST = 12


def addresses(count: int) -> dict[str, str]:
    """Return pages with so many followers and comments each."""
    unit = make_unit()
    index = make_index(unit)
    news = make_news(index)
    seller = make_seller(unit=unit)
    post = make_post(seller=seller)
    for _number in range(count):
        make_comment(news)
        services.follow(user=make_member(), subject=seller.subject)
    return {
        "article": news.url,
        "section": index.url,
        "stall": seller.get_absolute_url(),
        "post": post.get_absolute_url(),
        "comments": reverse("community:about", args=[news.subject]),
    }


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("page", ["article", "stall", "post", "comments"])
def test_pages_take_few_queries(client, page, count):
    address = addresses(count)[page]
    client.get(address)
    chrome.refresh()
    for cache in caches.all():
        cache.clear()

    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200

    assert len(queries) <= MOST, "\n".join(q["sql"][:200] for q in queries)


@pytest.mark.parametrize("page", ["article", "section", "stall", "post", "comments"])
def test_kept_pages_take_none(client, page, settings, django_assert_num_queries):
    settings.PAGE_CACHE_SECONDS = settings.THINGS_KEPT_SECONDS = 300
    address = addresses(1)[page]
    client.get(address)

    with django_assert_num_queries(0):
        assert client.get(address).status_code == 200
