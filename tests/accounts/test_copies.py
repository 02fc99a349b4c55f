"""A person's copy of what the site holds about her: asked for, made, fetched, gone."""

import io
import json
import zipfile
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from accounts import copies, exports, readable
from accounts.models import PersonalCopy
from accounts.services import anonymise
from cooperatives.models import SellerPhoto
from images.pipeline import store_picture
from jobs.models import Job
from jobs.running import run_job
from notices.models import Notice
from tests.factories import make_seller, make_user
from tests.images.builders import make_photo

PAGE = "/vi/me/export/"


@pytest.fixture
def user(client):
    user = make_user(name="Trần Thị Hoa", email="hoa@example.org")
    client.force_login(user)
    return user


def make_copy(user, language="vi", **fields):
    """Ask for her copy and do the work at once."""
    copy = copies.ask_for_copy(user=user, language=language, now=timezone.now())
    copies.make_copy(copy.key)
    PersonalCopy.objects.filter(pk=copy.pk).update(**fields)
    copy.refresh_from_db()
    return copy


def opened(copy):
    with default_storage.open(copy.name) as file:
        return zipfile.ZipFile(io.BytesIO(file.read()))


def file_path(copy):
    return reverse("accounts:export_file", args=[copy.key])


def test_a_wish_becomes_a_job_and_then_a_file(client, user):
    client.post(PAGE)
    waiting = client.get(PAGE).content.decode()

    run_job(Job.objects.get().pk)

    copy = PersonalCopy.objects.get(user=user)
    assert ("every 3s" in waiting, "hx-get" in client.get(PAGE).content.decode()) == (True, False)
    assert (copy.parts_done, copy.parts) == (len(exports.parts()), len(exports.parts()) + 1)
    assert file_path(copy) in client.get(PAGE).content.decode()


def test_the_file_holds_every_part_for_machines(user, monkeypatch):
    monkeypatch.setattr(exports, "_parts", exports._parts.copy())
    monkeypatch.setattr(exports, "_labels", exports._labels.copy())
    exports.register("poems", lambda person: [f"for {person.name}"])

    held = json.loads(opened(make_copy(user)).read("data.json"))

    assert held["person"]["email"] == "hoa@example.org"
    assert held["poems"] == ["for Trần Thị Hoa"]
    assert set(held) == set(exports._parts)


def test_the_page_to_read_is_in_her_language_and_needs_nothing_else(user):
    page = opened(make_copy(user, language="de")).read("index.html").decode()

    assert '<html lang="de" dir="ltr">' in page
    assert "Trần Thị Hoa" in page
    assert not any(outside in page for outside in ("http:", "https:", "<link", "<script", "url("))


def test_words_that_people_use_stand_in_the_page_only(user):
    make_seller(owner=user, name="Trà sen")

    archive = opened(make_copy(user, language="en"))

    assert json.loads(archive.read("data.json"))["stalls"][0]["role"] == "owner"
    assert "approved" in archive.read("index.html").decode()


def test_pictures_she_uploaded_are_in_it(user):
    kept = store_picture(make_photo(), folder="sellers")
    SellerPhoto.objects.create(seller=make_seller(owner=user), **vars(kept))
    SellerPhoto.objects.create(seller=make_seller(), key="sellers/gone", width=8, height=8)

    archive = opened(make_copy(user))

    assert "pictures/stalls/1.webp" in archive.namelist()
    assert archive.read("pictures/stalls/1.webp")[8:12] == b"WEBP"
    assert 'src="pictures/stalls/1.webp"' in archive.read("index.html").decode()


def test_she_fetches_it(client, user):
    copy = make_copy(user)

    response = client.get(file_path(copy))

    content = b"".join(response.streaming_content)
    assert (response["Content-Type"], len(content)) == ("application/zip", copy.size)
    assert response["Content-Disposition"].startswith("attachment; ")
    assert "no-store" in response["Cache-Control"]


