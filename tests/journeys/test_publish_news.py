"""News through the test client: written in a commune, read twice, seen by everybody."""

from django.test import Client
from django.urls import reverse
from wagtail.models import TaskState
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from cms.models import NewsIndexPage, NewsPage
from tests.cms.builders import home
from tests.journeys.builders import Town, open_town

TITLE = "Mùa mật đầu tiên của Gia Viễn"


def signed_in(user: object) -> Client:
    client = Client()
    client.force_login(user)
    return client


def write(town: Town) -> NewsPage:
    """The commune's writer writes and hands it in."""
    index = NewsIndexPage.objects.get(unit=town.unit, locale__language_code="vi")
    answers = {
        "title": TITLE,
        "slug": "mua-mat",
        "summary": "Chị em quay mật từ sáng sớm.",
        "category": "news",
        "date": "2026-11-20",
        "body": streamfield([("heading", "Sáng nay ở bìa rừng")]),
        "topic_links": inline_formset([]),
        "seller_links": inline_formset([]),
        "product_links": inline_formset([]),
        "comments": inline_formset([]),
        "action-submit": "1",
    }
    add = reverse("wagtailadmin_pages:add", args=["cms", "newspage", index.pk])
    response = signed_in(town.writer).post(add, nested_form_data(answers))
    assert response.status_code == 302, response.content.decode()
    return NewsPage.objects.get(title=TITLE)


def approve(user: object, page: NewsPage) -> int:
    """Say yes to the step that waits; return the answer's status."""
    state = TaskState.objects.get(status=TaskState.STATUS_IN_PROGRESS)
    args = [page.pk, "approve", state.pk]
    url = reverse("wagtailadmin_pages:workflow_action", args=args)
    return signed_in(user).post(url).status_code


def is_published(page: NewsPage) -> bool:
    page.refresh_from_db()
    return page.live


def feed() -> str:
    return Client().get("/vi/feeds/news/").content.decode()


def test_news_is_published_after_two_yeses():
    town = open_town()
    page = write(town)

    steps = [is_published(page)]
    for reader in (town.leader, town.editor):
        approve(reader, page)
        steps.append(is_published(page))

    assert steps == [False, False, True]


def test_writer_cannot_approve_her_own_words():
    town = open_town()
    page = write(town)

    approve(town.writer, page)

    assert TaskState.objects.get().status == TaskState.STATUS_IN_PROGRESS
    assert not is_published(page)


def test_published_news_is_on_the_home_page_and_in_the_feed():
    town = open_town()
    front = home()
    front.body = [("news", {"title": "Tin của Hội", "count": 5})]
    front.save_revision().publish()
    page = write(town)
    before = TITLE in feed()

    approve(town.leader, page)
    approve(town.editor, page)

    assert (before, TITLE in feed()) == (False, True)
    assert TITLE in Client().get("/vi/").content.decode()
    assert "Sáng nay ở bìa rừng" in Client().get(page.url).content.decode()
