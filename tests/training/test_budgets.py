"""What the pages of a course cost a phone on a slow line."""

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms import chrome
from images.models import Photo
from tests.browser.courses import make_full_course
from tests.images.builders import make_photo
from tests.marketplace.test_budgets import collected, first_load  # noqa: F401
from tests.training.builders import make_course, make_lesson
from training.models import CoursePage

PLACES = ("courses", "course", "lesson", "quiz")
MOST_BYTES = 60_000  # of page, styles and scripts, compressed: 1.2 s at 400 kbit/s


def full(count: int) -> dict[str, str]:
    """So many courses of so many lessons; return an address of each kind of page."""
    course = make_full_course()
    photo = Photo.objects.create(title="Mật", file=make_photo((1300, 700)))
    for _number in range(count):
        make_lesson(course)
        make_course(course.get_parent(), cover=photo)
    CoursePage.objects.filter(pk=course.pk).update(cover=photo)
    lesson = course.get_children().first()
    parts = (course.get_parent().url, course.url, lesson.url, course.quiz_url)
    return dict(zip(PLACES, parts, strict=True))


def cold(client, address: str) -> int:
    client.get(address)  # pictures are cut once
    chrome.refresh()
    for cache in caches.all():
        cache.clear()
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.mark.parametrize("place", PLACES)
def test_page_takes_as_many_queries_for_three(client, place):
    counts = [cold(client, full(count)[place]) for count in (1, 3)]

    assert counts[0] == counts[1] <= 12


@pytest.mark.parametrize("place", PLACES)
def test_stored_page_asks_nothing(client, place, settings):
    settings.PAGE_CACHE_SECONDS = 300
    address = full(1)[place]
    client.get(address)

    with CaptureQueriesContext(connection) as queries:
        client.get(address)

    assert len(queries) <= 2


@pytest.mark.parametrize("place", PLACES)
def test_first_load_is_small(client, collected, place):  # noqa: F811
    html = client.get(full(3)[place]).content.decode()

    sizes = first_load(client, html, collected)

    assert sum(sizes.values()) < MOST_BYTES, sizes


def test_lesson_asks_for_no_video_and_waits_with_pictures(client):
    html = client.get(full(1)["lesson"]).content.decode()

    assert "<iframe" not in html
    assert "<video" not in html
    main = html.split("<main", 1)[1].split("</main", 1)[0]
    assert main.count("<img") == main.count('loading="lazy"')
