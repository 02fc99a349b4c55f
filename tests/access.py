"""A small world in which every address of the site leads somewhere, and who walks in it.

`tests/test_access.py` holds what each person is to see.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.timezone import now
from wagtail.models import Locale
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from accounts import copies
from accounts.models import Address
from cms.models import (
    AboutPage,
    GalleryIndexPage,
    GoodExampleIndexPage,
    LawIndexPage,
    NewsIndexPage,
    NoticeIndexPage,
)
from cms.services import open_section, sync_writers
from community.services import write_appeal
from cooperatives.models import Membership
from core.keys import random_key
from fanpages.models import FanPageOpening
from fanpages.selectors import dressed
from fanpages.services import register
from fanpages.views.public import card_mark
from notices.models import Message, Notice
from notices.wishes import off_token
from orders.models import PhoneRecord, Refund, ReturnRequest, TaxRate
from products.models import PromotedProduct, SynonymGroup
from tests.campaigns.world import campaign_values
from tests.cms.builders import (
    make_example,
    make_listing,
    make_news,
    make_nomination,
    make_replication,
    make_topic,
)
from tests.community.builders import make_comment, make_strike, watch
from tests.factories import (
    make_category,
    make_certificate,
    make_officer,
    make_product,
    make_review,
    make_seller,
    make_unit,
    make_user,
)
from tests.fanpages.builders import make_event, make_fan_page, make_post
from tests.newsletter.builders import make_issue, make_reader
from tests.orders.builders import make_order, make_voucher
from tests.orders.carriers import make_carrier_row
from tests.orders.delivery.builders import make_method, make_point
from tests.orders.payments.card.builders import make_dispute, make_stripe_event
from tests.orders.payments.transfer.builders import make_account, make_entry
from tests.orders.settlement.builders import make_batch
from tests.outreach.builders import make_channel, make_link
from tests.tickets.builders import make_ticket
from tests.training.builders import make_certificate as make_paper
from tests.training.builders import make_course
from tests.training.session_builders import make_enrolment, make_requirement, make_session
from tickets import services as tickets
from tickets.models import Holiday, ReplyTemplate
from training.session_codes import room_path
from union.models import Unit

OURS = {
    *(
        "core",
        "jobs",
        "notices",
        "places",
        "images",
        "accounts",
        "union",
        "cooperatives",
        "products",
    ),
    *("orders", "cms", "visits", "fanpages", "campaigns", "training", "community", "outreach"),
    *("tickets", "newsletter"),
    "marketplace",
}
PEOPLE = ("anonymous", "buyer", "seller", "other_seller", "officer", "other_officer", "admin")
LISTINGS = (
    *(AboutPage, GalleryIndexPage, GoodExampleIndexPage, LawIndexPage),
    NoticeIndexPage,
)
PART = re.compile(r"<(?:\w+:)?(\w+)>")


def routes() -> Iterator[str]:
    """Yield every address pattern whose view or model is ours, without its language."""
    for route, pattern in _walk(get_resolver().url_patterns, ""):
        view = getattr(pattern.callback, "view_class", pattern.callback)
        model = getattr(pattern.callback, "view_initkwargs", {}).get("model")
        apps = {view.__module__.split(".")[0], getattr(model, "__module__", "").split(".")[0]}
        if apps & OURS:
            yield route.removeprefix("vi/")


def _walk(patterns: list, prefix: str) -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, route)
        else:
            yield route, pattern


def _translation(unit: Unit, topic: object) -> dict[str, object]:
    """Return what stands in the addresses of a translation of a unit's article."""
    page = make_news(NewsIndexPage.objects.filter(unit=unit).first())
    german = Locale.objects.get(language_code="de")
    page.save_revision().publish()
    translate_object(page, [german])
    translation = Translation.objects.get(source__object_id=page.translation_key)
    source = translation.source
    return {
        "page_id": page.pk,
        "translation_id": translation.pk,
        "translation_source_id": source.pk,
        "string_segment_id": source.stringsegment_set.first().pk,
        "overridable_segment_id": 0,
        "app_label": "cms",
        "model_name": "topic",
        "pk": topic.pk,
        "mode": "",
    }


