"""Links both ways: from a screen to its lesson, from a lesson to its screen."""

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from cms.kinds import kind_named
from core import lessons
from tests.factories import make_seller, make_user
from tests.training.builders import make_course, make_lesson

pytestmark = pytest.mark.django_db


def link(screen):
    return Template(f'{{% lesson_link "{screen}" %}}').render(Context()).strip()


def test_screen_names_the_lesson_that_editors_chose():
    lesson = make_lesson(explains="product-form", title="Bốn tấm ảnh", minutes=6)

    assert lessons.lesson_for("product-form", "vi") == ("Bốn tấm ảnh", lesson.url, 6)
    assert f'href="{lesson.url}"' in link("product-form")


def test_screen_without_a_lesson_shows_nothing():
    make_lesson(explains="product-form", live=False)

    assert link("product-form") == ""
    assert link("nothing") == ""


def test_lesson_in_another_language_is_not_offered():
    make_lesson(explains="product-form")

    with translation.override("en"):
        assert link("product-form") == ""


def test_first_lesson_of_several_is_offered():
    course = make_course()
    first, _second = (make_lesson(course, explains="delivery") for _ in range(2))

    assert lessons.lesson_for("delivery", "vi").url == first.url


@pytest.mark.parametrize(
    ("screen", "page"),
    [
        ("product-form", "products:seller_add"),
        ("price-preview", "orders:money_preview"),
        ("delivery", "orders:delivery_methods"),
        ("parcels", "orders:parcel_list"),
        ("money", "orders:money"),
        ("profile", "cooperatives:profile"),
        ("reviews", "products:seller_reviews"),
        ("product-form", "cooperatives:desk"),
        ("delivery", "cooperatives:desk"),
    ],
)
def test_desk_links_to_the_lesson(client, screen, page):
    owner = make_user()
    seller, lesson = make_seller(owner=owner), make_lesson(explains=screen)
    client.force_login(owner)

    html = client.get(reverse(page, args=[seller.slug])).content.decode()

    assert f'href="{lesson.url}"' in html


def test_lesson_links_to_its_screen(client):
    lesson = make_lesson(explains="parcels")

    html = client.get(lesson.url).content.decode()

    assert reverse("training:screen", args=["parcels"]) in html


def test_home_page_may_feature_courses():
    kind = kind_named("courses")
    first, second = make_course(), make_course()

    assert kind.newest("vi", 1) == [first]
    assert kind.chosen([second.pk, first.pk, 0]) == [second, first]
    card = render_to_string(kind.card, {"item": second, "heading": "h3"})
    assert f'href="{second.url}"' in card
