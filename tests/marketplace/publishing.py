"""A site where everything is published, with much on each page: for tests of what pages cost."""

from django.urls import reverse
from django.utils import timezone, translation

from campaigns.models import (
    CampaignPage,
    CampaignPageLink,
    CampaignProductLink,
    CampaignSellerLink,
    CampaignUnit,
    UnitReport,
)
from cms.models import (
    AboutPage,
    GalleryIndexPage,
    GoodExampleIndexPage,
    LawIndexPage,
    NoticeIndexPage,
)
from fanpages.models import EventPage, EventProductLink, Post
from images.models import Photo
from tests.browser.courses import make_full_course
from tests.campaigns.builders import (
    make_alert,
    make_campaign,
    make_family,
    make_household_campaign,
    make_rescue,
)
from tests.cms.builders import (
    make_example,
    make_gallery,
    make_index,
    make_law,
    make_listing,
    make_news,
    make_notice,
    make_replication,
)
from tests.factories import make_category, make_officer, make_product, make_seller, make_unit
from tests.fanpages.builders import make_event, make_fan_page, make_post
from tests.images.builders import make_photo
from tests.outreach.builders import make_channel
from union.models import Unit


class Site:
    """So many of everything, all of one commune's union."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.province: Unit = make_unit()
        self.unit: Unit = make_unit(self.province)
        self.photo = Photo.objects.create(title="Sen", file=make_photo((1300, 700)))
        self.seller = make_seller(unit=self.unit)
        shelf = make_category()
        self.products = [make_product(seller=self.seller, category=shelf) for _ in range(count)]
        make_officer(self.unit, role="leader")
        make_alert(self.province)

    def addresses(self) -> dict[str, str]:
        """Return an address of each kind of page by its name."""
        with translation.override("vi"):
            return self.information() | self.talk() | self.campaigns() | self.courses()

    def information(self) -> dict[str, str]:
        index, laws = make_index(self.unit), make_listing(LawIndexPage, unit=self.province)
        for _number in range(self.count):
            news = make_news(index, cover=self.photo)
            example = make_example(index, cover=self.photo)
            make_replication(example)
            gallery, notice = make_gallery(index, cover=self.photo), make_notice(index)
            law = make_law(laws, unit=self.province)
        pages = {"section": index, "article": news, "law": law, "laws": laws, "example": example}
        pages |= {"gallery": gallery, "notice": notice, "about": make_listing(AboutPage)}
        pages["examples"] = make_listing(GoodExampleIndexPage)
        pages["notices"] = make_listing(NoticeIndexPage)
        pages["galleries"] = make_listing(GalleryIndexPage)
        found = {name: page.url for name, page in pages.items()}
        return found | {"unit": reverse("cms:unit", args=[self.unit.slug])}

    def talk(self) -> dict[str, str]:
        fan_page = make_fan_page(self.unit, cover=self.photo, about="<p>Có mặt.</p>", phone="0229")
        for _number in range(self.count):
            post = self.post()
            coming = self.event(takes_registrations=True, places=30)
            make_channel(self.unit, is_listed=True)
        running = self.event(kind="livestream", host_name="Chị Lựu", starts_at=timezone.now())
        found = {"fan page": fan_page.url, "post": post.get_absolute_url(), "event": coming.url}
        found |= {name: reverse(f"fanpages:{name}") for name in ("feed", "calendar", "event_rss")}
        return found | {"livestream": running.url}

    def post(self, **fields: object) -> Post:
        return make_post(unit=self.unit, products=self.products[:3], photos=3, **fields)

    def event(self, **fields: object) -> EventPage:
        event = make_event(self.unit, cover=self.photo, **fields)
        for product in self.products:
            EventProductLink.objects.create(page=event, product=product)
        return event

    def campaigns(self) -> dict[str, str]:
        told = make_campaign(unit=self.unit, cover=self.photo)
        families = make_household_campaign(unit=self.unit, cover=self.photo)
        rescue = make_rescue(variant=self.products[0].variants.get(), unit=self.unit).campaign
        for _number in range(self.count):
            unit = make_unit(self.province)
            CampaignUnit.objects.create(page=told, unit=unit, target=10)
            UnitReport.objects.create(campaign=told, unit=unit, amount=3)
            make_family(families, unit)
        kinds = {"information": told, "households": families, "rescue": rescue}
        for page in kinds.values():
            self.dress(page)
        found = {name: page.url for name, page in kinds.items()}
        return found | {"campaign list": told.get_parent().url}

    def dress(self, page: CampaignPage) -> None:
        """Put goods, a seller, a page and posts beside a campaign."""
        for product in self.products:
            CampaignProductLink.objects.create(page=page, product=product)
            self.post(campaign=page)
        CampaignSellerLink.objects.create(page=page, seller=self.seller)
        CampaignPageLink.objects.create(campaign=page, page=page.get_parent())

    def courses(self) -> dict[str, str]:
        course = make_full_course()
        lesson = course.get_children().first()
        return {"course": course.url, "lesson": lesson.url, "courses": course.get_parent().url}
