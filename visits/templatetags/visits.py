"""The tag by which a public page asks to be counted."""

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from visits.counting import mark_of

register = template.Library()


@register.simple_tag(takes_context=True)
def visit_mark(context: template.Context) -> SafeString | str:
    """Let the reader's browser say that this page was looked at: `js/visitor.js` does.

    Counted are published pages, and what a view names: `counted = (subject, unit_id)`.
    Previews, and pages for some people only, are not.
    """
    request, counted = context.get("request"), context.get("counted") or _of_page(context)
    is_public = getattr(request, "page_is_public", False)
    if not counted or not is_public or getattr(request, "is_preview", False):
        return ""
    return format_html(
        '<template data-visit="{}" data-visit-url="{}"></template>',
        mark_of(*counted),
        reverse("visits:visit"),
    )


def _of_page(context: template.Context) -> tuple[str, int | None] | None:
    """Return the subject of the Wagtail page that is shown, if it is one."""
    page = context.get("page")  # many lists call a part of themselves so
    key = getattr(page, "translation_key", None)
    return (f"page:{key}", getattr(page, "unit_id", None)) if key else None
