"""What pages of publishing may cost, with one row and with three."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms import chrome
from cms.models import (
    AboutPage,
    GalleryIndexPage,
    GoodExampleIndexPage,
    LawIndexPage,
    NoticeIndexPage,
)
from core.pagecache import stamps
from images.models import Photo
from tests.cms.builders import (
    make_example,
    make_gallery,
    make_index,
    make_law,
    make_listing,
    make_news,
    make_notice,
    make_replication,
)
from tests.factories import make_unit
from tests.images.builders import make_photo

MOST = 12


def lists(count: int) -> dict[str, str]:
    """Addresses of each kind of page, with `count` rows on every list."""
    province = make_unit()
    unit = make_unit(province)
    index, photo = make_index(unit), Photo.objects.create(title="Sen", file=make_photo())
    laws = make_listing(LawIndexPage, unit=province)
    for _number in range(count):
        news = make_news(index, cover=photo)
        example = make_example(index, cover=photo)
        make_replication(example)
        gallery, notice = make_gallery(index, cover=photo), make_notice(index)
        law = make_law(laws, unit=province)
    pages = {"news": index, "article": news, "law": law, "laws": laws, "example": example}
    pages |= {"gallery": gallery, "notice": notice, "about": make_listing(AboutPage)}
    for model in (GoodExampleIndexPage, NoticeIndexPage, GalleryIndexPage):
        pages[model.__name__] = make_listing(model)
    addresses = {name: page.url for name, page in pages.items()}
    return addresses | {"unit": f"/vi/union/units/{unit.slug}/"}


@pytest.mark.parametrize("count", [1, 3])
def test_cold_pages_take_few_queries(client, count):
    addresses, taken = lists(count), {}
    for address in addresses.values():
        client.get(address)  # pictures are cut once, when they are first asked for
    chrome.refresh()
    for name, address in addresses.items():
        for cache in caches.all():
            cache.clear()
        stamps().touch(("cms", "units", "site"))
        client.get("/vi/search/suggest/?q=x")  # what every page shares is not this page's cost
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        taken[name] = len(queries)

    assert {name: many for name, many in taken.items() if many > MOST} == {}


def test_pages_come_from_the_cache_the_second_time(client, settings):
    settings.PAGE_CACHE_SECONDS = 60
    addresses, taken = lists(1), {}
    for name, address in addresses.items():
        client.get(address)
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        taken[name] = len(queries)

    assert {name: many for name, many in taken.items() if many > 2} == {}
