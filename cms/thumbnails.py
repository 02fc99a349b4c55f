"""Small drawings of page types, for editors who choose one.

A page type says with `thumbnail` what stands on it from top to bottom, in these words:
"picture", "pictures", "title", "lines", "list", "card", "map", "play", "lock", "bar", "dates",
"ticks", "face". Without it a title and lines are drawn.
"""

from django.apps import apps
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

WIDTH, HEIGHT, EDGE, GAP = 96, 72, 6, 4
USUAL = "title lines lines"


def _bars(top: int, *widths: int) -> tuple[str, int]:
    rows = [(EDGE, top + n * 6, width) for n, width in enumerate(widths)]
    bars = format_html_join("", '<rect x="{}" y="{}" width="{}" height="3" rx="1"/>', rows)
    return bars, top + 6 * len(widths)


def _title(top: int) -> tuple[str, int]:
    return format_html('<rect x="{}" y="{}" width="54" height="6" rx="1"/>', EDGE, top), top + 10


def _lines(top: int) -> tuple[str, int]:
    return _bars(top, 84, 84, 60)


def _picture(top: int) -> tuple[str, int]:
    drawing = (
        '<g fill="none" stroke="currentColor" stroke-width="2">'
        '<rect x="{}" y="{}" width="84" height="24" rx="2"/>'
        '<path d="m14 {} 14-12 10 8 12-14 22 18"/></g>'
    )
    return format_html(drawing, EDGE, top, top + 21), top + 28


def _boxes(top: int, fill: str) -> tuple[str, int]:
    box = '<rect x="{}" y="{}" width="26" height="18" rx="2" fill="{}" stroke="currentColor"/>'
    rows = [(EDGE + n * 29, top, fill) for n in range(3)]
    return format_html_join("", box, rows), top + 22


def _pictures(top: int) -> tuple[str, int]:
    return _boxes(top, "none")


def _list(top: int) -> tuple[str, int]:
    dot = '<circle cx="9" cy="{}" r="2"/><rect x="15" y="{}" width="70" height="3" rx="1"/>'
    rows = [(top + 2 + n * 8, top + 1 + n * 8) for n in range(3)]
    return format_html_join("", dot, rows), top + 26


def _card(top: int) -> tuple[str, int]:
    card = (
        '<rect x="{}" y="{}" width="84" height="26" rx="3" fill="none" stroke="currentColor"/>'
        '<path d="M12 {}h40M12 {}h60M12 {}h30" stroke="currentColor" stroke-width="2"/>'
    )
    return format_html(card, EDGE, top, top + 7, top + 13, top + 19), top + 30


def _map(top: int) -> tuple[str, int]:
    dots = [(18, 4), (30, 12), (44, 6), (52, 18), (64, 10), (76, 20), (36, 22), (24, 20)]
    rows = [(x, top + y) for x, y in dots]
    return format_html_join("", '<circle cx="{}" cy="{}" r="3"/>', rows), top + 28


def _play(top: int) -> tuple[str, int]:
    drawing = (
        '<rect x="{}" y="{}" width="84" height="26" rx="2" fill="none" stroke="currentColor"/>'
        '<path d="m43 {} 14 8-14 8Z"/>'
    )
    return format_html(drawing, EDGE, top, top + 5), top + 30


def _lock(top: int) -> tuple[str, int]:
    drawing = (
        '<rect x="38" y="{}" width="20" height="14" rx="2"/>'
        '<path d="M42 {}v-4a6 6 0 0 1 12 0v4" fill="none" stroke="currentColor" stroke-width="3"/>'
    )
    return format_html(drawing, top + 9, top + 10), top + 28


def _bar(top: int) -> tuple[str, int]:
    drawing = (
        '<rect x="{}" y="{}" width="84" height="8" rx="4" fill="none" stroke="currentColor"/>'
        '<rect x="{}" y="{}" width="50" height="8" rx="4"/>'
    )
    return format_html(drawing, EDGE, top, EDGE, top), top + 12


def _dates(top: int) -> tuple[str, int]:
    sheet = (
        '<rect x="{}" y="{}" width="28" height="26" rx="3" fill="none" stroke="currentColor"/>'
        '<rect x="{}" y="{}" width="28" height="8" rx="2"/>'
    )
    beside = format_html(
        '<path d="M42 {}h46M42 {}h46M42 {}h30" stroke="currentColor" stroke-width="3"/>',
        *(top + 4, top + 12, top + 20),
    )
    return format_html(sheet, EDGE, top, EDGE, top) + beside, top + 30


def _ticks(top: int) -> tuple[str, int]:
    row = (
        '<path d="m7 {} 3 3 5-6" fill="none" stroke="currentColor" stroke-width="2"/>'
        '<rect x="20" y="{}" width="64" height="3" rx="1"/>'
    )
    rows = [(top + 4 + n * 9, top + 2 + n * 9) for n in range(3)]
    return format_html_join("", row, rows), top + 28


def _face(top: int) -> tuple[str, int]:
    drawing = (
        '<circle cx="16" cy="{}" r="10" fill="none" stroke="currentColor" stroke-width="2"/>'
        '<path d="M34 {}h52M34 {}h36" stroke="currentColor" stroke-width="3"/>'
    )
    return format_html(drawing, top + 10, top + 6, top + 14), top + 24


PARTS = {
    "title": _title,
    "lines": _lines,
    "picture": _picture,
    "pictures": _pictures,
    "list": _list,
    "card": _card,
    "map": _map,
    "play": _play,
    "lock": _lock,
    "bar": _bar,
    "dates": _dates,
    "ticks": _ticks,
    "face": _face,
}


def drawn(words: str) -> SafeString:
    """Return the drawing of a page with these parts; what is below its lower edge is cut."""
    shapes, top = [], EDGE
    for word in words.split():
        shape, top = PARTS[word](top)
        shapes.append(shape)
        top += GAP
    return format_html(
        '<svg class="page-type__drawing" viewBox="0 0 {} {}" width="{}" height="{}"'
        ' fill="currentColor" aria-hidden="true">{}</svg>',
        *(WIDTH, HEIGHT, WIDTH, HEIGHT, mark_safe("".join(shapes))),
    )


def thumbnail_of(app_label: str, model_name: str) -> SafeString:
    """Return the drawing of a page type."""
    model = apps.get_model(app_label, model_name)
    return drawn(getattr(model, "thumbnail", USUAL))
