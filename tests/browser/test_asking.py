"""A question on a phone: asked, answered by the commune's officer, read and rated."""

from django.urls import reverse
from django.utils.translation import gettext as _
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import DAY, findings
from tests.factories import make_user
from tests.journeys.builders import open_town
from tests.tickets.builders import make_topic
from tickets.models import Ticket

WORDS = "Em muốn học chụp ảnh hàng bằng điện thoại."
ANSWER = "Lớp mở ngày 5 tại nhà văn hóa, chị cứ mang điện thoại đến."


def ask(page: Page) -> Ticket:
    page.goto(reverse("tickets:ask"))
    page.get_by_label("Bán hàng").check()
    page.locator("[name=title]").fill("Bao giờ có lớp chụp ảnh?")
    page.locator("[name=text]").fill(WORDS)
    page.locator("[name=phone]").fill("0912 345 678")
    assert findings(page, "main", DAY) == []
    page.locator("main form button[type=submit]").tap()
    page.wait_for_url("**/questions/mine/**")
    return Ticket.objects.get()


def answer(page: Page, ticket: Ticket) -> None:
    page.goto(reverse("ticket_list"))
    page.get_by_role("link", name=ticket.title).first.click()
    form = page.locator("form:has([name=act][value=answer])")
    form.locator("textarea").fill(ANSWER)
    form.locator("[name=act][value=answer]").click()
    page.wait_for_load_state()


def test_a_question_is_asked_answered_and_rated(visitor):
    town, asker = open_town(), make_user(name="Trần Thị Mai")
    make_topic(name="Bán hàng")
    hers = visitor(asker).new_page()

    ticket = ask(hers)
    assert ticket.unit == town.unit.get_parent()  # no commune was named
    answer(visitor(town.editor, viewport={"width": 1280, "height": 800}).new_page(), ticket)

    hers.goto(reverse("tickets:mine"))
    hers.get_by_role("link", name=ticket.title).first.tap()
    expect(hers.get_by_text(ANSWER).first).to_be_visible()
    hers.get_by_label(_("very much")).check()
    hers.locator("[name=act][value=rate]").tap()
    expect(hers.get_by_text("5/5").first).to_be_visible()
    assert findings(hers, "main", DAY) == []
    assert Ticket.objects.get().stars == 5
