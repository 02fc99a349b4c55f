"""What lessons are made of."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from cms.blocks.pictures import DescribedImageBlock
from cms.blocks.story import TEXT_FEATURES, DocumentBlock, HeadingBlock, QuoteBlock
from cms.documents import FILMS
from core.videos import video_at
from training.screens import screen_choices, screen_label


class PictureBlock(blocks.StructBlock):
    """One picture in one size: small enough for a slow line, and for keeping on the phone."""

    image = DescribedImageBlock(label=_("picture"))
    caption = blocks.CharBlock(max_length=200, required=False, label=_("caption"))

    class Meta:
        icon = "image"
        template = "training/blocks/picture.html"
        label = _("picture")
        description = _("A picture as wide as the text.")


class LessonVideoBlock(blocks.StructBlock):
    """A video that is loaded when the learner asks for it, and the same in words."""

    title = blocks.CharBlock(max_length=120, label=_("what it shows"))
    file = DocumentChooserBlock(
        required=False,
        label=_("file"),
        help_text=_("MP4 or WebM of at most 15 MB: one minute at 480 lines is about 5 MB."),
    )
    address = blocks.URLBlock(required=False, label=_("or its address on another site"))
    captions = DocumentChooserBlock(
        required=False,
        label=_("captions"),
        help_text=_("A WebVTT file (.vtt) in the language of this page."),
    )
    length = blocks.CharBlock(
        max_length=20, required=False, label=_("length"), help_text=_("For example: 2:30")
    )
    transcript = blocks.RichTextBlock(
        features=["bold", "ol", "ul"],
        label=_("the same in words"),
        help_text=_("For those who can't hear it, and for those with slow internet."),
    )

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        file, address = cleaned.get("file"), cleaned.get("address")
        errors = {}
        if not file and not address:
            errors["file"] = ValidationError(_("Choose a file or type an address."))
        elif file and file.file_extension.lower() not in FILMS:
            errors["file"] = ValidationError(_("Choose an MP4 or WebM file."))
        captions = cleaned.get("captions")
        if captions and captions.file_extension.lower() != "vtt":
            errors["captions"] = ValidationError(_("Choose a WebVTT file (.vtt)."))
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return cleaned

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, object] | None = None
    ) -> dict[str, object]:
        film = video_at(value.get("address") or "")
        return super().get_context(value, parent_context) | {"film": film}

    class Meta:
        icon = "media"
        template = "training/blocks/video.html"
        label = _("video")
        description = _("Nothing is loaded before the learner asks for it.")
        preview_value = {
            "title": "Chụp hũ mật bên cửa sổ",
            "address": "https://example.org/video",
            "length": "1:20",
            "transcript": "<p>Đặt hũ mật cách cửa sổ một cánh tay.</p>",
        }


class ChecklistBlock(blocks.StructBlock):
    """Things to tick off. Ticks are kept by the id of each line, which translations share."""

    title = blocks.CharBlock(max_length=120, label=_("heading"))
    items = blocks.ListBlock(
        blocks.CharBlock(max_length=200), min_num=1, max_num=12, label=_("lines")
    )

    class Meta:
        icon = "tasks"
        template = "training/blocks/checklist.html"
        label = _("checklist")
        description = _("Up to twelve things the learner ticks off; her ticks are kept.")
        preview_value = {
            "title": "Trước khi bấm máy",
            "items": ["Lau ống kính", "Tắt đèn, mở cửa sổ"],
        }


class TipBlock(blocks.TextBlock):
    """One piece of advice, set apart."""

    class Meta:
        icon = "help"
        template = "training/blocks/tip.html"
        label = _("tip")
        description = _("One or two sentences that save the learner trouble.")
        preview_value = "Buổi sáng từ tám đến mười giờ, ánh sáng bên cửa sổ dịu nhất."


class PractiseBlock(blocks.StructBlock):
    """Leads to the screen on which one does what the lesson explains."""

    text = blocks.CharBlock(
        max_length=200, label=_("what to try there"), help_text=_("One task, in one sentence.")
    )
    screen = blocks.ChoiceBlock(choices=screen_choices, label=_("screen"))

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, object] | None = None
    ) -> dict[str, object]:
        shown = super().get_context(value, parent_context)
        return shown | {"screen_label": screen_label(value.get("screen"))}

    class Meta:
        icon = "edit"
        template = "training/blocks/practise.html"
        label = _("practise here")
        description = _("A task and the button to the screen where one does it.")
        preview_value = {"text": "Thử đăng một món với giá thật của chị.", "screen": "practice"}


class LessonBlocks(blocks.StreamBlock):
    """The blocks of a lesson."""

    heading = HeadingBlock()
    paragraph = blocks.RichTextBlock(
        features=TEXT_FEATURES,
        label=_("text"),
        icon="pilcrow",
        template="cms/blocks/paragraph.html",
        preview_value="<p>Lau ống kính bằng vải mềm trước mỗi lần chụp.</p>",
        description=_("Paragraphs, lists and links."),
    )
    picture = PictureBlock()
    video = LessonVideoBlock()
    checklist = ChecklistBlock()
    tip = TipBlock()
    quote = QuoteBlock()
    document = DocumentBlock()
    practise = PractiseBlock()
