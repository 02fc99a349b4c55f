"""Certificates: asked for, printed, renamed, checked, taken back."""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.signals import person_anonymised
from notices.models import Notice
from tests.core.test_pdf import needs_poppler, words_of
from tests.factories import make_officer, make_unit, make_user
from tests.products.builders import allow_staff
from tests.training.builders import make_certificate, make_course, make_learning
from training.certificate_letters import of_withdrawn
from training.models import Certificate, Learning
from training.receivers import learning_of
from training.services import withdraw_certificate

pytestmark = pytest.mark.django_db


def signed_in(user):
    if user.is_staff:
        allow_staff(user)
    client = Client(headers={"sec-fetch-site": "same-origin"})
    client.force_login(user)
    return client


def own(course):
    return reverse("training:own_certificate", args=[course.translation_key])


def completed(**fields):
    course, user = make_course(**fields), make_user(name="Nguyễn Thị Hoa")
    make_learning(user, course.translation_key, completed_at=timezone.now())
    return course, user


def test_learner_gets_her_certificate():
    course, user = completed()

    signed_in(user).post(own(course), {"name": " Nguyễn  Thị Hoa ", "shown": "full"})

    paper = Certificate.objects.get()
    assert (paper.learner, paper.name, paper.name_shown) == (user, "Nguyễn Thị Hoa", "full")
    assert paper.number in signed_in(user).get(own(course)).content.decode()


@pytest.mark.parametrize("name", ["", "12", "x" * 121, "\0"])
def test_name_that_is_none_is_refused(name):
    course, user = completed()

    response = signed_in(user).post(own(course), {"name": name, "shown": "full"})

    assert (response.status_code, Certificate.objects.count()) == (422, 0)


def test_who_has_not_finished_sees_what_is_missing():
    course = make_course(lessons=1, questions=1)
    client = signed_in(make_user())

    html = client.get(own(course)).content.decode()
    client.post(own(course), {"name": "Hoa", "shown": "full"})

    assert course.get_children().get().title in html
    assert course.quiz_url in html
    assert not Certificate.objects.exists()


@needs_poppler
@pytest.mark.parametrize("language", ["vi", "en", "de", "ar", "hi"])
def test_paper_says_name_course_and_number(language):
    paper = make_certificate(language=language)

    response = signed_in(paper.learner).get(reverse("training:paper", args=[paper.number]))

    text = words_of(response.content)
    assert text.count("\f") == 1  # one page
    assert "Nguyễn Thị Hoa" in text
    assert "Chụp món hàng" in text
    assert paper.number in text


def test_only_she_may_print_or_rename():
    paper = make_certificate()
    stranger = signed_in(make_user())

    for name in ("paper", "renaming"):
        url = reverse(f"training:{name}", args=[paper.number])
        assert stranger.get(url).status_code == 404
        assert stranger.post(url, {"name": "X", "shown": "full"}).status_code in (404, 405)

    assert Certificate.objects.get().name == "Nguyễn Thị Hoa"


def test_renamed_certificate_has_a_new_number():
    course, user = completed()
    old = make_certificate(learner=user, course_key=course.translation_key)
    url = reverse("training:renaming", args=[old.number])

    answer = signed_in(user).post(url, {"name": "Trần Hoa", "shown": "masked"})

    new = Certificate.objects.valid().get()
    assert (answer.url, new.name, new.replaces) == (own(course), "Trần Hoa", old)
    assert signed_in(user).get(url).status_code == 404


def check(paper, client=None):
    return (client or Client()).get(paper.get_absolute_url()).content.decode()


def test_check_page_says_what_a_number_is_worth():
    now = timezone.now()
    valid = make_certificate()
    replaced = make_certificate(status="replaced", ended_at=now)
    withdrawn = make_certificate(status="withdrawn", ended_at=now, reason="Thi hộ")

    pages = [check(paper) for paper in (valid, replaced, withdrawn)]

    assert [page.count("notice--success") for page in pages] == [1, 0, 0]
    assert [page.count("notice--danger") for page in pages] == [0, 0, 1]
    assert "Thi hộ" not in pages[2]


def test_check_page_shows_no_more_of_her_name_than_she_wants():
    masked, full = make_certificate(), make_certificate(name_shown="full")

    assert "N. T. Hoa" in check(masked)
    assert "Nguyễn" not in check(masked)
    assert "Nguyễn Thị Hoa" in check(full)


def test_stored_check_page_hears_of_the_withdrawal(settings, django_capture_on_commit_callbacks):
    settings.PAGE_CACHE_SECONDS = 300
    unit = make_unit()
    paper, officer = make_certificate(unit=unit), make_officer(unit, role="leader").user
    assert "notice--success" in check(paper)

    with django_capture_on_commit_callbacks(execute=True):
        url = reverse("training_withdrawal", args=[paper.number])
        signed_in(officer).post(url, {"reason": "Thi hộ"})

    assert "notice--danger" in check(paper)


def test_number_is_looked_up_as_people_type_it(client):
    paper = make_certificate(number="HV-K7TQ-2MXP-9FDA")

    def found(text):
        return client.get(reverse("training:lookup"), {"number": text})

    assert found(" hv-k7tq-2mxp-9fda ").url == paper.get_absolute_url()
    assert found("HV-0000").status_code == 200
    assert found("\0").status_code == 200
    assert client.get("/vi/training/certificates/HV-NOTHING/").status_code == 404


