"""Pages of taking part, with something on each: for the tests in a real browser."""

from django.urls import reverse
from django.utils import timezone

from cms.models import NewsPage
from community import services
from community.models import Strike
from tests.community.builders import make_comment, make_strike, watch

LONG = "Chị em quay mật bằng tay từ tháng ba đến tháng sáu, năm nào cũng vui. " * 6


def make_talk(buyer: object) -> NewsPage:
    """What readers say below the newest article: shown, answered, held, refused; a strike."""
    page = NewsPage.objects.filter(locale__language_code="vi").order_by("-pk").first()
    first = make_comment(page, user=buyer, text=LONG)
    make_comment(page, parent=first, text="Đúng vậy!", edited_at=timezone.now())
    make_comment(page, status="waiting", held_for="link", text="www.re.example")
    services.report(comment=first, reason="false", words="Không phải", user=None)
    bad = make_comment(page, user=buyer, status="refused", reason="Xúc phạm người khác")
    services.write_appeal(strike=make_strike(bad), text=LONG, now=timezone.now())
    for seller in page.seller_links.all():
        services.follow(user=buyer, subject=f"seller:{seller.seller_id}")
    services.follow(user=buyer, subject=f"unit:{page.unit_id}")
    watch("lừa đảo")
    return page


def members_pages(scene: object) -> list[str]:
    page = make_talk(scene.buyer)
    shown = scene.buyer.comments.get(status="shown")
    return [
        reverse("community:about", args=[page.subject]),
        reverse("community:write", args=[page.subject]) + f"?parent={shown.key}",
        reverse("community:follow", args=[f"unit:{page.unit_id}"]),
        reverse("community:following"),
        reverse("community:following") + f"?left=seller:{scene.seller.pk}",
        reverse("community:comments"),
        reverse("community:comment", args=[shown.key]),
        reverse("community:removal", args=[shown.key]),
        reverse("community:report", args=[shown.key]),
        reverse("community:strike", args=[Strike.objects.get().key]),
    ]


def moderators_pages(scene: object) -> list[str]:
    make_talk(scene.buyer)
    shown = scene.buyer.comments.get(status="shown")
    return [
        reverse("comment_queue"),
        reverse("comment_queue") + "?show=reported",
        reverse("comment_queue") + "?show=all",
        reverse("comment_decision", args=[shown.key]),
        reverse("comment_strikes"),
        reverse("comment_appeals"),
        reverse("comment_appeal", args=[Strike.objects.get().key]),
    ]
