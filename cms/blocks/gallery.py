"""What galleries are made of."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks.story import CaptionedImageBlock, VideoBlock

MOST_PHOTOS, MOST_VIDEOS = 60, 20


class PhotoBlocks(blocks.StreamBlock):
    """Pictures in order."""

    photo = CaptionedImageBlock()

    class Meta:
        max_num = MOST_PHOTOS
        label = _("photos")


class VideoBlocks(blocks.StreamBlock):
    """Videos in order."""

    video = VideoBlock()

    class Meta:
        max_num = MOST_VIDEOS
        label = _("videos")
