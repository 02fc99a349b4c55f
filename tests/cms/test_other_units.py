"""What a unit has not published yet is nobody else's business."""

import pytest

from cms.services import open_section, sync_writers
from tests.cms.builders import make_news
from tests.factories import make_officer, make_unit


@pytest.fixture
def writer(client):
    province = make_unit()
    officer = make_officer(make_unit(province), role="leader")
    open_section(unit=officer.unit)
    sync_writers(user=officer.user)
    client.force_login(officer.user)
    return client


def test_drafts_of_others_are_not_offered_as_pages_to_link(writer):
    draft, article = make_news(title="Còn là nháp"), make_news(title="Đã đăng")
    draft.unpublish()

    page = writer.get(f"/staff/choose-page/{draft.get_parent().pk}/").json()["html"]
    other = writer.get(f"/staff/choose-page/{article.get_parent().pk}/").json()["html"]

    assert "Còn là nháp" not in page
    assert "Đã đăng" in page + other


@pytest.mark.parametrize(
    "path", ["api/main/images/", "api/main/documents/", "reports/page-types-usage/"]
)
def test_lists_that_know_no_units_are_closed(writer, path):
    assert writer.get(f"/staff/{path}").status_code == 404
