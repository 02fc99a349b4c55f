"""What a change would replace, old and new side by side, in words people read."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from places.models import Commune
from products.models import Category, Product, ProductPhoto


@dataclass(frozen=True)
class Line:
    """One thing that changes. Photos stand in lists, everything else is text."""

    label: str
    old: str = ""
    new: str = ""
    old_photos: list[ProductPhoto] = field(default_factory=list)
    new_photos: list[ProductPhoto] = field(default_factory=list)


def changed_lines(
    product: Product, live: dict[str, object], wanted: dict[str, object]
) -> list[Line]:
    """Return a line for each thing in `wanted`."""
    lines = []
    for name, new in wanted.items():
        old = live[name]
        if name == "photos":
            lines.append(_photos(product, old, new))
        else:
            lines.append(Line(_label(name), _words(name, old), _words(name, new)))
    return lines


def _label(name: str) -> str:
    return {
        "name": _("Name"),
        "category": _("Category"),
        "commune": _("Made in"),
        "summary": _("In one sentence"),
        "story": _("Story"),
        "unit": _("Sold by"),
        "texts": _("In English"),
        "facts": _("Facts"),
    }[name]


def _words(name: str, value: object) -> str:
    if name == "category":
        category = Category.objects.filter(pk=value).first()
        return category.label if category else ""
    if name == "commune":
        commune = Commune.objects.select_related("province").filter(pk=value).first()
        return str(commune or "")
    if name == "texts":
        return "\n\n".join(filter(None, value.get("en", {}).values()))
    if name == "facts":
        return "\n".join(f"{what}: {text}" for facts in value.values() for what, text in facts)
    return str(value)


def _photos(product: Product, old: list, new: list) -> Line:
    photos = {photo.pk: photo for photo in product.photos.all()}
    known = [[photos[pk] for pk, _alt in pairs if pk in photos] for pairs in (old, new)]
    return Line(_("Photos"), old_photos=known[0], new_photos=known[1])
