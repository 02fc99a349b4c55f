"""Rows of pages on the home page: newest, chosen or most read of a kind."""

from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms import popular
from cms.blocks.shop import ListedBlock, keys_of
from cms.kinds import kind_choices, kind_named, list_of, newest_of
from core.pagecache import show

Context = dict[str, object]


class PagesBlock(blocks.StructBlock):
    """Campaigns, good examples, laws, courses, posts: a row of cards of one kind."""

    title = blocks.CharBlock(max_length=80, label=_("heading"))
    kind = ListedBlock(choices=kind_choices, required=True, label=_("what to show"))
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(),
        required=False,
        default=[],
        max_num=9,
        label=_("chosen pages"),
        help_text=_("Without any, the newest are shown."),
    )
    count = blocks.IntegerBlock(min_value=1, max_value=9, default=3, label=_("how many"))

    def get_context(
        self, value: blocks.StructValue, parent_context: Context | None = None
    ) -> Context:
        context = super().get_context(value, parent_context)
        kind = kind_named(value["kind"] or "")
        if kind is None:
            return context | {"items": []}
        request = context.get("request")
        if request:
            show(request, *kind.stamps)
        chosen = keys_of(value["pages"]) if kind.chosen else []
        count = value["count"]
        language = translation.get_language()
        items = kind.chosen(chosen)[:count] if chosen else newest_of(kind, language, count)
        return context | {"items": items, "kind": kind, "list": list_of(kind, language)}

    class Meta:
        icon = "list-ul"
        template = "cms/blocks/pages.html"
        label = _("pages of a kind")
        description = _("A row of good examples, laws, campaigns, courses: the newest or chosen.")
        preview_value = {
            "title": "Gương tốt quanh ta",
            "kind": "examples",
            "pages": [],
            "count": 3,
        }


class MostReadBlock(blocks.StructBlock):
    """What is read most, as a numbered list."""

    title = blocks.CharBlock(max_length=80, label=_("heading"))
    count = blocks.IntegerBlock(min_value=3, max_value=9, default=5, label=_("how many"))

    def get_context(
        self, value: blocks.StructValue, parent_context: Context | None = None
    ) -> Context:
        context = super().get_context(value, parent_context)
        news = popular.most_read(translation.get_language(), count=value["count"])
        return context | {"items": news}

    class Meta:
        icon = "list-ol"
        template = "cms/blocks/most_read.html"
        label = _("most read")
        description = _("The articles read most these weeks. Empty as long as nothing is counted.")
        preview_value = {"title": "Đọc nhiều", "count": 5}
