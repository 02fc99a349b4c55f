"""What a unit has not published yet is nobody else's business."""

import json

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.models import Page

from cms.models import NewsIndexPage
from cms.services import open_room, open_section, sync_writers
from images.models import Photo
from tests.cms.builders import (
    make_example,
    make_gallery,
    make_news,
    make_nomination,
    make_notice,
)
from tests.factories import make_officer, make_unit, make_user
from tests.images.builders import make_photo
from union.models import Unit


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


SECRET = "Chuyện chưa đăng"
MAKERS = {
    "news": make_news,
    "example": make_example,
    "notice": make_notice,
    "gallery": make_gallery,
}
PAGE_PATHS = [
    *("edit", "delete", "history", "unpublish", "copy", "move", "usage", "privacy"),
    *("view_draft", "preview", "workflow/status", "workflow_history", "convert_alias"),
]
LISTS = [
    *("pages/search/", "reports/locked/", "reports/aging-pages/", "reports/site-history/"),
    *("reports/workflow/", "reports/workflow_tasks/", "approvals/", "approvals/list.csv"),
    *("choose-page/search/", "search/", "documents/", "documents/chooser/", "images/", ""),
    *("images/chooser/", "api/main/pages/", "nominations/", "examples/list.csv"),
]


@pytest.fixture
def their_unit(writer):
    """A unit beside the writer's, with a section of its own."""
    unit = make_unit(Unit.objects.get(depth=1))
    open_section(unit=unit)
    return unit


def section(unit):
    return NewsIndexPage.objects.get(unit=unit, locale__language_code="vi")


def seen(client, path: str) -> bool:
    """Whether an address of the staff desk shows the secret."""
    words = {} if path.startswith("api/") else {"q": "chuyện"}
    response = client.get(f"/staff/{path}", words, follow=True)
    assert response.status_code in (200, 403, 404, 405)
    return says_it(response)


def says_it(response) -> bool:
    """As a page, or as JSON, which writes letters with marks in its own way."""
    text = response.getvalue().decode()
    return SECRET in text or json.dumps(SECRET).strip('"') in text


@pytest.mark.parametrize("kind", MAKERS)
def test_no_screen_of_a_page_opens_for_another_unit(writer, their_unit, kind):
    page = MAKERS[kind](section(their_unit), title=SECRET, live=False)
    page.save_revision()

    opened = [path for path in PAGE_PATHS if seen(writer, f"pages/{page.pk}/{path}/")]

    assert opened == []


def test_no_list_shows_what_another_unit_has_not_published(writer, their_unit):
    page = make_news(section(their_unit), title=SECRET, live=False)
    page.save_revision(log_action=True, user=make_user())
    page.get_workflow().start(page, make_user())
    files = open_section(unit=their_unit).collection
    photo = Photo.objects.create(title=SECRET, file=make_photo(), collection=files)
    document = get_document_model().objects.create(
        title=SECRET, file=ContentFile(b"x", name="x.txt"), collection=files
    )
    make_nomination(their_unit, name=SECRET)

    one = [f"images/{photo.pk}/", f"documents/edit/{document.pk}/", f"images/usage/{photo.pk}/"]
    shown = [path for path in (*LISTS, *one) if seen(writer, path)]

    assert shown == []


@pytest.mark.parametrize("act", ["edit/", "unpublish/", "delete/", "move/{home}/confirm/"])
def test_another_units_page_stays_as_it_is(writer, their_unit, act):
    page = make_news(section(their_unit), title="Sen nở")
    path = act.format(home=section(Unit.objects.get(depth=1)).pk)
    change = {"title": "Của tôi", "slug": "x", "action-publish": "1"}

    writer.post(f"/staff/pages/{page.pk}/{path}", change)

    page.refresh_from_db()
    assert (page.title, page.live) == ("Sen nở", True)
    assert page.get_parent() == section(their_unit).page_ptr


def test_another_units_document_stays_as_it_is(writer, their_unit):
    files = open_section(unit=their_unit).collection
    documents = get_document_model().objects
    theirs = documents.create(
        title="Của xã", file=ContentFile(b"x", name="x.txt"), collection=files
    )

    writer.post(f"/staff/documents/edit/{theirs.pk}/", {"title": "Của tôi", "collection": files.pk})
    writer.post(f"/staff/documents/delete/{theirs.pk}/")

    assert documents.get(pk=theirs.pk).title == "Của xã"


