"""Wagtail's tags for pictures, for pages whose HTML a checker reads.

A picture smaller than the sizes asked for is cut to the same width twice; HTML allows each
width once in a `srcset`.
"""

from django import template
from wagtail.images.models import ResponsiveImage
from wagtail.images.shortcuts import get_renditions_or_not_found
from wagtail.images.templatetags import wagtailimages_tags

register = template.Library()
register.tags.update(wagtailimages_tags.register.tags)
register.filters.update(wagtailimages_tags.register.filters)


class SrcsetImageNode(wagtailimages_tags.SrcsetImageNode):
    """Each width once, the first file of that width."""

    def render(self, context: template.Context) -> str:
        image = self.validate_image(context)
        if not image:
            return ""
        found = get_renditions_or_not_found(image, self.get_filters())
        by_width = {rendition.width: rendition for rendition in reversed(found.values())}
        renditions = {spec: cut for spec, cut in found.items() if by_width[cut.width] is cut}
        attrs = {name: value.resolve(context) for name, value in self.attrs.items()}
        if len(renditions) == 1:
            attrs.pop("sizes", None)  # which needs a srcset
        return ResponsiveImage(renditions, attrs).__html__()


@register.tag
def srcset_image(parser: template.base.Parser, token: template.base.Token) -> template.Node:
    """As Wagtail's, without `as name`."""
    read = wagtailimages_tags.image(parser, token)
    return SrcsetImageNode(read.image_expr, read.filter_specs, attrs=read.attrs)