def test_officer_sees_and_exports_her_units_certificates():
    here, there = make_unit(), make_unit()
    mine = make_certificate(unit=here, name="Hoa", issued_at=datetime(2026, 11, 1, tzinfo=UTC))
    make_certificate(unit=there, name="Lan")
    make_certificate(name="Nhung")
    client = signed_in(make_officer(here).user)

    html = client.get(reverse("training_certificates")).content.decode()
    table = client.get(reverse("training_certificates_export", args=["csv"])).content.decode()

    assert mine.number in html
    assert "Lan" not in html
    assert "Nhung" not in html
    assert table.splitlines()[1].startswith(f"{mine.number},Hoa,Chụp món hàng,2026-11-01")
    assert len(table.splitlines()) == 2


def test_list_finds_by_name_and_status():
    unit = make_unit()
    make_certificate(unit=unit, name="Hoa")
    ended = {"status": "withdrawn", "ended_at": timezone.now(), "reason": "x"}
    make_certificate(unit=unit, name="Lan", **ended)
    client = signed_in(make_officer(unit).user)

    def names(**query):
        page = client.get(reverse("training_certificates"), query).context["page"]
        return sorted(paper.name for paper in page)

    assert names() == ["Hoa", "Lan"]
    assert names(q="hoa") == ["Hoa"]
    assert names(status="withdrawn") == ["Lan"]
    assert names(q="\0", status="?", page="x") == ["Hoa", "Lan"]


def test_list_takes_as_many_queries_for_three():
    unit = make_unit()
    client = signed_in(make_officer(unit).user)
    counts = []
    for _round in (1, 3):
        make_certificate(unit=unit)
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("training_certificates"))
        counts.append(len(queries))
        make_certificate(unit=unit)

    assert counts[0] == counts[1]


def test_officer_withdraws_with_a_reason():
    unit = make_unit()
    paper, officer = make_certificate(unit=unit), make_officer(unit, role="leader").user
    url = reverse("training_withdrawal", args=[paper.number])

    assert signed_in(officer).post(url, {"reason": " "}).status_code == 422
    assert signed_in(make_officer().user).post(url, {"reason": "x"}).status_code == 404
    assert Certificate.objects.valid().count() == 1

    signed_in(officer).post(url, {"reason": "Thi hộ"})

    paper.refresh_from_db()
    assert (paper.status, paper.withdrawn_by) == ("withdrawn", officer)


def test_learner_is_told_of_the_withdrawal():
    paper, officer = make_certificate(), make_user()

    withdraw_certificate(certificate=paper, reason="Thi hộ", by=officer, now=timezone.now())

    notice = Notice.objects.get(kind="certificate_withdrawn")
    letter = of_withdrawn(notice.facts)
    assert (notice.user, letter["lines"][1]) == (paper.learner, "Thi hộ")
    assert letter["path"] == paper.get_absolute_url()


def test_nobody_withdraws_her_own():
    unit = make_unit()
    officer = make_officer(unit, role="leader").user
    paper = make_certificate(unit=unit, learner=officer)

    url = reverse("training_withdrawal", args=[paper.number])

    assert signed_in(officer).post(url, {"reason": "x"}).status_code == 404


def test_who_leaves_leaves_a_number_without_a_name():
    paper = make_certificate()
    make_learning(paper.learner)

    person_anonymised.send(sender=object, user=paper.learner)

    paper.refresh_from_db()
    assert (paper.name, paper.status, paper.public_name) == ("", "withdrawn", "")
    assert not Learning.objects.exists()


def test_copy_of_her_data_has_courses_and_certificates():
    course, user = completed()
    paper = make_certificate(learner=user, course_key=course.translation_key)

    part = learning_of(user)

    assert [row["course"] for row in part["courses"]] == [str(course.translation_key)]
    assert [row["number"] for row in part["certificates"]] == [paper.number]


def test_who_came_to_a_session_is_not_said_to_have_completed_a_course(client):
    paper = make_certificate(kind="attendance", course_title="Buổi livestream")

    page = check(paper)

    assert f"<h1>{_('Certificate of attendance')}</h1>" in page
    assert _("The Women’s Union gave it to somebody who came to the session.") in page
    assert f"<dt>{_('Session')}</dt>" in page
    assert _("The Women’s Union gave it to whoever completed the course.") not in page


HOSTILE = (
    "HV-",
    "HV-' OR 1=1--",
    "HV-%00",
    "HV-<script>",
    "hv-k7tq-2mxp-9fda",
    "HV-" + "A" * 3000,
    "../../etc/passwd",
    "HV-%F0%9F%8C%B8",
    "HV-٣٣٣٣",
    "%0d%0aSet-Cookie:a=b",
)


@pytest.mark.parametrize("number", HOSTILE)
def test_numbers_that_are_none_are_not_found(client, number):
    assert client.get(f"/vi/training/certificates/{number}/").status_code == 404


@pytest.mark.parametrize("number", HOSTILE)
def test_whatever_is_typed_into_the_check_is_only_text(client, number):
    response = client.get("/vi/training/certificates/", {"number": number})

    assert response.status_code == 200
    assert "<script>" not in response.content.decode().partition("<main")[2].partition("</main")[0]
