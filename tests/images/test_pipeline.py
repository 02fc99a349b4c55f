import io

import pytest
from django import forms
from django.core.files.storage import default_storage
from PIL import Image

from images import pipeline
from tests.images.builders import make_bomb, make_photo, uploaded

POLYGLOT = b"GIF89a/*\x00\x00\x00\x00\x00\x00*/=1;alert(1);//" + bytes(40)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
def test_pictures_of_every_kind_are_stored_as_webp(kind):
    stored = pipeline.store_picture(make_photo(kind=kind), folder="products")

    with default_storage.open(f"{stored.key}-800.webp") as file, Image.open(file) as picture:
        assert (picture.format, picture.size) == ("WEBP", (600, 400))
    assert stored.key.startswith("products/")
    assert (stored.width, stored.height) == (600, 400)


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (uploaded(POLYGLOT, "photo.jpg"), "not_a_picture"),
        (uploaded(SVG, "photo.svg"), "not_a_picture"),
        (uploaded(b"", "empty.jpg"), "not_a_picture"),
        (uploaded(make_photo().read()[:900]), "damaged"),
        (uploaded(make_photo(kind="PNG").read()[:600], "half.png"), "damaged"),
        (uploaded(make_photo(kind="WEBP").read()[:150], "half.webp"), "not_a_picture"),
        (make_bomb(), "too_many_pixels"),
        (make_bomb(7000, 6000), "too_many_pixels"),
        (uploaded(b"\xff\xd8" + bytes(10 * 1024 * 1024)), "too_large"),
    ],
)
def test_what_is_no_sound_picture_is_refused_with_a_sentence(file, code):
    with pytest.raises(forms.ValidationError) as refusal:
        pipeline.check_upload(file)

    assert refusal.value.code == code
    assert refusal.value.messages[0].endswith(".")


def test_a_picture_is_turned_upright():
    stored = pipeline.store_picture(make_photo((600, 400), orientation=6), folder="products")

    with default_storage.open(f"{stored.key}-800.webp") as file, Image.open(file) as picture:
        assert picture.size == (stored.width, stored.height) == (400, 600)
        top, bottom = picture.getpixel((200, 20)), picture.getpixel((200, 580))
    assert top[0] > 200 > bottom[0]


def test_position_and_phone_are_gone_from_every_file():
    photo = make_photo((2000, 1500), gps=True)
    assert b"SECRETPHONE" in photo.read()

    stored = pipeline.store_picture(photo, folder="products")

    for ending in ("source.jpg", "800.webp"):
        content = default_storage.open(f"{stored.key}-{ending}").read()
        assert b"SECRETPHONE" not in content
        assert dict(Image.open(io.BytesIO(content)).getexif()) == {}


def test_other_sizes_are_made_once_and_the_source_goes():
    stored = pipeline.store_picture(make_photo((2000, 1500)), folder="products")

    assert pipeline.make_other_sizes(stored.key) is True
    assert pipeline.make_other_sizes(stored.key) is False

    sizes = [_size(f"{stored.key}-{width}.webp") for width in (400, 800, 1600)]
    assert sizes == [(400, 300), (800, 600), (1600, 1200)]
    assert not default_storage.exists(f"{stored.key}-source.jpg")


def test_a_small_picture_is_never_made_larger():
    stored = pipeline.store_picture(make_photo((300, 200)), folder="products")
    pipeline.make_other_sizes(stored.key)

    assert [_size(f"{stored.key}-{width}.webp") for width in (400, 1600)] == [(300, 200)] * 2


def test_deleting_a_picture_leaves_no_file():
    stored = pipeline.store_picture(make_photo(), folder="products/gone")
    pipeline.make_other_sizes(stored.key)

    pipeline.delete_picture(stored.key)
    pipeline.delete_picture(stored.key)

    assert default_storage.listdir("products/gone")[1] == []


def test_transparent_parts_become_white_for_sellers_and_stay_for_editors():
    buffer = io.BytesIO()
    Image.new("RGBA", (50, 50), (255, 0, 0, 0)).save(buffer, "PNG")
    drawing = uploaded(buffer.getvalue(), "logo.png")

    stored = pipeline.store_picture(drawing, folder="products")
    kept = Image.open(pipeline.cleaned_upload(drawing, "logo.png"))

    with default_storage.open(f"{stored.key}-800.webp") as file, Image.open(file) as picture:
        assert picture.getpixel((25, 25)) == (255, 255, 255)
    assert (kept.mode, kept.getpixel((25, 25))[3]) == ("RGBA", 0)


def _size(name):
    with default_storage.open(name) as file, Image.open(file) as picture:
        return picture.size
