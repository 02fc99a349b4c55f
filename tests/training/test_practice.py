"""The practice stall: judged like a product, kept nowhere."""

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from PIL import Image

from products.models import Product
from tests.images.builders import make_photo
from training.practice import Trial, advice_on, returned_picture

URL = "/vi/training/practice/"
TYPED = {
    "name": "Mật ong hoa rừng Cúc Phương",
    "price": "190.000",
    "size": "hũ 500 ml",
    "story": "Quay mật bằng tay từ tháng ba đến tháng sáu, để chỗ mát dùng được hai năm nhé chị.",
}


@pytest.fixture
def learner():
    return Client(headers={"sec-fetch-site": "same-origin"})


def test_what_is_tried_out_is_shown_and_kept_nowhere(learner, monkeypatch):
    monkeypatch.setattr(default_storage, "save", None)  # calling it would fail

    page = learner.post(URL, TYPED | {"photo": make_photo((900, 700))})

    html = page.content.decode()
    assert (page.status_code, Product.objects.count(), page.cookies) == (200, 0, {})
    assert "190.000" in html
    assert "data:image/webp;base64," in html
    assert reverse("training:screen", args=["product-form"]) in html


def test_picture_comes_back_with_the_form(learner):
    first = learner.post(URL, TYPED | {"photo": make_photo((900, 700))})

    again = learner.post(URL, TYPED | {"picture": first.context["picture"], "name": "Mật khác"})

    assert again.context["trial"].picture.size == (800, 622)


@pytest.mark.parametrize("picture", ["x", "AAAA", "é", "a" * 500_000, "\0"])
def test_what_is_no_picture_is_left_out(learner, picture):
    page = learner.post(URL, TYPED | {"picture": picture})

    assert page.status_code in (200, 422)
    assert returned_picture(picture) is None


def test_broken_photo_and_missing_price_are_told(learner):
    broken = make_photo((10, 10))
    broken.file.seek(0)
    broken.file.truncate(20)

    page = learner.post(URL, {"name": "Mật", "photo": broken})

    assert page.status_code == 422
    assert set(page.context["form"].errors) == {"photo", "price"}


def trial(**fields):
    usual = {"name": "Mật ong Cúc Phương", "price": 190_000, "size": "", "story": "x" * 80}
    return Trial(**{"picture": Image.new("RGB", (800, 800), (128, 128, 128))} | usual | fields)


@pytest.mark.parametrize(
    ("fields", "count"),
    [
        ({}, 0),
        ({"name": "Mật"}, 1),
        ({"name": "MẬT ONG CÚC PHƯƠNG"}, 1),
        ({"price": 190}, 1),
        ({"story": ""}, 1),
        ({"picture": None}, 1),
        ({"picture": Image.new("RGB", (800, 800), (20, 20, 20))}, 1),
        ({"picture": Image.new("RGB", (800, 800), (250, 250, 250))}, 1),
        ({"picture": Image.new("RGB", (800, 300), (128, 128, 128))}, 1),
    ],
)
def test_advice_names_what_would_sell_better(fields, count):
    assert sum(not line.is_good for line in advice_on(trial(**fields))) == count


def test_hasty_learner_has_to_wait(learner, same_minute):
    codes = [learner.post(URL, TYPED).status_code for _ in range(13)]

    assert codes == [200] * 12 + [429]
