"""Files of editors: taken by their content, and films served in the pieces a player asks for."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import Collection

from core.ranges import Unsatisfiable, piece_of
from tests.factories import make_user

Document = get_document_model()
MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(range(100))
WEBM = b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm" + bytes(50)
VTT = b"WEBVTT\n\n00:00.000 --> 00:02.000\nLau kinh.\n"


def make_document(name="phim.mp4", content=MP4):
    document = Document(title="Phim", collection=Collection.get_first_root_node())
    document.file.save(name, ContentFile(content), save=False)
    document._set_document_file_metadata()
    document.save()
    return document


@pytest.fixture
def editor(client):
    client.force_login(make_user(is_staff=True, is_superuser=True))
    return client


def upload(client, name, content, title="Phim"):
    file = SimpleUploadedFile(name, content)
    root = Collection.get_first_root_node()
    fields = {"title": title, "file": file, "collection": root.pk}
    return client.post(reverse("wagtaildocs:add"), fields)


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.mp4", MP4), ("A.MP4", MP4), ("a.webm", WEBM), ("a.vtt", VTT), ("a.pdf", b"%PDF-1.7 x")]
    + [("a.xlsx", b"PK\x03\x04x"), ("a.csv", "tên;giá".encode())],
)
def test_what_is_what_it_says_is_taken(editor, name, content):
    upload(editor, name, content)

    assert Document.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.mp4", b"<html><script>x</script>"), ("a.webm", MP4), ("a.vtt", b"<html>")]
    + [("a.pdf", b"MZ\x90\0"), ("a.csv", b"a\0b"), ("a.docx", b"%PDF-1.7")],
)
def test_what_is_not_is_refused(editor, name, content):
    response = upload(editor, name, content)

    assert Document.objects.count() == 0
    assert f".{name[2:]}" in str(response.context["form"].errors["file"])


@pytest.mark.parametrize("name", ["a.exe", "a.html", "a.svg", "a.mp4.js", "a"])
def test_other_endings_are_refused(editor, name):
    upload(editor, name, MP4)

    assert Document.objects.count() == 0


def test_a_film_too_large_is_refused_with_its_size(editor, settings):
    settings.FILM_MAX_BYTES = 100

    response = upload(editor, "a.mp4", MP4)

    assert Document.objects.count() == 0
    assert "112" in str(response.context["form"].errors["file"])


def test_many_files_at_once_are_looked_into_too(editor):
    root = Collection.get_first_root_node()
    file = SimpleUploadedFile("a.mp4", b"<html>")
    headers = {"X-Requested-With": "XMLHttpRequest"}

    answer = editor.post(
        reverse("wagtaildocs:add_multiple"),
        {"title": "x", "files[]": file, "collection": root.pk},
        headers=headers,
    ).json()

    assert (answer["success"], Document.objects.count()) == (False, 0)


def test_a_film_is_served_as_what_it_is(client):
    response = client.get(make_document().url)

    assert (response.content, response["Content-Type"]) == (MP4, "video/mp4")
    assert response["Accept-Ranges"] == "bytes"
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("asked", "span"),
    [("bytes=0-9", (0, 9)), ("bytes=10-", (10, 111)), ("bytes=-5", (107, 111))]
    + [("bytes=100-999", (100, 111)), ("bytes=-999", (0, 111))],
)
def test_a_player_gets_the_piece_it_asks_for(client, asked, span):
    response = client.get(make_document().url, headers={"Range": asked})

    first, last = span
    assert (response.status_code, response.content) == (206, MP4[first : last + 1])
    assert response["Content-Range"] == f"bytes {first}-{last}/112"
    assert response["Content-Length"] == str(last - first + 1)


def test_pieces_are_small(client, monkeypatch):
    monkeypatch.setattr("core.ranges.LARGEST", 20)

    response = client.get(make_document().url, headers={"Range": "bytes=30-"})

    assert (response["Content-Range"], response.content) == ("bytes 30-49/112", MP4[30:50])


@pytest.mark.parametrize(
    "asked", ["bytes=5-2", "bytes=0-1,3-4", "bytes=-", "lines=1-2", "bytes=a-b", "bytes=٣-"]
)
def test_what_cannot_be_read_gets_the_whole(asked):
    assert piece_of(asked, 112) is None


@pytest.mark.parametrize("asked", ["bytes=112-", "bytes=-0", "bytes=999-1000"])
def test_behind_the_end_is_nothing(client, asked):
    response = client.get(make_document().url, headers={"Range": asked})

    assert (response.status_code, response["Content-Range"]) == (416, "bytes */112")
    with pytest.raises(Unsatisfiable):
        piece_of(asked, 112)


def test_part_of_an_older_file_is_not_joined_to_a_new_one(client):
    headers = {"Range": "bytes=5-", "If-Range": '"older"'}

    response = client.get(make_document().url, headers=headers)

    assert (response.status_code, response["Content-Length"]) == (200, "112")


def test_a_film_of_a_closed_room_stays_there(client):
    document = make_document()
    document.collection.view_restrictions.create(restriction_type="login")

    response = client.get(document.url)

    assert (response.status_code, "/login/" in response.url) == (302, True)


def test_other_documents_are_served_as_before(client):
    response = client.get(make_document("a.pdf", b"%PDF-1.7 x").url)

    assert b"".join(response.streaming_content) == b"%PDF-1.7 x"
    assert "Accept-Ranges" not in response
