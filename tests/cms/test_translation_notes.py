"""Every kind of page says from which language it was translated, and what it is older than."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import Page

from cms.models import AboutPage, LawIndexPage
from tests.campaigns.builders import make_campaign
from tests.cms.builders import (
    make_example,
    make_gallery,
    make_index,
    make_law,
    make_listing,
    make_news,
    make_notice,
)
from tests.fanpages.builders import make_event, make_fan_page
from tests.training.builders import make_course, make_lesson
from tests.translating import published

pytestmark = pytest.mark.django_db

KINDS = {
    "article": lambda: make_news(make_index()),
    "example": lambda: make_example(make_index()),
    "gallery": lambda: make_gallery(make_index()),
    "notice": lambda: make_notice(make_index()),
    "law": lambda: make_law(make_listing(LawIndexPage)),
    "about": lambda: make_listing(AboutPage),
    "fan page": make_fan_page,
    "event": make_event,
    "campaign": make_campaign,
    "course": make_course,
    "lesson": lambda: make_lesson(make_course()),
}


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_translation_names_its_original_and_that_it_is_older(client, kind, code):
    original = KINDS[kind]()
    there = published(original, code)
    later = timezone.now() + timedelta(days=3)
    Page.objects.filter(pk=original.pk).update(last_published_at=later)

    page = BeautifulSoup(client.get(there.url).content, "html.parser")

    note = page.select("main .translation-note")
    assert len(note) == 1
    assert (note[0].a["href"], note[0].a["hreflang"]) == (original.url, "vi")
    assert len(note[0].select("p")) == 2
    assert page.html["lang"] == code
    assert f"{code} {original.title}" in page.main.text