class World:
    """Two stalls in two communes, their officers, a buyer who ordered at the first stall."""

    def __init__(self) -> None:
        province = make_unit(name="Hội LHPN tỉnh")
        here, there = make_unit(province), make_unit(province)
        self.users = {
            "buyer": make_user(),
            "seller": make_user(),
            "other_seller": make_user(),
            "officer": make_officer(here, role="leader").user,
            "other_officer": make_officer(there, role="leader").user,
            "admin": make_user(is_superuser=True, is_staff=True),
        }
        open_section(unit=here)
        for name in ("officer", "other_officer"):
            sync_writers(user=self.users[name])
        seller = make_seller(owner=self.users["seller"], unit=here)
        make_seller(owner=self.users["other_seller"], unit=there)
        self.values = self._values(seller, here)

    def _values(self, seller: object, unit: Unit) -> dict[str, dict[str, object]]:
        """Return what stands for each part of an address, by the start of the route."""
        buyer = self.users["buyer"]
        product = make_product(seller=seller, category=make_category())
        variant = product.variants.get()
        order = make_order(buyer=buyer, seller=seller)
        parcel = order.parcels.get()
        asked = ReturnRequest.objects.create(parcel=parcel, reason="damaged", words="Vỡ")
        refund = Refund.objects.create(order=order, way="transfer", reason="late", amount=1)
        address = Address.objects.create(
            user=buyer,
            name="Lan",
            phone="+84912345678",
            commune=seller.commune,
            street="Xóm 1",
            is_default=True,
        )
        officer = unit.officers.get()
        member = Membership.objects.get(seller=seller)
        certificate = make_certificate(product=product)
        review = make_review(product=product)
        row = make_carrier_row()
        hers = make_voucher(seller=seller)
        example = make_example(unit=unit)
        for model in LISTINGS:
            make_listing(model)
        return campaign_values(unit, self.users["officer"], buyer) | {
            "": {"pk": 1, "image_id": 1, "slug": seller.slug, "kind": "csv", "key": random_key()},
            "staff/pickup-points": {"pk": make_point(unit=unit).pk},
            "staff/channels": {"pk": make_channel(unit).pk},
            "staff/links": {"pk": make_link(unit).pk, "kind": "svg"},
            "staff/links/list": {"kind": "csv"},
            "staff/packs": {"kind": "post", "language": "vi", "shape": "wide", "size": "a4"},
            "s/": {"key": make_link(unit).key},
            "s/<slug:language>": {"language": "vi", "channel": "zalo", "kind": "seller"}
            | {"key": seller.pk},
            "outreach/groups": {"slug": unit.slug},
            "staff/synonyms": {"pk": SynonymGroup.objects.create(words="heo, lợn").pk},
            "staff/promotions": {
                "pk": PromotedProduct.objects.create(text="x", folded="x", product=product).pk
            },
            "staff/carriers": {"code": row.file.carrier.code, "pk": row.pk},
            "staff/phone-records": {"pk": PhoneRecord.objects.create(phone="+84987654321").pk},
            "staff/products": {"slug": product.slug, "pk": certificate.pk},
            "staff/reviews": {"pk": review.pk},
            "staff/returns": {"key": asked.key, "place": 1},
            "staff/refunds": {"key": refund.key, "kind": "csv"},
            "staff/snippets": {"pk": product.category_id},
            "staff/snippets/cms/topic": {"pk": (topic := make_topic()).pk},
            "staff/snippets/choose/cms/topic": {"pk": topic.pk},
            "staff/product-translations": {"language": "de", "slug": product.slug, "kind": "po"},
            "staff/stall-translations": {"language": "de", "slug": seller.slug, "kind": "po"},
            "staff/bulk": {"app_label": "wagtailcore", "model_name": "page", "action": "delete"},
            "staff/localize": _translation(unit, topic),
            "staff/nominations": {"key": make_nomination(unit).key},
            "staff/examples": {"pk": example.pk},
            "staff/examples/checks": {"pk": make_replication(example, unit).pk},
            "staff/offices": {"slug": unit.slug},
            "union/units": {"slug": unit.slug},
            "feeds/news": {"slug": unit.slug},
            "staff/seller_chooser": {"pk": seller.pk},
            "staff/product_chooser": {"pk": product.pk},
            "staff/users": {"pk": buyer.pk},
            "staff/units": {"slug": unit.slug},
            "staff/messages": {"pk": _message(buyer).pk},
            "me/export": {"key": _copy_of(buyer)},
            "me/notifications": {"token": _off_token(buyer), "pk": _message(buyer).notice_id},
            "staff/jobs": {"name": "forget-tasks"},
            "staff/sellers": {"decision": "suspension"},
            "staff/bank": {"pk": make_entry().pk},
            "staff/bank/accounts": {"pk": make_account().pk},
            "staff/payouts": {
                "key": make_batch(self.users["admin"]).key,
                "step": "approval",  # of her own draft: she is told so
                "kind": "csv",
            },
            "staff/rates": {"table": "taxes", "pk": TaxRate.objects.first().pk},
            "staff/disputes": {"pk": make_dispute(order).pk},
            "staff/cards": {"pk": make_stripe_event(status="doubtful").pk},
            "staff/officers": {
                "slug": unit.slug,
                "person": officer.user.public_id,
                "role": officer.role,
            },
            "me/": {"key": getattr(address, "key", "x")},
            "products/": {"seller_slug": seller.slug, "slug": product.slug, "pk": variant.pk},
            "api/v1/products": {"slug": product.slug},
            "products/category": {"slug": product.category.slug},
            "products/desk": {"slug": product.slug},
            "orders/delivery": {"slug": product.slug},
            "products/desk/<slug:seller_slug>/reviews": {"pk": review.pk},
            "sellers/desk": {"place": "logo", "pk": member.pk},
            "orders/desk/<slug:slug>/delivery": {"pk": make_method(seller).pk},
            "staff/vouchers": {"pk": make_voucher().pk},
            "orders/desk/<slug:slug>/vouchers": {"pk": hers.pk},
            "orders/": {
                "variant_id": variant.pk,
                "code": row.file.carrier.code,
                "key": parcel.key,
                "step": "acceptance",
                "number": order.number,
                "parcel_key": parcel.key,
                "return_key": asked.key,
                "refund_key": refund.key,
                "place": 1,
            },
            "orders/<order_number:number>/<key:parcel_key>/returns": {"key": asked.key},
            **_training(buyer, unit),
            **_talk(buyer, unit, seller),
            **_question(buyer, unit, self.users["officer"]),
            **_letters(unit),
            **_sessions(buyer, unit),
            **_posts(unit, seller),
        }

    def path(self, route: str) -> str:
        """Return an address that the route matches."""
        if route in FIXED:
            return FIXED[route].format(**self.flat(route))
        known = self.flat(route)
        path = PART.sub(lambda part: str(known[part[1]]), route)
        return path if route.startswith(ROOTED) or not route else f"vi/{path}"

    def flat(self, route: str) -> dict[str, object]:
        """Return the values for a route, the most particular last."""
        known: dict[str, object] = {}
        for start in sorted(self.values, key=len):
            if route.startswith(start):
                known |= self.values[start]
        return known

    def client(self, person: str) -> Client:
        """Return a browser in which somebody is signed in."""
        client = Client(headers={"sec-fetch-site": "same-origin"})
        if person in self.users:
            client.force_login(self.users[person])
        return client


