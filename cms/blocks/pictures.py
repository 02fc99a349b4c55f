"""A picture with the words for those who do not see it."""

from django.utils.translation import gettext_lazy as _
from wagtail.images.blocks import ImageBlock

from cms.comparisons import YesNoBlockComparison


class DescribedImageBlock(ImageBlock):
    """Wagtail's block, whose first field is named in the editor's language."""

    def __init__(self, required: bool = True, **options: object) -> None:
        super().__init__(required=required, **options)
        self.child_blocks["image"].label = _("picture")
        self.child_blocks["decorative"].get_comparison_class = lambda: YesNoBlockComparison
