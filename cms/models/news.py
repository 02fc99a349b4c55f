"""News: one index for each unit that publishes, and the articles below it."""

from functools import partial

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index

from cms.blocks import StoryBlocks
from cms.models.base import BasePage, BasePageQuerySet, is_restricted
from cms.models.links import ProductLink, SellerLink
from cms.models.topic import TopicLink
from cms.news_filters import choices_for, narrowed, wanted
from cms.panels import ShortTextPanel
from cms.popular import most_read
from cms.selectors import article_sellers, article_shelf, more_news
from core.pagecache import show

NEWS_PER_PAGE = 12


class NewsPageQuerySet(BasePageQuerySet):
    def for_page(self) -> "NewsPageQuerySet":
        """Load an article with what its head and its first lines show."""
        pages = super().for_page().select_related("cover", "unit")
        return pages.prefetch_related("cover__renditions")

    def for_cards(self) -> "NewsPageQuerySet":
        """Published news, newest first, with all that a card shows; two queries."""
        return (
            self.live()
            .exclude(is_restricted())
            .defer_streamfields()
            .select_related("cover", "unit__commune", "locale")
            .prefetch_related("cover__renditions")
            .order_by("-date", "-pk")
        )


class NewsIndexPage(BasePage):
    """The news of a unit and of all units below it."""

    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [*BasePage.content_panels, ShortTextPanel("intro")]
    parent_page_types = ["cms.HomePage", "cms.NewsIndexPage"]
    is_searched = False
    # What may stand here says so itself (`parent_page_types`): apps above add their own.

    page_description = _("The news of a unit, with all that the units below it publish.")
    thumbnail = "title pictures lines"

    class Meta:
        verbose_name = _("news of a unit")

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        news = NewsPage.objects.descendant_of(self).for_cards()
        choices = choices_for(self.pk, news)
        wish = wanted(request.GET, choices)
        pages = Paginator(narrowed(news, wish), NEWS_PER_PAGE)
        if not wish.is_narrow:
            pages.count = choices.total  # counted already
        return super().get_context(request, *args, **kwargs) | {
            "news": pages.get_page(request.GET.get("page")),
            "choices": choices,
            "wanted": wish,
            "most_read": SimpleLazyObject(partial(most_read, self.locale.language_code, self.unit)),
        }


class NewsPage(BasePage):
    """One article."""

    class Category(models.TextChoices):
        NEWS = "news", _("news")
        STORY = "story", _("a maker's story")
        CAMPAIGN = "campaign", _("campaign")
        TRAINING = "training", _("course")
        CONTEST = "contest", _("contest")
        NOTICE = "notice", _("notice")
        WARNING = "warning", _("warning")

    category = models.CharField(
        _("kind"), max_length=10, choices=Category, default=Category.NEWS, db_index=True
    )
    date = models.DateField(_("date"), default=timezone.localdate, db_index=True)
    authors = models.CharField(_("author"), max_length=200, blank=True)
    summary = models.CharField(_("in one or two sentences"), max_length=300)
    cover = models.ForeignKey(
        "images.Photo",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cover picture"),
    )
    body = StreamField(StoryBlocks(), verbose_name=_("text"))

    objects = PageManager.from_queryset(NewsPageQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        ShortTextPanel("summary"),
        FieldPanel("cover"),
        MultiFieldPanel(
            [FieldPanel("category"), FieldPanel("date"), FieldPanel("authors")],
            heading=_("About this article"),
        ),
        FieldPanel("body"),
        MultipleChooserPanel(
            "seller_links",
            chooser_field_name="seller",
            heading=_("Sellers it is about"),
            label=_("seller"),
        ),
        MultipleChooserPanel(
            "product_links",
            chooser_field_name="product",
            heading=_("Products it is about"),
            label=_("product"),
        ),
        MultipleChooserPanel(
            "topic_links", chooser_field_name="topic", heading=_("Topics"), label=_("topic")
        ),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.FilterField("category"),
        index.FilterField("date"),
    ]
    searched = (*BasePage.searched, "summary", "authors", "body")
    takes_part = True
    parent_page_types = ["cms.NewsIndexPage"]
    subpage_types: list[str] = []
    page_description = _("One article: what happened, a maker's story, a warning.")
    thumbnail = "title picture lines"

    class Meta:
        verbose_name = _("news article")

    @property
    def share_picture(self) -> models.Model | None:
        return self.share_image or self.cover

    def get_context(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> dict[str, object]:
        return super().get_context(request, *args, **kwargs) | {
            "description": self.search_description or self.summary,
            # Read when drawn: most often the whole article is kept.
            "shelf": SimpleLazyObject(partial(self._shelf, request)),
            "article_sellers": SimpleLazyObject(partial(self._sellers, request)),
            "more_news": SimpleLazyObject(partial(more_news, self)),
        }

    def _shelf(self, request: HttpRequest) -> list[models.Model]:
        links = self.product_links.all()  # one that is withdrawn now may come back
        show(request, *(f"product:{link.product_id}" for link in links))
        return article_shelf(self)

    def _sellers(self, request: HttpRequest) -> list[models.Model]:
        sellers = article_sellers(self)
        show(request, *(f"seller:{seller.pk}" for seller in sellers))
        if self.seller_links.all():
            show(request, "sellers")  # one that is closed now may open again
        return sellers


class NewsSellerLink(SellerLink):
    """A seller an article is about."""

    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="seller_links")

    class Meta(SellerLink.Meta):
        constraints = [
            models.UniqueConstraint(fields=["page", "seller"], name="news_seller_once"),
        ]


class NewsProductLink(ProductLink):
    """A product an article is about."""

    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="product_links")

    class Meta(ProductLink.Meta):
        constraints = [
            models.UniqueConstraint(fields=["page", "product"], name="news_product_once"),
        ]


class NewsTopicLink(TopicLink):
    """A topic of an article."""

    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="topic_links")

    class Meta(TopicLink.Meta):
        constraints = [models.UniqueConstraint(fields=["page", "topic"], name="news_topic_once")]