def _training(learner: object, unit: Unit) -> dict[str, dict[str, object]]:
    """A course of a unit, and somebody's certificate of it."""
    course = make_course(lessons=1, questions=1, unit=unit)
    key = course.translation_key
    number = make_paper(learner=learner, course_key=key, unit=unit).number
    lesson = course.get_children().get().translation_key
    return {
        "training/": {"key": key, "lesson": lesson, "number": number},
        "training/screens": {"key": "practice"},
        "staff/training": {"number": number},
    }


def _copy_of(user: object) -> str:
    """Return the key of her copy of what the site holds, ready to be fetched."""
    copy = copies.ask_for_copy(user=user, language="vi", now=now())
    copies.make_copy(copy.key)
    return copy.key


def _message(user: object) -> Message:
    """Return an e-mail that was sent to somebody."""
    notice, _is_new = Notice.objects.get_or_create(
        key="x",
        defaults={"kind": "x", "user": user, "title": "x", "path": "/", "try_at": now()},
    )
    values = {"to": "lan@example.org", "status": "failed", "next_try_at": now()}
    return Message.objects.get_or_create(notice=notice, channel="email", defaults=values)[0]


def _talk(buyer: object, unit: Unit, seller: object) -> dict[str, dict[str, object]]:
    """Return a comment of the buyer below an article of a unit, and a strike she got for it."""
    page = make_news(NewsIndexPage.objects.filter(unit=unit).first())
    comment = make_comment(page, user=buyer)
    strike = make_strike(comment)
    write_appeal(strike=strike, text="Em không có ý xấu.", now=now())
    return {
        "staff/comments": {"key": comment.key},
        "staff/comments/appeals": {"key": strike.key},
        "staff/comments/words": {"pk": watch("lừa đảo").pk},
        "community/about": {"subject": page.subject},
        "community/follow": {"subject": seller.subject},
        "community/comments": {"key": comment.key},
        "community/strikes": {"key": strike.key},
    }


