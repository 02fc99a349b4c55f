"""A reader on her phone follows a stall and a unit, and says something; an officer shows it."""

from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from cms.services import open_section
from community.models import Comment, Follow
from tests.browser.test_accessibility import DAY, findings
from tests.cms.builders import make_index, make_news
from tests.community.builders import make_comment, make_member
from tests.factories import make_seller
from tests.fanpages.builders import make_post
from tests.journeys.builders import open_town

WORDS = "Ảnh chuyến đi của tôi ở www.chuyen-di.example"


def follow(page: Page, address: str) -> None:
    """Press “Follow” and see it answer in place."""
    page.goto(address)
    button = page.locator(".follow__button").first
    expect(button).to_have_attribute("aria-pressed", "false")
    page.locator(".follow__button[name=act]").first.wait_for()
    button.tap()
    expect(button).to_have_attribute("aria-pressed", "true")


def test_a_reader_takes_part_and_an_officer_shows_her_words(visitor):
    town = open_town()
    open_section(unit=town.unit)
    news = make_news(make_index(town.unit), title="Mùa mật đầu tiên")
    seller = make_seller(unit=town.unit, name="Mật ong Cúc Phương")
    make_post(seller=seller, text="Sáng nay quay mật, còn ấm.")
    reader = make_member(name="Trần Thị Lan", joined_at=timezone.now())
    page = visitor(reader).new_page()
    page.goto(reverse("accounts:profile"))  # from here on her browser knows that she is signed in

    follow(page, seller.get_absolute_url())
    follow(page, news.get_parent().url)
    page.goto(reverse("fanpages:following"))
    expect(page.get_by_text("Sáng nay quay mật, còn ấm.").first).to_be_visible()
    assert Follow.objects.filter(user=reader).count() == 2

    page.goto(news.url)
    page.locator("#talk").scroll_into_view_if_needed()
    page.locator("[data-kind=love]").tap()
    expect(page.locator("[data-kind=love]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-kind=love] .reactions__count")).to_have_text("1")
    assert findings(page, "#talk", DAY) == []
    page.locator("#talk-text").fill(WORDS)
    page.locator(".talk__form button").tap()
    page.locator("form:has([name=author_name]) button.button--leaf").tap()  # as whom: her name
    expect(page.locator(".status-badge--now")).to_be_visible()  # an officer reads it first
    assert findings(page, "main", DAY) == []

    stranger = visitor().new_page()
    stranger.goto(reverse("community:about", args=[news.subject]))
    expect(stranger.get_by_text(WORDS)).to_have_count(0)

    officer = visitor(town.leader, viewport={"width": 1280, "height": 800}).new_page()
    officer.goto(reverse("comment_queue"))
    officer.locator("[name=comment]").check()
    officer.locator("main form .staff-form__end button").click()
    officer.wait_for_load_state()
    assert Comment.objects.get().is_shown

    stranger.reload()
    expect(stranger.get_by_text(WORDS)).to_be_visible()


def test_a_reader_replies_and_reports(visitor):
    town = open_town()
    open_section(unit=town.unit)
    news = make_news(make_index(town.unit))
    kind, rude = make_comment(news, text="Mật năm nay thơm."), make_comment(news, text="Toàn bịa.")
    reader = make_member(name="Trần Thị Lan")
    about = reverse("community:about", args=[news.subject])
    page = visitor(reader).new_page()
    page.goto(reverse("accounts:profile"))

    page.goto(about)
    page.locator(f"a[href*='parent={kind.key}']").first.tap()
    page.locator("textarea[name=text]").fill("Đúng rồi chị ạ.")
    assert findings(page, "main", DAY) == []
    page.locator("main form:has([name=author_name]) button.button--leaf").tap()
    page.wait_for_url("**/community/comments/**")
    page.goto(about)
    page.locator(f"a[href*='{rude.key}/report']").first.tap()
    page.locator("[name=reason]").first.check()
    assert findings(page, "main", DAY) == []
    page.locator("main form button").last.tap()
    page.locator("main form").wait_for(state="detached")

    assert Comment.objects.get(parent=kind).author_name == "Trần Thị Lan"
    assert rude.reports.get().user == reader
