"""Public pages are made once, and made again when what they show changes."""

import gzip

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import RequestFactory

from core import pagecache
from core.pagecache import PageCacheMiddleware, public_page, show, touch

BODY = "trang chợ " * 200


@pytest.fixture(autouse=True)
def _cache_on(settings, tmp_path, monkeypatch):
    settings.PAGE_CACHE_SECONDS = 60
    monkeypatch.setattr(pagecache, "_stamps", pagecache.FileStamps(tmp_path / "stamps"))


class Site:
    """A site of one page that counts how often the page was made."""

    def __init__(self, change=None, **headers):
        self.made, self.change, self.headers = 0, change, headers

        @public_page
        def view(request):
            self.made += 1
            show(request, "product:1")
            if self.change:
                self.change()
            return HttpResponse(BODY, headers=self.headers)

        self.get_response = PageCacheMiddleware(view)

    def get(self, path="/vi/", **headers):
        return self.get_response(RequestFactory().get(path, headers=headers))


def test_page_is_made_once():
    site = Site()

    first, second = site.get(), site.get()

    assert (site.made, first.content, second.content) == (1, BODY.encode(), BODY.encode())


def test_page_is_made_again_when_what_it_shows_changes(django_capture_on_commit_callbacks):
    site = Site()
    site.get()

    with django_capture_on_commit_callbacks(execute=True):
        touch("product:1")
    site.get()

    assert site.made == 2


def test_other_changes_leave_the_page(django_capture_on_commit_callbacks):
    site = Site()
    site.get()

    with django_capture_on_commit_callbacks(execute=True):
        touch("product:2")
    site.get()

    assert site.made == 1


def test_page_made_while_a_change_is_written_is_not_served_again():
    site = Site(change=lambda: pagecache.stamps().touch(("product:1",)))
    site.get()
    site.change = None

    site.get()

    assert site.made == 2


def test_change_that_is_rolled_back_changes_nothing(django_capture_on_commit_callbacks):
    site = Site()
    site.get()

    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        touch("product:1")
        transaction.set_rollback(True)
    site.get()

    assert site.made == 1


def test_browser_that_has_the_page_gets_304():
    site = Site()
    etag = site.get()["ETag"]

    response = site.get(**{"If-None-Match": etag})

    assert (response.status_code, response.content) == (304, b"")


def test_page_is_sent_compressed():
    response = Site().get(**{"Accept-Encoding": "gzip"})

    assert response["Content-Encoding"] == "gzip"
    assert gzip.decompress(response.content).decode() == BODY


def test_query_and_fragment_are_pages_of_their_own():
    site = Site()

    site.get("/vi/"), site.get("/vi/?page=2"), site.get("/vi/", **{"HX-Request": "true"})

    assert site.made == 3


@pytest.mark.parametrize("header", [{"Vary": "Cookie"}, {"Vary": "Accept, cookie"}])
def test_page_that_varies_by_visitor_is_not_stored(header):
    site = Site(**header)

    site.get(), site.get()

    assert site.made == 2


def test_stamps_are_shared_between_processes(tmp_path):
    one = pagecache.FileStamps(tmp_path / "shared")
    other = pagecache.FileStamps(tmp_path / "shared")

    one.touch(("site",))

    assert other.newest(("site",)) == one.newest(("site",)) > 0


def test_head_of_a_kept_page_has_its_length_and_no_body():
    site = Site()
    site.get()

    response = site.get_response(RequestFactory().head("/vi/"))

    assert (response.content, response["Content-Length"]) == (b"", str(len(BODY.encode())))
