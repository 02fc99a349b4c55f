"""Courses in the browser: read by all, kept for who is signed in."""

import json
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.blocks import StructBlockValidationError
from wagtail.documents import get_document_model
from wagtail.models import Collection

from tests.cms.builders import home
from tests.factories import make_seller, make_user
from tests.training.builders import (
    answers_to,
    lines_of,
    make_certificate,
    make_course,
    make_course_index,
    make_learning,
    make_lesson,
)
from training.blocks.lesson import LessonVideoBlock
from training.models import Attempt, Learning, LessonPage
from training.selectors import progress_of

pytestmark = pytest.mark.django_db
HERE = {"sec-fetch-site": "same-origin"}


def member(user=None):
    user = user or make_user()
    client = Client(headers=HERE)
    client.force_login(user)
    return client, user


def visitor():
    return Client(headers=HERE)


def form_of(course, wrong=0, **more):
    return {f"q-{key}": chosen for key, chosen in answers_to(course, wrong).items()} | more


def test_list_shows_courses_of_the_language_and_filters_them():
    index = make_course_index()
    make_course(index, title="Gói hàng", audience="household")
    make_course(index, title="Đặt giá", audience="starting")

    def titles(query):
        return [course.title for course in visitor().get(index.url + query).context["courses"]]

    assert titles("") == ["Gói hàng", "Đặt giá"]
    assert titles("?audience=starting") == ["Đặt giá"]
    assert titles("?audience=%00&level=[") == ["Gói hàng", "Đặt giá"]


def test_course_of_a_unit_stands_in_the_list_too():
    from tests.cms.builders import make_index

    index = make_course_index()
    make_course(make_index(), title="Của xã")

    assert "Của xã" in visitor().get(index.url).content.decode()


def test_course_shows_aims_lessons_and_what_to_keep():
    course = make_course(lessons=2, questions=3)

    html = visitor().get(course.url).content.decode()

    lessons = LessonPage.objects.child_of(course)
    assert "Chọn ánh sáng" in html
    assert all(lesson.title in html for lesson in lessons)
    pages = " ".join([course.url, *(lesson.url for lesson in lessons), course.quiz_url])
    assert f'data-pages="{pages}"' in html


def test_draft_lesson_is_not_listed():
    course = make_course(lessons=1)
    make_lesson(course, title="Bản nháp", live=False)

    assert "Bản nháp" not in visitor().get(course.url).content.decode()


def test_lesson_knows_its_place():
    course = make_course(lessons=2, questions=1)
    first, second = LessonPage.objects.of_course(course)

    here, last = visitor().get(first.url).context, visitor().get(second.url).context

    assert (here["number"], here["next_lesson"]) == (1, second)
    assert (last["number"], last["next_lesson"]) == (2, None)


def test_visitor_is_told_what_was_right_and_nothing_is_kept():
    course = make_course(questions=2)

    response = visitor().post(course.quiz_url, form_of(course, wrong=1))

    assert (response.status_code, response.context["result"].right) == (200, 1)
    assert response["Cache-Control"] == "private, no-store"
    assert response.content.decode().count("Vì thế.") == 2
    assert not Learning.objects.exists()


def test_unanswered_question_is_asked_again():
    course = make_course(questions=2)
    client, _user = member()
    given = form_of(course)
    given.popitem()

    response = client.post(course.quiz_url, given)

    assert response.status_code == 422
    assert response.content.decode().count("question--") == 0
    assert not Attempt.objects.exists()


def test_same_attempt_sent_twice_is_one():
    course = make_course(questions=1)
    client, user = member()

    for _time in range(2):
        client.post(course.quiz_url, form_of(course, key="from-phone-1"))

    assert [attempt.key for attempt in Attempt.objects.all()] == ["from-phone-1"]
    assert progress_of(user, course).is_completed is False or not course.get_children()