def test_the_desk_offers_only_her_own_collections(writer, their_unit):
    page = writer.get("/staff/documents/multiple/add/").content.decode()

    assert their_unit.name not in page


def test_another_units_post_does_not_open(writer, their_unit):
    """A snippet with a unit; skipped where no app above has one."""
    posts = pytest.importorskip("tests.fanpages.builders")
    post = posts.make_post(unit=their_unit, text=SECRET)

    paths = [f"snippets/fanpages/post/{act}/{post.pk}/" for act in ("edit", "history", "usage")]

    assert [path for path in (*paths, "snippets/fanpages/post/") if seen(writer, path)] == []


def test_no_way_round_shows_what_is_another_units(writer, their_unit):
    page = make_news(section(their_unit), title=SECRET, live=False)
    room = open_room(unit=their_unit)
    Page.objects.filter(pk=room.pk).update(title=SECRET, draft_title=SECRET)
    files = open_section(unit=their_unit).collection
    photo = Photo.objects.create(title=SECRET, file=make_photo(), collection=files)
    paths = [
        *(f"pages/{page.pk}/", f"pages/{room.pk}/", f"pages/{room.pk}/results/"),
        *(f"choose-page/{page.pk}/", f"choose-page/{room.pk}/"),
        *(f"choose-page/{room.get_parent().pk}/", f"choose-page/chosen-multiple/?id={page.pk}"),
        *(f"bulk/wagtailcore/page/{act}/?id={page.pk}" for act in ("delete", "move", "publish")),
        *("bulk/wagtailcore/page/delete/?id=all", f"bulk/images/photo/delete/?id={photo.pk}"),
    ]

    assert [path for path in paths if opened(writer, path)] == []


def opened(client, path: str) -> bool:
    return says_it(client.get(f"/staff/{path}"))


def test_her_own_pages_open_everywhere(writer):
    unit = Unit.objects.get(depth=2)
    page = make_news(section(unit), title=SECRET, live=False)
    paths = [
        *(f"pages/{page.get_parent().pk}/", f"choose-page/{page.get_parent().pk}/"),
        f"choose-page/chosen-multiple/?id={page.pk}",
    ]

    assert [path for path in paths if not opened(writer, path)] == []


@pytest.mark.parametrize(
    "path",
    [
        *("bulk/wagtailcore/page/delete/?id=x", "choose-page/chosen-multiple/?id=x"),
        *("bulk/wagtailcore/page/delete/?id=all&childOf=9999", "choose-page/?target_pages[]=x"),
        *("bulk/images/photo/delete/?id=all&childOf=x", "failwhale/"),
        *("choose-page/?locale=%00", "choose-page/chosen-multiple/?x=%00"),
        *("documents/chooser/chosen/x/", "images/chooser/chosen/%C2%B2/"),
        *("documents/chooser/chosen-multiple/?id=x", f"images/chooser/chosen-multiple/?id={9**30}"),
        *("choose-email-link/?parent_page_id=x", "choose-email-link/?link_url=http://["),
        *(f"examples/{9**30}/copy/", "snippets/choose/cms/topic/chosen/x/"),
        f"reports/site-history/?user={9**30}",
    ],
)
def test_nonsense_leads_nowhere(writer, path):
    assert writer.get(f"/staff/{path}").status_code == 404


def test_an_address_without_its_field_leads_nowhere(writer):
    assert writer.post("/staff/choose-external-link/", {"x": "y"}).status_code == 404


@pytest.mark.parametrize("text", ['"', '"5 không', '5 không"', " ", '" "', "'", "\\", "a*", "("])
@pytest.mark.parametrize("screen", ["pages", "choose-page/search", "images", "documents/chooser"])
def test_any_text_may_be_searched_for(writer, screen, text):
    assert writer.get(f"/staff/{screen}/", {"q": text}).status_code == 200


def test_a_title_is_found_by_its_quoted_words(writer):
    page = make_news(section(Unit.objects.get(depth=2)), title="Nhà “5 không, 3 sạch” xóm 7")

    found = writer.get("/staff/choose-page/search/", {"q": '"3 sạch"'}).content.decode()

    assert page.title in found
