"""Tags for published pages."""

from django import template

from products.models import Category

register = template.Library()


@register.inclusion_tag("components/category_tiles.html")
def category_tiles() -> dict[str, object]:
    """Show the groups of the catalogue, each with its picture. Two queries."""
    groups = Category.objects.filter(parent=None).order_by("position", "pk")
    groups = groups.select_related("picture").prefetch_related("picture__renditions")
    return {"tiles": [tile(group) for group in groups]}


def tile(group: Category) -> dict[str, object]:
    """Return what a tile shows of one group."""
    picture = group.picture.get_rendition("fill-400x400|format-webp") if group.picture else None
    return {
        "title": group.label,
        "url": group.get_absolute_url(),
        "image_url": picture.url if picture else "",
    }