def test_passing_completes_the_course_and_offers_the_certificate():
    course = make_course(questions=1)
    client, _user = member()

    html = client.post(course.quiz_url, form_of(course)).content.decode()

    assert reverse("training:own_certificate", args=[course.translation_key]) in html
    assert Learning.objects.get().completed_at


@pytest.mark.parametrize("given", [{"q-x": "y"}, {"key": "\0"}, {"key": "x" * 400}])
def test_nonsense_answers_are_no_answers(given):
    course = make_course(questions=1)

    assert visitor().post(course.quiz_url, given).status_code == 422


def test_answers_from_another_site_are_refused():
    course = make_course(questions=1)
    elsewhere = Client(headers={"sec-fetch-site": "cross-site"})

    assert elsewhere.post(course.quiz_url, form_of(course)).status_code == 403


def test_hasty_visitor_has_to_wait(same_minute):
    course = make_course(questions=1)
    client = visitor()

    codes = [client.post(course.quiz_url, form_of(course)).status_code for _ in range(21)]

    assert codes == [200] * 20 + [429]


def test_quiz_is_missing_without_questions_or_course():
    assert visitor().get(make_course().quiz_url).status_code == 404
    assert visitor().get(reverse("training:quiz", args=[uuid4()])).status_code == 404


def test_quiz_of_a_draft_is_missing():
    assert visitor().get(make_course(questions=1, live=False).quiz_url).status_code == 404


def send(client, course, **message):
    body = {name: json.dumps(value) for name, value in message.items()}
    url = reverse("training:progress", args=[course.translation_key])
    return client.post(url, body, content_type="application/json")


def test_device_sends_and_learns():
    course, (client, user) = make_course(questions=1), member()
    lesson = make_lesson(course)
    line, other = lines_of(lesson)
    make_learning(user, course.translation_key).ticks.create(line_key=other)

    known = send(
        client,
        course,
        done=[str(lesson.translation_key)],
        ticks={line: True},
        attempts=[{"key": "from-phone-1", "answers": answers_to(course)}],
    ).json()

    assert known == {
        "done": [str(lesson.translation_key)],
        "ticks": sorted([line, other]),
        "passed": True,
        "completed": True,
    }


def test_device_of_a_visitor_is_told_to_sign_in():
    response = send(visitor(), make_course(), done=[])

    assert (response.status_code, Learning.objects.count()) == (401, 0)


@pytest.mark.parametrize(
    ("message", "status"),
    [
        ({"done": {"a": 1}}, 422),
        ({"done": ["x"] * 501}, 422),
        ({"done": ["x", None, {}], "ticks": {"y": True}, "attempts": ["z", {"key": 1}]}, 200),
        ({"attempts": [{"key": "12345678", "answers": {"q": "notalist"}}]}, 200),
    ],
)
def test_nonsense_from_a_device_changes_nothing(message, status):
    course, (client, _user) = make_course(lessons=1), member()

    response = send(client, course, **message)

    assert response.status_code == status
    assert progress_of(_user, course).done == frozenset()


@pytest.mark.parametrize(
    "body",
    [
        *(b"\xff", b"[]", b"", b'{"done": 1}', b"x" * 300_000),
        *(b'{"done": ' + b"[" * 100_000, b'{"done": "' + b"[" * 100_000 + b'"}'),
    ],
)
def test_broken_message_is_no_crash(body):
    course, (client, _user) = make_course(), member()
    url = reverse("training:progress", args=[course.translation_key])

    response = client.post(url, body, content_type="application/json")

    assert response.status_code in (200, 422)


def test_lesson_is_marked_without_script():
    course, (client, user) = make_course(lessons=2, questions=1), member()
    first, second = LessonPage.objects.of_course(course)

    def done(lesson):
        keys = [course.translation_key, lesson.translation_key]
        return client.post(reverse("training:lesson_done", args=keys)).url

    assert [done(first), done(second)] == [second.url, course.quiz_url]
    assert len(progress_of(user, course).done) == 2