def test_a_stranger_finds_nothing_and_a_visitor_signs_in(client, user):
    path = file_path(make_copy(user))
    client.force_login(make_user())
    stranger = client.get(path)
    client.logout()

    assert stranger.status_code == 404
    assert client.get(path).url.startswith("/vi/account/login/")


def test_after_a_week_it_is_over_and_deleted(client, user, django_capture_on_commit_callbacks):
    copy = make_copy(user, expires_at=timezone.now())
    page, file = client.get(PAGE).content.decode(), client.get(file_path(copy))

    with django_capture_on_commit_callbacks(execute=True):
        copies.forget_expired()

    assert (file_path(copy) in page, file.status_code) == (False, 404)
    assert (PersonalCopy.objects.count(), default_storage.exists(copy.name)) == (0, False)


def test_what_is_not_over_stays(user):
    copy = make_copy(user)

    copies.forget_expired()

    assert copy.expires_at - copy.ready_at == timedelta(days=7)
    assert default_storage.exists(copy.name)


def test_a_copy_that_could_not_be_made_gives_way_to_a_new_wish(user):
    copy = copies.ask_for_copy(user=user, language="vi", now=timezone.now())
    copies.forget_expired()
    assert PersonalCopy.objects.get() == copy

    PersonalCopy.objects.update(asked_at=timezone.now() - timedelta(days=1))
    copies.forget_expired()

    assert not PersonalCopy.objects.exists()


def test_one_wish_at_a_time_and_none_too_soon(client, user):
    for _ in range(2):
        client.post(PAGE)
    run_job(Job.objects.get().pk)
    first = PersonalCopy.objects.get()

    response = client.post(PAGE, follow=True)

    assert PersonalCopy.objects.get() == first
    assert str(copies.TooSoon()) in response.content.decode()


def test_a_new_copy_takes_the_place_of_the_last(user, django_capture_on_commit_callbacks):
    old = make_copy(user, ready_at=timezone.now() - timedelta(minutes=11))

    with django_capture_on_commit_callbacks(execute=True):
        new = make_copy(user)

    assert PersonalCopy.objects.get() == new
    assert not default_storage.exists(old.name)


def test_made_twice_it_is_one_file(user):
    copy = make_copy(user)

    copies.make_copy(copy.key)

    assert PersonalCopy.objects.get().name == copy.name


def test_she_is_told(user):
    copy = make_copy(user)

    assert Notice.objects.get(user=user).key == f"copy-ready:{copy.key}/u{user.pk}"


def test_a_file_that_is_gone_is_not_found(client, user):
    copy = make_copy(user)
    default_storage.delete(copy.name)

    assert client.get(file_path(copy)).status_code == 404


def test_it_goes_with_her(user, django_capture_on_commit_callbacks):
    copy = make_copy(user)

    with django_capture_on_commit_callbacks(execute=True):
        anonymise(user=user)

    assert (PersonalCopy.objects.count(), default_storage.exists(copy.name)) == (0, False)


def test_the_page_leads_to_consents_and_erasure(client, user):
    page = client.get(PAGE).content.decode()

    assert "/vi/me/consents/" in page
    assert "/vi/me/deletion/" in page


def test_ready_means_a_file():
    now = timezone.now()

    with pytest.raises(IntegrityError, match="personal_copy_ready_has_file"), transaction.atomic():
        PersonalCopy.objects.create(user=make_user(), language="vi", asked_at=now, ready_at=now)


def test_rows_of_many_columns_are_read_one_below_the_other():
    wide = readable.shown([{str(number): number for number in range(7)}])
    narrow = readable.shown([{"name": "Hoa", "is_given": True}])

    assert (wide.heads, len(wide.things)) == ((), 1)
    assert [shown.words for shown in narrow.rows[0]] == ["Hoa", "Có"]


def test_hostile_words_stay_words(user):
    user.name = "<script>x</script>"

    page = readable.page(person=str(user), parts=[("x", {"name": user.name})], pictures=[])

    assert "<script>" not in page
