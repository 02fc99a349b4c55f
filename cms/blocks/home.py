"""Blocks of the home page."""

from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms import selectors
from cms.blocks.pages import MostReadBlock, PagesBlock
from cms.blocks.pictures import DescribedImageBlock
from cms.blocks.samples import sample_band, sample_pledges
from cms.blocks.shop import ProductsBlock, SellersBlock
from cms.blocks.story import TEXT_FEATURES, CallToActionBlock


class StallsBlock(blocks.StaticBlock):
    """The groups of products, each with its picture."""

    class Meta:
        icon = "grip"
        template = "cms/blocks/stalls.html"
        label = _("groups of products")
        admin_text = _("Shows the groups of the catalogue by themselves.")
        description = _("The way into the catalogue.")
        preview_value = None


class SeasonBlock(ProductsBlock):
    """One product large, the others beside it."""

    class Meta:
        icon = "pick"
        template = "cms/blocks/season.html"
        label = _("in season")
        description = _("One product large and up to six beside it; the first is the large one.")


class BandBlock(blocks.StructBlock):
    """A deep green band that asks for something."""

    title = blocks.CharBlock(max_length=90, label=_("heading"))
    text = blocks.TextBlock(rows=3, label=_("text"))
    image = DescribedImageBlock(required=False, label=_("picture"))
    button = CallToActionBlock(label=_("button"))

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, object] | None = None
    ) -> dict[str, object]:
        button = self.child_blocks["button"].get_context(value["button"], parent_context)
        return super().get_context(value, parent_context) | {"href": button["href"]}

    class Meta:
        icon = "snippet"
        template = "cms/blocks/band.html"
        label = _("band")
        description = _("For a campaign or an invitation, across the whole page.")
        preview_value = staticmethod(sample_band)


class LatestNewsBlock(blocks.StructBlock):
    """The newest news: one large, the others as headlines."""

    title = blocks.CharBlock(max_length=80, label=_("heading"))
    count = blocks.IntegerBlock(min_value=3, max_value=9, default=5, label=_("how many"))

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, object] | None = None
    ) -> dict[str, object]:
        news = selectors.latest_news(translation.get_language(), value["count"])
        return super().get_context(value, parent_context) | {
            "lead": news[0] if news else None,
            "headlines": news[1:],
        }

    class Meta:
        icon = "doc-full-inverse"
        template = "cms/blocks/latest_news.html"
        label = _("latest news")
        description = _("The newest article large, the others as headlines.")
        preview_value = {"title": "Tin của Hội", "count": 5}


class PledgesBlock(blocks.StructBlock):
    """What a buyer can count on."""

    title = blocks.CharBlock(max_length=80, label=_("heading"), help_text=_("Read out, not shown."))
    pledges = blocks.ListBlock(
        blocks.StructBlock(
            [
                (
                    "icon",
                    blocks.ChoiceBlock(
                        choices=[
                            ("hand", _("hand")),
                            ("leaf", _("leaf")),
                            ("swap", _("exchange")),
                            ("truck", _("delivery")),
                        ],
                        default="leaf",
                        label=_("drawing"),
                    ),
                ),
                ("title", blocks.CharBlock(max_length=80, label=_("pledge"))),
                ("text", blocks.CharBlock(max_length=160, label=_("what it means"))),
            ]
        ),
        min_num=1,
        max_num=4,
        label=_("pledges"),
    )

    class Meta:
        icon = "check"
        template = "cms/blocks/pledges.html"
        label = _("pledges")
        description = _("Three sentences that give buyers confidence.")
        preview_value = staticmethod(sample_pledges)


class HomeBlocks(blocks.StreamBlock):
    """The blocks of the home page."""

    stalls = StallsBlock()
    season = SeasonBlock()
    products = ProductsBlock(template="cms/blocks/products_section.html")
    band = BandBlock()
    sellers = SellersBlock(template="cms/blocks/sellers_section.html")
    news = LatestNewsBlock()
    pages = PagesBlock()
    most_read = MostReadBlock()
    pledges = PledgesBlock()
    paragraph = blocks.RichTextBlock(
        features=TEXT_FEATURES,
        label=_("text"),
        icon="pilcrow",
        template="cms/blocks/paragraph_section.html",
        preview_value="<p>Từ đầm sen đến bàn ăn: mỗi món ở đây đều có người làm ra nó.</p>",
        description=_("Paragraphs, lists and links."),
    )