def test_lesson_of_another_course_is_missing():
    keys = [make_course().translation_key, make_lesson().translation_key]

    response = visitor().post(reverse("training:lesson_done", args=keys))

    assert response.status_code == 404


def test_own_list_shows_only_hers():
    (client, user), course = member(), make_course(title="Của tôi")
    make_learning(user, course.translation_key)
    make_learning(course=make_course(title="Của người khác").translation_key)
    make_certificate(learner=user, course_key=course.translation_key)

    html = client.get(reverse("training:own_list")).content.decode()

    assert "Của tôi" in html
    assert "Của người khác" not in html
    assert reverse("training:own_certificate", args=[course.translation_key]) in html


def test_screen_of_her_only_stall_is_opened():
    client, user = member()
    seller = make_seller(owner=user)

    answer = client.get(reverse("training:screen", args=["product-form"]))

    assert answer.url == reverse("products:seller_add", args=[seller.slug])


def test_screen_of_a_stall_needs_a_stall():
    client, _user = member()

    answer = client.get(reverse("training:screen", args=["product-form"]))
    missing = client.get(reverse("training:screen", args=["nothing"]))

    assert answer.url == reverse("cooperatives:desk_choice")
    assert missing.status_code == 404


def test_address_of_courses_leads_to_the_list():
    assert visitor().get(reverse("training:courses")).status_code == 404

    index = make_course_index()

    assert visitor().get(reverse("training:courses")).url == index.url
    assert visitor().get("/de/training/").url == index.url  # until there are courses in German


def test_course_below_the_home_page_can_be_reached_in_english(client):
    course = make_course()
    english = course.get_parent().specific.copy_for_translation(home("en").locale)
    english.save_revision().publish()
    copy = course.copy_for_translation(home("en").locale)
    copy.title = "Packing"
    copy.save_revision().publish()

    assert "Packing" in client.get(copy.url).content.decode()
    assert 'hreflang="en" href="http' in client.get(course.url).content.decode()


def test_worker_may_look_after_pages_of_the_language():
    response = visitor().get(reverse("training:worker"))

    assert response["Service-Worker-Allowed"] == "/vi/"
    assert response["Content-Type"] == "text/javascript; charset=utf-8"
    assert b"freshFirst" in response.content


def make_film(name, content):
    document = get_document_model()(title=name, collection=Collection.get_first_root_node())
    document.file.save(name, ContentFile(content), save=False)
    document.save()
    return document


def test_a_film_waits_for_the_learner_and_has_captions(client):
    value = {"title": "Chụp hũ mật", "transcript": "<p>Đặt hũ gần cửa sổ.</p>", "length": "1:20"}
    value |= {"file": make_film("a.mp4", b"\0\0\0\x18ftyp").pk}
    value |= {"captions": make_film("a.vtt", b"WEBVTT").pk}

    lesson = make_lesson(body=[{"type": "video", "id": str(uuid4()), "value": value}])

    page = client.get(lesson.url).content.decode()
    assert '<video controls playsinline preload="none" aria-label="Chụp hũ mật">' in page
    assert f'src="{lesson.body[0].value["file"].url}" type="video/mp4"' in page
    assert '<track kind="captions"' in page
    assert "Đặt hũ gần cửa sổ." in page


def test_a_film_is_no_text_and_captions_are(client):
    block, film, text = LessonVideoBlock(), make_film("a.mp4", b"x"), make_film("a.txt", b"x")
    value = {"title": "x", "transcript": "x", "address": "", "length": ""}

    for file, captions, wrong in [(text, None, "file"), (film, film, "captions")]:
        whole = block.to_python(value) | {"file": file, "captions": captions}
        with pytest.raises(StructBlockValidationError) as refused:
            block.clean(block.normalize(whole))
        assert list(refused.value.block_errors) == [wrong]
