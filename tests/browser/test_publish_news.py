"""An article on phones: written in a commune, read twice, seen on the home page."""

from django.utils.translation import gettext as _
from playwright.sync_api import Page, expect

from cms.models import NewsIndexPage, NewsPage
from tests.cms.builders import home
from tests.journeys.builders import Town, open_town

TITLE = "Mùa mật đầu tiên của Gia Viễn"


def write(page: Page, town: Town) -> NewsPage:
    """Title, summary and a heading; then hand it in."""
    index = NewsIndexPage.objects.get(unit=town.unit, locale__language_code="vi")
    page.goto(f"/staff/pages/add/cms/newspage/{index.pk}/")
    page.locator("[name=title]").fill(TITLE)
    page.locator("[name=summary]").fill("Chị em quay mật từ sáng sớm.")
    page.locator(".c-sf-add-button").first.click()
    page.get_by_role("option", name=_("heading")).first.click()
    page.locator("[name=body-0-value]").fill("Sáng nay ở bìa rừng")
    page.locator("footer [data-w-dropdown-target=toggle]").first.click()
    page.locator("[name=action-submit]").click()
    page.wait_for_url("**/staff/pages/**")
    return NewsPage.objects.get(title=TITLE)


def approve(page: Page, article: NewsPage) -> None:
    page.goto(f"/staff/pages/{article.pk}/edit/")
    page.locator("footer [data-w-dropdown-target=toggle]").first.click()
    page.locator("[data-workflow-action-name=approve]").first.click()
    page.wait_for_load_state("networkidle")


def test_article_goes_from_the_commune_to_the_home_page(visitor):
    town = open_town()
    front = home()
    front.body = [("news", {"title": "Tin của Hội", "count": 5})]
    front.save_revision().publish()
    reader = visitor().new_page()
    reader.goto("/vi/")

    article = write(visitor(town.writer).new_page(), town)
    for officer in (town.leader, town.editor):
        approve(visitor(officer).new_page(), article)
    reader.reload()
    reader.get_by_role("link", name=TITLE).first.click()

    expect(reader.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(reader.get_by_text("Sáng nay ở bìa rừng")).to_be_visible()
