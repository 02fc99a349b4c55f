"""Letters on a phone: chosen, confirmed by mail, read, ended with one click."""

import re

from django.core import mail
from django.urls import reverse
from playwright.sync_api import Page, expect

from newsletter import services
from newsletter.models import Subscriber
from newsletter.tasks import ask_to_confirm
from tests.browser.test_accessibility import DAY, findings
from tests.journeys.builders import open_town
from tests.newsletter.builders import make_issue


def link_in(letter: mail.EmailMessage, name: str) -> str:
    """Return the path of the address in a letter that holds `name`."""
    return re.search(rf"https?://[^/\s]+(/\S*{name}\S*)", letter.body)[1]


def subscribe(page: Page, unit: object) -> Subscriber:
    page.goto(reverse("newsletter:subscribe"))
    page.locator("[name=email]").fill("lan@example.org")
    page.locator("[data-long-choice-find]").fill("khong co xa nay")
    expect(page.locator("[data-long-choice-none]")).to_be_visible()
    page.locator("[data-long-choice-find]").fill(unit.name.split()[-1].lower())
    page.get_by_label(unit.name).check()
    assert findings(page, "main", DAY) == []
    page.locator("main form button[type=submit]").tap()
    expect(page.get_by_text("lan@example.org")).to_be_visible()
    return Subscriber.objects.get()


def test_letters_from_the_first_to_the_last(visitor):
    town = open_town()
    page = visitor().new_page()

    reader = subscribe(page, town.unit)
    mail.outbox.clear()
    ask_to_confirm(reader.pk)
    page.goto(link_in(mail.outbox.pop(), "confirm"))
    page.locator("main form button").tap()
    page.wait_for_url("**/newsletter/wishes/**")
    assert findings(page, "main", DAY) == []

    issue = make_issue(town.unit)
    services.approve(issue=issue, by=town.leader)
    while services.send_some(issue_id=issue.pk, count=5):
        pass
    letter = mail.outbox[-1]
    assert (letter.to, "Mùa sen" in letter.body) == (["lan@example.org"], True)

    one_click = letter.extra_headers["List-Unsubscribe"].strip("<>")
    path = "/" + one_click.split("/", 3)[3]
    answer = page.request.post(path, form={"List-Unsubscribe": "One-Click"})
    assert (answer.status, Subscriber.objects.active().count()) == (200, 0)
    page.goto(path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert findings(page, "main", DAY) == []
