"""No NUL that somebody sends reaches the database: PostgreSQL answers it with an error."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.community.builders import make_article, make_member
from tests.factories import make_officer, make_unit

pytestmark = pytest.mark.django_db

ADDRESSES = [
    *("questions/mine/a%00/", "questions/answers/a%00/", "newsletter/off/a%00/"),
    *("newsletter/letters/a%00/", "newsletter/confirm/a%00/", "training/enrolments/a%00/"),
    *("community/mine/?about=page:%00", "community/following/?left=post:%00"),
]
STAFF = ["questions/a%00/", "letters/a%00/", "sessions/arrivals/a%00/"]


def asked(user, path, typed=None) -> str:
    """Everything that a request asks the database."""
    client = Client(headers={"sec-fetch-site": "same-origin"})
    client.force_login(user)
    with CaptureQueriesContext(connection) as queries:
        client.get(path) if typed is None else client.post(path, typed)
    return "\n".join(query["sql"] for query in queries)


@pytest.mark.parametrize("path", ADDRESSES)
def test_no_address_asks_for_a_nul(path):
    assert "\0" not in asked(make_member(), f"/vi/{path}")


@pytest.mark.parametrize("path", STAFF)
def test_no_address_of_the_desk_asks_for_a_nul(path):
    assert "\0" not in asked(make_officer(make_unit(), role="leader").user, f"/staff/{path}")


def test_no_answer_is_written_to_a_nul():
    path = f"/vi/community/about/{make_article().subject}/comment/"

    assert "\0" not in asked(make_member(), f"{path}?parent=%00")
    assert "\0" not in asked(make_member(), path, {"text": "Hay quá!", "parent": "\0"})
    assert "\0" not in asked(make_member(), "/vi/community/shared/", {"subject": "post:\0"})


def test_no_ticked_comment_is_a_nul():
    officer = make_officer(make_unit(), role="leader").user

    assert "\0" not in asked(officer, "/staff/comments/", {"comment": ["\0"]})
