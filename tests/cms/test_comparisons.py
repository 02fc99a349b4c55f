"""Two versions of a page side by side, in the editor's words."""

from datetime import datetime

import pytest
from django.utils import timezone

from images.models import Photo
from tests.cms.builders import make_index, make_news
from tests.images.builders import make_photo


@pytest.fixture
def compared(admin_client):
    """Return what changed between an article and the same with a picture and an end."""
    page = make_news(make_index())
    before = page.save_revision()
    photo = Photo.objects.create(title="Sen nở", file=make_photo())
    picture = {"image": photo.pk, "decorative": False, "alt_text": "Sen nở"}
    value = {"image": picture, "caption": ""}
    page.body = [*page.body.raw_data, {"type": "image", "value": value}]
    page.expire_at = timezone.make_aware(datetime(2030, 2, 20, 5, 25))
    after = page.save_revision()
    address = f"/staff/pages/{page.pk}/revisions/compare/{before.pk}...{after.pk}/"
    return admin_client.get(address).content.decode()


def test_moments_are_written_as_people_write_them(compared):
    assert "05:25 20/02/2030" in compared
    assert ">None<" not in compared


def test_a_tick_is_yes_or_no(compared):
    assert "False" not in compared.split("<main", 1)[1]


def test_the_help_of_the_desk_leads_to_nobody_elses_pages(admin_client):
    assert "guide.wagtail.org" not in admin_client.get("/staff/").content.decode()
