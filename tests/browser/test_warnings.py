"""A warning above a page leaves the page to be seen, and says everything when asked."""

import pytest
from playwright.sync_api import Page, expect

from campaigns import alerts
from tests.campaigns.builders import make_alert
from tests.factories import make_unit

pytestmark = pytest.mark.django_db(transaction=True)

PHONE = {"width": 360, "height": 740}
WORDS = "Mưa lớn từ tối nay: nhà ven sông Hoàng Long, sông Đáy kê cao đồ đạc. " * 3


def test_a_long_warning_takes_a_sixth_of_a_phone_until_it_is_opened(phone: Page, monkeypatch):
    monkeypatch.setattr(alerts, "KEPT_SECONDS", -1)
    make_alert(make_unit(), text=WORDS, level="warning")
    phone.set_viewport_size(PHONE)
    phone.goto("/vi/")
    banner, source = phone.locator(".alert-banner"), phone.locator(".alert-banner__source")

    closed = banner.bounding_box()["height"]
    expect(source).to_be_hidden()
    banner.locator("summary").click()

    expect(source).to_be_visible()
    assert closed <= PHONE["height"] / 6 < banner.bounding_box()["height"]


def test_two_warnings_together_take_no_more_of_a_phone_than_one(phone: Page, monkeypatch):
    monkeypatch.setattr(alerts, "KEPT_SECONDS", -1)
    for unit in (make_unit(), make_unit()):
        make_alert(unit, text=WORDS, level="warning")
    phone.set_viewport_size(PHONE)
    phone.goto("/vi/")

    assert phone.locator(".alert-banner summary").count() == 2
    assert phone.locator(".alert-banner").bounding_box()["height"] <= PHONE["height"] / 6