def _posts(unit: Unit, seller: object) -> dict[str, dict[str, object]]:
    """Return a post of the unit, its fan page, and an event that somebody registered for."""
    make_fan_page(unit)
    post = make_post(unit=unit)
    event = make_event(unit, takes_registrations=True)
    opening = FanPageOpening.objects.create(unit=unit, title="{unit}")
    revision = post.save_revision()
    coming = register(event=event, name="Lan", phone="+84912000111", email="", language="vi")
    key = {"key": event.translation_key}
    return {
        "posts/": {"key": post.key, "mark": card_mark(dressed([post])[0])},
        "outreach/posts": {"key": post.key, "shape": "wide"},
        "posts/units": {"slug": unit.slug},
        "posts/feeds/units": {"slug": unit.slug},
        "posts/feeds/events": {"slug": unit.slug},
        "posts/events": key | {"slug": unit.slug},
        "posts/registrations": {"key": coming.key},
        "staff/posts": {"pk": post.pk, "kind": "csv"},
        "staff/snippets/choose/fanpages/post": {"pk": post.pk},
        "staff/snippets/fanpages/post": {
            "pk": post.pk,
            "revision_id": revision.pk,
            **{"action_name": "approve", "task_state_id": 1, "task_id": 1},  # nothing waits
            "workflow_state_id": 1,
        },
        "staff/fan-pages": {"pk": opening.pk, "kind": "csv"},
        "staff/events": key | {"kind": "csv", "pk": coming.pk},
    }


def _question(buyer: object, unit: Unit, officer: object) -> dict[str, dict[str, object]]:
    """Return the buyer's question to a unit, answered and published, and a ready answer."""
    ticket = make_ticket(unit=unit, by=buyer)
    tickets.answer(ticket=ticket, words="Mồng 5.", by=officer)
    tickets.publish(ticket=ticket, question="Khi nào?", answer="Mồng 5.", by=officer)
    reply = ReplyTemplate.objects.create(unit=unit, title="Lớp", text="Mồng 5.")
    known = {"number": ticket.number, "place": 1}
    topic, day_off = {"pk": ticket.topic_id}, {"pk": Holiday.objects.first().pk}
    return {
        "questions/": known,
        "staff/questions": known | {"pk": reply.pk},
        "staff/snippets/tickets/topic": topic,
        "staff/snippets/choose/tickets/topic": topic,
        "staff/snippets/tickets/holiday": day_off,
        "staff/snippets/choose/tickets/holiday": day_off,
    }


