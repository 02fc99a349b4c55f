"""Editors' pictures go through the same checks as everybody's."""

import re

import pytest
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.urls import reverse
from PIL import Image

from images.models import Photo
from tests.factories import make_user
from tests.images.builders import make_photo, uploaded

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(make_user(is_superuser=True, is_staff=True))
    return client


def upload(editor, file):
    return editor.post(reverse("wagtailimages:add_multiple"), {"title": "Sen", "files[]": file})


def test_an_uploaded_original_has_no_position_and_stands_upright(editor):
    answer = upload(editor, make_photo((600, 400), gps=True, orientation=6))

    photo = Photo.objects.get()
    assert answer.json()["success"] is True
    assert (photo.width, photo.height) == (400, 600)
    with photo.file.open() as file:
        content = file.read()
    assert b"SECRETPHONE" not in content
    assert photo.file_size == len(content)
    assert len(photo.file_hash) == 40


def test_a_jpeg_rendition_has_no_position(editor):
    upload(editor, make_photo(gps=True))

    rendition = Photo.objects.get().get_rendition("width-300|format-jpeg")

    with rendition.file.open() as file, Image.open(file) as picture:
        assert (picture.format, dict(picture.getexif())) == ("JPEG", {})


def test_a_size_of_a_picture_is_there_once(editor):
    upload(editor, make_photo())
    again = Photo.objects.get().get_rendition("width-300")
    again.pk = None

    rule = "rendition_once|UNIQUE.*image_id.*filter_spec"
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        again.save(force_insert=True)


def test_the_single_form_cleans_too(editor):
    form = {"title": "Sen", "file": make_photo(gps=True, name="sen.jpeg"), "collection": 1}
    answer = editor.post(reverse("wagtailimages:add"), form)

    assert answer.status_code == 302
    name = Photo.objects.get().file.name
    assert name.endswith(".jpg")
    assert b"SECRETPHONE" not in default_storage.open(name).read()


def test_the_chooser_of_pages_cleans_too(editor):
    form = {"image-chooser-upload-title": "Sen", "image-chooser-upload-collection": 1}
    form["image-chooser-upload-file"] = make_photo(gps=True)
    editor.post(reverse("wagtailimages_chooser:create"), form)

    assert b"SECRETPHONE" not in Photo.objects.get().file.read()


@pytest.mark.parametrize("content", [b"GIF89a/*" + bytes(40), make_photo().read()[:900]])
def test_a_bad_file_is_refused_with_a_sentence(editor, content):
    answer = upload(editor, uploaded(content, "photo.jpg"))

    assert answer.json()["success"] is False
    assert answer.json()["error_message"] != ""
    assert Photo.objects.count() == 0


def test_nobody_guesses_the_name_of_a_file(editor):
    upload(editor, make_photo(name="IMG_0001.jpg"))

    photo = Photo.objects.get()
    names = [photo.file.name, photo.get_rendition("width-100").file.name]
    assert [bool(re.search(r"/IMG_0001-[\w-]{12}\.", name)) for name in names] == [True, True]


@pytest.mark.parametrize(
    ("title", "words"),
    [("IMG_2034", ""), ("Đợt-2.jpg", ""), ("Chị Mận đan cói", "Chị Mận đan cói"), ("Sen", "")],
)
def test_a_file_name_is_not_proposed_as_words(title, words):
    photo = Photo.objects.create(title=title, file=make_photo(name=f"{title}.jpg"))

    assert photo.default_alt_text == words


def test_words_of_a_picture_are_asked_for_once(editor):
    photo = Photo.objects.create(title="Sen", file=make_photo())

    page = editor.get(f"/staff/images/{photo.pk}/").content.decode()

    assert ('id="id_alt_text"' in page, 'id="id_description"' in page) == (True, False)
