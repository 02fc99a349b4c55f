"""What articles and standing pages are made of."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from cms.blocks.links import flaws_of_target, href_of
from cms.blocks.pictures import DescribedImageBlock
from cms.blocks.samples import sample_file, sample_gallery, sample_image
from cms.blocks.shop import ProductsBlock, SellersBlock
from core.videos import video_at

TEXT_FEATURES = ["h3", "bold", "italic", "ol", "ul", "link", "document-link", "hr"]


class HeadingBlock(blocks.CharBlock):
    """A heading between paragraphs."""

    class Meta:
        icon = "title"
        template = "cms/blocks/heading.html"
        label = _("heading")
        description = _("Starts a new part of the text.")
        preview_value = "Cói từ đồng về nhà"
        max_length = 120


class CaptionedImageBlock(blocks.StructBlock):
    """One picture with what is said under it."""

    image = DescribedImageBlock(label=_("picture"))
    caption = blocks.CharBlock(max_length=200, required=False, label=_("caption"))

    class Meta:
        icon = "image"
        template = "cms/blocks/image.html"
        label = _("picture")
        description = _("A picture as wide as the text.")
        preview_value = staticmethod(sample_image)


class GalleryBlock(blocks.StructBlock):
    """Several pictures side by side."""

    images = blocks.ListBlock(CaptionedImageBlock(), min_num=2, max_num=12, label=_("pictures"))

    class Meta:
        icon = "copy"
        template = "cms/blocks/gallery.html"
        label = _("gallery")
        description = _("Two to twelve pictures; each opens large.")
        preview_value = staticmethod(sample_gallery)


class QuoteBlock(blocks.StructBlock):
    """Somebody's own words."""

    text = blocks.TextBlock(rows=3, label=_("words"))
    who = blocks.CharBlock(max_length=120, required=False, label=_("who said it"))

    class Meta:
        icon = "openquote"
        template = "cms/blocks/quote.html"
        label = _("quote")
        description = _("What a person said, set apart.")
        preview_value = {"text": "Nan cói phơi đủ ba nắng mới bền màu.", "who": "Chị Mận"}


class VideoBlock(blocks.StructBlock):
    """A video from elsewhere. Nothing is asked of the other site until it is opened."""

    video = blocks.URLBlock(
        label=_("address of the video"),
        help_text=_("From YouTube, Facebook, TikTok or Vimeo; others are shown as a link."),
    )
    title = blocks.CharBlock(max_length=120, label=_("what it shows"))

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, object] | None = None
    ) -> dict[str, object]:
        return super().get_context(value, parent_context) | {"video": video_at(value["video"])}

    class Meta:
        icon = "media"
        template = "cms/blocks/video.html"
        label = _("video")
        description = _("A video of YouTube, Facebook, TikTok or Vimeo, asked for when pressed.")
        preview_value = {
            "video": "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
            "title": "Chị em tổ cói Kim Sơn đan túi",
        }


class DocumentBlock(blocks.StructBlock):
    """A file to take home."""

    document = DocumentChooserBlock(label=_("document"))
    title = blocks.CharBlock(max_length=150, required=False, label=_("title"))

    class Meta:
        icon = "doc-full"
        template = "cms/blocks/document.html"
        label = _("document")
        description = _("A form, a decision, a handbook.")
        preview_value = staticmethod(sample_file)


class CallToActionBlock(blocks.StructBlock):
    """One button."""

    text = blocks.CharBlock(max_length=60, label=_("words on the button"))
    page = blocks.PageChooserBlock(required=False, label=_("page"))
    address = blocks.CharBlock(max_length=300, required=False, label=_("or an address"))

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        errors = flaws_of_target(cleaned.get("page"), cleaned.get("address"))
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return cleaned

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, object] | None = None
    ) -> dict[str, object]:
        href = href_of(value["page"], value["address"])
        return super().get_context(value, parent_context) | {"href": href}

    class Meta:
        icon = "link"
        template = "cms/blocks/call_to_action.html"
        label = _("button")
        description = _("Leads the reader to the next step.")
        preview_value = {"text": "Mở gian hàng", "page": None, "address": "/sellers/apply/"}


class StoryBlocks(blocks.StreamBlock):
    """The blocks of an article."""

    heading = HeadingBlock()
    paragraph = blocks.RichTextBlock(
        features=TEXT_FEATURES,
        label=_("text"),
        icon="pilcrow",
        template="cms/blocks/paragraph.html",
        preview_value="<p>Mỗi sáng, chị em trong tổ đan chừng ba mươi chiếc túi.</p>",
        description=_("Paragraphs, lists and links."),
    )
    image = CaptionedImageBlock()
    gallery = GalleryBlock()
    quote = QuoteBlock()
    video = VideoBlock()
    document = DocumentBlock()
    call_to_action = CallToActionBlock()
    products = ProductsBlock()
    sellers = SellersBlock()