def _letters(unit: Unit) -> dict[str, dict[str, object]]:
    """Return a reader of letters and one that went out."""
    issue = make_issue(unit, status="sent", approved_by=make_user(), send_at=now())
    reader = {"key": make_reader(unit).key}
    known = {"key": issue.key}
    starts = ("newsletter/confirm", "newsletter/wishes", "newsletter/off")
    readers = dict.fromkeys(starts, reader)
    return {"newsletter/letters": known, "staff/letters": known, **readers}


def _sessions(buyer: object, unit: Unit) -> dict[str, dict[str, object]]:
    """Return a session of a unit that has begun, the buyer on its list, and a requirement."""
    session = make_session(unit=unit, starts_at=now() + timedelta(hours=1))
    row = make_enrolment(session, user=buyer)
    required = make_requirement(unit=unit)
    token = room_path(session).rstrip("/").rpartition("/")[2]
    return {
        "training/sessions": {"slug": session.slug, "token": token},
        "training/enrolments": {"key": row.key},
        "training/required": {"pk": required.pk},
        "staff/sessions": {"slug": session.slug, "key": row.key, "kind": "csv"},
        "staff/coverage": {"pk": required.pk, "kind": "csv"},
    }


def _off_token(user: object) -> str:
    return off_token(Notice(user_id=user.pk, kind="payment_reminder"))


ROOTED = ("s/", "staff/", "api/", "webhooks/", "robots.txt", "health/", "^media", "sitemap", "root")
FIXED = {
    r"^media/(?P<path>(?:products|sellers|posts|images|original_images|avatar_images)/.+)$": (
        "media/products/nothing.webp"
    ),
    r"products/^from/(?P<code>[0-9]{5})/\Z": "vi/products/from/14620/",
    r"products/^from/(?P<code>[0-9]{5})-(?P<name>[a-z0-9-]+)/\Z": "vi/products/from/14620-x/",
    r"orders/^desk/(?P<slug>[-\w]+)/vouchers\.(?P<kind>csv|xlsx)$": (
        "vi/orders/desk/{slug}/vouchers.csv"
    ),
    r"orders/^desk/(?P<slug>[-\w]+)/parcels\.(?P<kind>csv|xlsx)$": (
        "vi/orders/desk/{slug}/parcels.csv"
    ),
    r"orders/desk/<slug:slug>/money/^(?P<month>[0-9]{4}-[0-9]{2})/$": (
        "vi/orders/desk/{slug}/money/2026-11/"
    ),
    "orders/desk/<slug:slug>/money/"
    r"^(?P<month>[0-9]{4}-[0-9]{2})/statement\.(?P<kind>pdf|csv|xlsx)$": (
        "vi/orders/desk/{slug}/money/2026-11/statement.csv"
    ),
    r"staff/^statements/(?P<slug>[-\w]+)/(?P<month>[0-9]{4}-[0-9]{2})\.(?P<kind>pdf|csv|xlsx)$": (
        "staff/statements/{slug}/2026-11.csv"
    ),
    r"staff/^tax-report/(?P<month>[0-9]{4}-[0-9]{2})\.(?P<kind>csv|xlsx)$": (
        "staff/tax-report/2026-11.csv"
    ),
    r"orders/^desk/(?P<slug>[-\w]+)/carriers/(?P<code>[-\w]+)\.(?P<kind>csv|xlsx)$": (
        "vi/orders/desk/{slug}/carriers/{code}.csv"
    ),
    r"community/^following\.(?P<kind>csv|xlsx)$": "vi/community/following.csv",
    r"staff/snippets/fanpages/post/history/(?P<pk>.+)/revisions/compare/"
    r"(?P<revision_id_a>live|earliest|\d+)\.\.\.(?P<revision_id_b>live|latest|\d+)/$": (
        "staff/snippets/fanpages/post/history/{pk}/revisions/compare/live...latest/"
    ),
    r"api/v1/^[\s\S]*\Z": "api/v1/nothing/",
    "feeds/<str:name>": "feeds/google.xml",
    "feeds/<slug:slug>/<str:name>": "feeds/{slug}/google.xml",
    "feeds/pictures/<path:key>.jpg": "feeds/pictures/nothing.jpg",
    r"^((?:[\w\-]+/)*)$": "vi/",
}
