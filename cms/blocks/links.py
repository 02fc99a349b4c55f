"""Links of the menu and the footer, in every language."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Page

from core.languages import FIRST, Said, first_said

WITH_LANGUAGE = (*(f"/{code}/" for code, _name in settings.LANGUAGES), "/staff/")
SCHEMES = ("https://", "http://", "/", "tel:", "mailto:")  # never javascript:


def own_words(value: blocks.StructValue, name: str) -> Said:
    """Return words of a block that keeps each language beside the first: `label_en`, …"""
    return first_said(lambda code: value.get(name if code == FIRST else f"{name}_{code}"))


class LinkValue(blocks.StructValue):
    """A link that reads and leads as the visitor's language wants it."""

    @property
    def text(self) -> str:
        return own_words(self, "label")

    @property
    def href(self) -> str:
        return href_of(self.get("page"), self.get("address"))


def href_of(page: Page | None, address: str | None) -> str:
    """Return where a link leads: the page in the visitor's language, else the address."""
    if page:
        return page.localized.url or ""
    address = address or ""
    # An address of this site is typed without its language: /products/
    if address.startswith("/") and not address.startswith(WITH_LANGUAGE):
        return f"/{translation.get_language()}{address}"
    return address


def flaws_of_target(page: Page | None, address: str | None) -> dict[str, ValidationError]:
    """Return by field what is wrong with where a link shall lead; nothing if it is right."""
    if not page and not address:
        return {"page": ValidationError(_("Choose a page or type an address."))}
    if address and not address.startswith(SCHEMES):
        return {"address": ValidationError(_("An address starts with https:// or with /."))}
    return {}


class LinkBlock(blocks.StructBlock):
    """One link."""

    label = blocks.CharBlock(max_length=60, label=_("words in Vietnamese"))
    label_en = blocks.CharBlock(max_length=60, required=False, label=_("words in English"))
    label_de = blocks.CharBlock(max_length=60, required=False, label=_("words in German"))
    label_ar = blocks.CharBlock(max_length=60, required=False, label=_("words in Arabic"))
    label_hi = blocks.CharBlock(max_length=60, required=False, label=_("words in Hindi"))
    page = blocks.PageChooserBlock(required=False, label=_("page"))
    address = blocks.CharBlock(
        max_length=300,
        required=False,
        label=_("or an address"),
        help_text=_("https://… or, on this site, without the language: /products/"),
    )

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        errors = flaws_of_target(cleaned.get("page"), cleaned.get("address"))
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return cleaned

    class Meta:
        icon = "link"
        value_class = LinkValue
        label = _("link")


class ColumnValue(blocks.StructValue):
    """A footer column in the visitor's language."""

    @property
    def title(self) -> str:
        return own_words(self, "heading")


class ColumnBlock(blocks.StructBlock):
    """A column of the footer."""

    heading = blocks.CharBlock(max_length=60, label=_("heading in Vietnamese"))
    heading_en = blocks.CharBlock(max_length=60, required=False, label=_("heading in English"))
    heading_de = blocks.CharBlock(max_length=60, required=False, label=_("heading in German"))
    heading_ar = blocks.CharBlock(max_length=60, required=False, label=_("heading in Arabic"))
    heading_hi = blocks.CharBlock(max_length=60, required=False, label=_("heading in Hindi"))
    links = blocks.ListBlock(LinkBlock(), label=_("links"))

    class Meta:
        icon = "list-ul"
        value_class = ColumnValue
        label = _("column")


class LinkBlocks(blocks.StreamBlock):
    """Links in a row."""

    link = LinkBlock()


class FooterBlocks(blocks.StreamBlock):
    """Columns in a row."""

    column = ColumnBlock()

    class Meta:
        max_num = 4
