"""Fill an empty site with the demo, or add what is missing of it."""

import time
from collections.abc import Callable

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction
from django.test import Client

from cms import chrome
from core.progress import in_batches
from marketplace.demo import (
    bank,
    buying,
    campaigns,
    carriers,
    community,
    course_words,
    delivery,
    examples,
    fanpages,
    listening,
    orders,
    outreach,
    pages,
    people,
    praise,
    products,
    publishing,
    returns,
    sellers,
    sessions,
    settlement,
    training,
    translations,
    visits,
)
from places.models import Province
from products.search.terms import recount_terms
from union.models import Unit

ACCOUNTS = [
    ("administrator", "quan-tri@example.org", "/staff/"),
    ("province officer", "can-bo-tinh@example.org", "/staff/"),
    ("editor", "bien-tap@example.org", "/staff/"),
    ("commune officer", "can-bo-cuc-phuong@example.org", "/staff/"),
    ("seller", "ong-cuc-phuong@example.org", "/vi/sellers/desk/"),
    ("buyer", "khach-lan@example.org", "/vi/me/"),
]


def count_rows() -> None:
    """Tell PostgreSQL what was loaded: until it looks by itself it plans for empty tables."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


class Command(BaseCommand):
    help = "Add the demo: places, units, people, sellers, products, news, posts. Safe to repeat."

    def handle(self, **options: object) -> None:
        if not settings.DEBUG:
            raise CommandError("The demo's passwords are public: load it only with DEBUG=1.")
        settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"  # nobody is told
        started = time.monotonic()
        call_command("load_places", if_missing=True, stdout=self.stdout, stderr=self.stderr)
        root = people.load_units(Province.objects.get(pk=settings.HOME_PROVINCE))
        pages.news_index(root)  # before officers, who get their part below it
        self.tell("people", people.load_people())
        self.tell("categories", products.load_categories())
        with transaction.atomic():
            self.tell("sellers", sellers.load_sellers())
        self.load_products()
        count_rows()
        self.tell("certificates", praise.load_certificates())
        self.tell("ways of delivery", delivery.load_delivery())
        self.tell("carriers", carriers.load_carriers())
        self.tell("orders", orders.load_orders())
        self.tell("bank accounts", bank.load_account())
        self.tell("orders paid in advance", buying.load_buying())
        self.tell("payouts to sellers", settlement.load_settlement())
        self.tell("returns", returns.load_returns())
        self.tell("reviews", praise.load_reviews())
        recount_terms(self.progress("words"))  # how often each is: what typos are measured by
        self.load_pages(root)
        self.tell("courses", training.load_courses(root))  # campaigns lead to some
        with transaction.atomic():
            self.tell("campaigns", campaigns.load_campaigns(root))
        with transaction.atomic():
            self.tell("fan pages", fanpages.load_fan_pages())
            self.tell("posts", fanpages.load_posts())
            self.tell("events", fanpages.load_events())
        self.tell("posts in other languages", translations.load_post_translations())
        self.tell("comments of readers", community.load_community())
        self.tell("questions to the Union", listening.load_questions())
        self.tell("letters to readers", listening.load_letters(root))
        with transaction.atomic(), chrome.refreshed_once():
            self.tell("courses in other languages", course_words.load_course_words())
        self.tell("learners", training.load_learners(root))
        with transaction.atomic():
            self.tell("training sessions", sessions.load_sessions(root))
        with transaction.atomic():
            self.tell("channels", outreach.load_channels())
            self.tell("short links", outreach.load_links())
            self.tell("days on which something was read", visits.load_views())
        count_rows()
        self.stdout.write(f"The demo is ready ({time.monotonic() - started:.0f} s).\n")
        self.print_addresses()

    def load_products(self) -> None:
        """Add products in small batches, so that the person who waits sees them come."""
        rows, number = products.missing_products(), 0
        for batch in in_batches(rows, 10, self.progress("products")):
            with transaction.atomic():
                for row in batch:
                    products.load_product(row, number)
                    number += 1

    def load_pages(self, root: Unit) -> None:
        """Publish pages and news in both languages."""
        pages.load_standard_pages(root)
        index = pages.news_index(root)
        units = publishing.units_by_code()
        with transaction.atomic():
            self.tell("pages of publishing", publishing.load_publishing(root))
            self.tell("good examples", examples.load_examples())
            self.tell("offices", publishing.load_directory())
        for batch in in_batches(pages.missing_news(), 1, self.progress("articles")):
            for row in batch:
                pages.load_news_page(row, index, units)
        self.tell("translations", translations.load_translations())
        publishing.load_news_topics()
        pages.load_chrome()
        if pages.load_home(root):
            self.warm()

    def warm(self) -> None:
        """Ask for the first pages once, so that their pictures are cut before people come."""
        client = Client(headers={"host": "127.0.0.1"})
        for address in ("/vi/", "/en/", "/vi/tin-tuc/"):
            client.get(address)

    def progress(self, what: str) -> Callable[[str], object]:
        return lambda line: self.stderr.write(f"{what}: {line}")

    def tell(self, what: str, count: int) -> None:
        if count:
            self.stdout.write(f"{count} {what} added.")

    def print_addresses(self) -> None:
        self.stdout.write(f"\n  {settings.SITE_URL}/vi/   (Vietnamese)")
        self.stdout.write(f"  {settings.SITE_URL}/en/   (English)\n")
        self.stdout.write(f"Everybody’s password is {people.PASSWORD}\n")
        for role, email, start in ACCOUNTS:
            self.stdout.write(f"  {role:17} {email:32} {settings.SITE_URL}{start}")
        self.stdout.write("")
