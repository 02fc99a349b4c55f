"""Posts, a fan page and events with something on each: for the tests in a real browser."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from fanpages import services
from fanpages.models import EventPage, EventProductLink, Post
from tests.fanpages.builders import make_event, make_fan_page, make_post

LONG = "Chị em quay mật bằng tay từ tháng ba đến tháng sáu, năm nào cũng vui. " * 8


def make_talk_of_the_day(scene: object) -> Post:
    """A unit that says something, with a livestream that runs and a conference to come."""
    unit, now = scene.town.unit, timezone.now()
    page = make_fan_page(unit, about="<p>Có mặt ở từng xóm.</p>", phone="0229 3000 111")
    post = make_post(
        unit=unit,
        text=LONG,
        products=(scene.product,),
        pinned_until=now + timedelta(days=1),
        video="https://youtu.be/aqz-KE-bpKQ",
    )
    make_post(seller=scene.seller, text="Mật mới.\nhttps://example.org/")
    live = make_event(unit, kind="livestream", host_name="Chị Lựu", starts_at=now)
    EventProductLink.objects.create(page=live, product=scene.product)
    make_event(page.unit, slug="hoi-nghi", takes_registrations=True, places=3)
    return post


def public_pages(scene: object) -> list[str]:
    post = make_talk_of_the_day(scene)
    events = [*_events(post)]
    coming = events[-1]
    person = {"name": "Mai", "phone": "+84912000111", "email": "", "language": "vi"}
    mine = services.register(event=coming, **person)
    return [
        reverse("fanpages:feed"),
        reverse("fanpages:unit", args=[scene.town.unit.slug]),
        reverse("fanpages:seller_feed", args=[scene.seller.slug]),
        post.get_absolute_url(),
        reverse("fanpages:calendar"),
        *(event.url for event in events),
        reverse("fanpages:event_register", args=[coming.translation_key]),
        reverse("fanpages:registration", args=[mine.key]),
    ]


def writers_pages(scene: object) -> list[str]:
    """What somebody of the unit writes with."""
    post = make_talk_of_the_day(scene)
    return [
        reverse("fanpages:unit_post_new", args=[scene.town.unit.slug]),
        reverse("fanpages:post_edit", args=[post.key]),
        reverse("fanpages:post_removal", args=[post.key]),
        reverse("fanpages:my_posts"),
        reverse("fanpages:following"),
        reverse("fanpages:event_host", args=[_events(post)[0].translation_key]),
    ]


def _events(post: Post) -> list:
    return list(EventPage.objects.filter(unit=post.unit).order_by("starts_at"))
