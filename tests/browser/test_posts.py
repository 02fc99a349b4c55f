"""Posts and events on phones: three taps to publish, no request elsewhere before consent."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from playwright.sync_api import expect

from cms.services import sync_writers
from fanpages.models import EventProductLink, Post, Registration
from tests.factories import make_officer, make_product, make_seller
from tests.fanpages.builders import make_event, make_fan_page, make_post

TEXT = "Sáng nay quay ong được bốn mươi lít."


@pytest.fixture
def officer():
    """A leader whose unit has a fan page and a seller."""
    officer = make_officer(role="leader")
    make_fan_page(officer.unit)
    sync_writers(user=officer.user)
    make_product(seller=make_seller(unit=officer.unit), name="Mật ong hoa nhãn")
    return officer


def test_officer_publishes_in_three_taps(visitor, officer):
    page = visitor(officer.user).new_page()
    page.goto(reverse("wagtailadmin_home"))

    page.get_by_role("link", name=_("Write a post")).first.tap()
    page.locator("[name=text]").fill(TEXT)
    page.get_by_label("Mật ong hoa nhãn").tap()
    page.locator("button[value=publish]").tap()

    page.wait_for_url("**/posts/mine/")
    reader = visitor().new_page()
    for address in (reverse("fanpages:unit", args=[officer.unit.slug]), reverse("fanpages:feed")):
        reader.goto(address)
        expect(reader.get_by_text(TEXT)).to_be_visible()
        expect(reader.get_by_role("link", name="Mật ong hoa nhãn")).to_be_visible()
    feed = reader.request.get(reverse("fanpages:unit_rss", args=[officer.unit.slug]))
    assert TEXT in feed.text()


def test_what_was_typed_is_there_after_the_phone_fell_asleep(visitor, officer):
    page = visitor(officer.user).new_page()
    composer = reverse("fanpages:unit_post_new", args=[officer.unit.slug])
    page.goto(composer)
    page.locator("[name=text]").press_sequentially("Sen nở")

    page.goto(reverse("fanpages:feed"))
    page.goto(composer)

    expect(page.locator("[name=text]")).to_have_value("Sen nở")
    page.locator("button[value=publish]").tap()
    page.wait_for_url("**/posts/mine/")
    page.goto(composer)
    expect(page.locator("[name=text]")).to_have_value("")
    assert Post.objects.get().text == "Sen nở"


def test_video_is_asked_for_only_after_a_tap(visitor, officer, troubles):
    post = make_post(unit=officer.unit, video="https://youtu.be/aqz-KE-bpKQ")
    page = visitor().new_page()
    page.goto(post.get_absolute_url())
    assert page.locator("iframe").count() == 0

    page.locator("[data-video-play]").tap()

    address = "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"
    expect(page.locator("iframe")).to_have_attribute("src", address)
    page.wait_for_timeout(300)
    assert {line.partition(":")[0] for line in troubles} <= {"asks another host", address, ""}
    troubles.clear()  # this one was wanted


def test_stranger_registers_and_cancels(visitor):
    event = make_event(takes_registrations=True, places=5)
    page = visitor().new_page()
    page.goto(event.url)

    page.locator("a[href$='/registration/']").tap()
    page.locator("[name=name]").fill("Nguyễn Thị Mai")
    page.locator("[name=phone]").fill("0912 345 678")
    page.locator("main form button[type=submit]").tap()

    page.wait_for_url("**/registrations/**")
    assert Registration.objects.get().status == "coming"
    page.locator("main form button[type=submit]").tap()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert Registration.objects.get().status == "cancelled"


def test_host_moves_the_product_with_one_tap(visitor, officer):
    start = timezone.now() - timedelta(minutes=5)
    event = make_event(officer.unit, kind="livestream", host_name="Chị Lựu", starts_at=start)
    first, second = make_product(name="Mật rừng"), make_product(name="Trà hoa vàng")
    for product in (first, second):
        EventProductLink.objects.create(page=event, product=product)
    host = visitor(officer.user).new_page()
    host.goto(reverse("fanpages:event_host", args=[event.translation_key]))

    host.get_by_role("button", name="Trà hoa vàng").tap()

    host.wait_for_load_state("networkidle")
    viewer = visitor().new_page()
    viewer.goto(event.url)
    expect(viewer.locator(".goods__row--now")).to_contain_text("Trà hoa vàng")
