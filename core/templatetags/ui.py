"""Tags and filters of every template (loaded as a builtin)."""

from datetime import date, datetime

from babel.numbers import format_decimal, format_percent
from django import template
from django.contrib.staticfiles.storage import staticfiles_storage
from django.template.base import FilterExpression
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import pgettext

from core.dates import day_text, long_day_text, month_text, time_text
from core.icons import ICONS
from core.kept import KeptShown
from core.languages import RIGHT_TO_LEFT, direction, isolate, left_to_right, reader_language
from core.lessons import Lesson, lesson_for
from core.money import format_money, format_money_off
from core.stylesheets import SHEETS
from core.text import national_phone

register = template.Library()

_kept_parts = KeptShown(limit=1000)  # 1 to 10 kB each
CARD_SIZES = "(width < 48rem) 45vw, 17rem"  # how wide a photo in a list is shown


@register.filter
def money(amount: int | None, currency: str = "VND") -> str:
    """Show an amount of the smallest unit: `125.000 ₫`; nothing for None."""
    return "" if amount is None else format_money(amount, currency, reader_language())


@register.filter
def money_off(amount: int, currency: str = "VND") -> str:
    """Show what comes off a sum: `−125.000 ₫`."""
    return format_money_off(amount, currency, reader_language())


@register.filter
def local_date(moment: date | datetime | None) -> str:
    """Show a day as people here write it: 22/11/2026, 22 Nov 2026.

    In Arabic it holds together: else its number goes to a Vietnamese name before it.
    """
    return "" if moment is None else isolate(day_text(moment), reader_language())


@register.filter
def long_date(moment: date | datetime | None) -> str:
    """Show a day in full: 22 November 2026, 22. November 2026."""
    return "" if moment is None else isolate(long_day_text(moment), reader_language())


@register.filter
def local_month(day: date) -> str:
    """Show a month: tháng 11/2026, November 2026."""
    return month_text(day)


@register.filter
def local_time(moment: datetime | None) -> str:
    """Show the time of day: 15:20."""
    return "" if moment is None else time_text(moment)


@register.filter
def local_number(number: float | None) -> str:
    """Show a number with the separators of the language: 7.840 or 7,840."""
    if isinstance(number, int) and 0 <= number < 1000:
        return str(number)  # the numbers beside filters: many on a page, without separators
    return "" if number is None else format_decimal(number, locale=reader_language())


@register.filter
def local_percent(share: float | None) -> str:
    """Show a share of one: 0.65 as 65%."""
    return "" if share is None else format_percent(share, locale=reader_language())


@register.filter
def local_phone(number: str) -> str:
    """Show a phone number as people here write it: 0912 345 678."""
    return left_to_right(national_phone(number or ""), reader_language())


@register.filter
def isolated(text: object) -> str:
    """Keep a name together in a plain-text letter written from right to left."""
    return isolate(str(text), reader_language())


@register.filter
def lang_of(words: str) -> SafeString:
    """Name the language of somebody's words where it is not the page's: ` lang="vi"`.

    For the tag round them; `words` as `Product.local_name` gives them. Screen readers then
    read them right, and right to left or left to right as they are written.
    """
    language = getattr(words, "language", reader_language())
    if not words or language == reader_language():
        return SafeString("")
    mark = format_html(' lang="{}"', language)
    way = direction(language)
    return mark if way == direction(reader_language()) else mark + format_html(' dir="{}"', way)


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """Draw an icon; say `label` to a screen reader if the icon stands alone."""
    drawing = mark_safe(ICONS[name])  # our own markup
    svg = format_html(
        '<svg class="icon icon--{}" viewBox="0 0 24 24" aria-hidden="true">{}</svg>', name, drawing
    )
    return svg + format_html('<span class="visually-hidden">{}</span>', label) if label else svg


@register.simple_tag
def stylesheets() -> SafeString:
    """Link the style sheets: one joined file on a live site, else each by itself."""
    ours = getattr(staticfiles_storage, "stylesheets", None)
    names = ours() if ours else SHEETS
    links = ((staticfiles_storage.url(name),) for name in names)
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', links)


@register.filter
def price_per(measure: tuple[int, str], currency: str = "VND") -> str:
    """Show `(380_000, "l")`, a `price_per_measure`, as 380.000 ₫/lít."""
    amount, unit = measure
    names = {"kg": pgettext("price per", "kg"), "l": pgettext("price per", "litre")}
    # Read on in the language's own direction: the amount keeps its digits together by itself.
    return isolate(f"{money(amount, currency)}/{names[unit]}", reader_language())


@register.simple_tag
def comma() -> str:
    """Separate two things as the language does; Arabic commas are turned."""
    return "، " if reader_language() in RIGHT_TO_LEFT else ", "


@register.simple_tag
def photo(
    picture: object,
    sizes: str = "",
    alt: str = "",
    class_name: str = "",
    eager: bool = False,
    decorative: bool = False,
) -> SafeString:
    """Show a picture in the size the screen needs; a lotus where there is none.

    `picture` has `url_400`, `url_800`, `url_1600`, `width`, `height` and `alt`. A tag,
    not a template: a page of the catalogue shows two dozen.
    """
    css = format_html(' class="{}"', class_name) if class_name else ""
    haste = mark_safe(' fetchpriority="high"' if eager else ' loading="lazy"')  # our own markup
    if not picture:
        return format_html(
            '<img{} src="{}" width="400" height="400" alt=""{}>',
            css,
            staticfiles_storage.url("img/no-photo.svg"),
            haste,
        )
    middle = picture.url_800
    small, large = picture.url_400, picture.url_1600
    return format_html(
        '<img{} src="{}" srcset="{}" sizes="{}"'
        ' width="{}" height="{}" alt="{}"{} decoding="async">',
        css,
        small or middle,
        ", ".join(
            f"{url} {width}w"
            for url, width in ((small, 400), (middle, 800), (large, 1600))
            if url and (width == 800 or url != middle)
        ),
        sizes or CARD_SIZES,
        picture.width,
        picture.height,
        "" if decorative else alt or picture.alt,
        haste,
    )


@register.simple_tag
def product_card(
    product: object,
    currency: str,
    heading: str = "",
    sizes: str = "",
    eager: bool = False,
    parts: list[object] = (),
) -> SafeString:
    """Draw components/product_card.html, once for a product that the process keeps.

    `products.selectors.cards` gives such products a dict `card_markup`, in one language.
    `parts`: why it was found, `products.search.Part`s; set into the kept card.
    """
    kept = getattr(product, "card_markup", {})
    look = (currency, heading, sizes, eager)
    if look not in kept:
        names = ("currency", "heading", "sizes", "eager")
        context = {"product": product} | dict(zip(names, look, strict=True))
        kept[look] = render_to_string("components/product_card.html", context)
    return _with_line(kept[look], parts) if parts else kept[look]


def _with_line(card: SafeString, parts: list[object]) -> SafeString:
    """Put a line before the end of a card, the words that were looked for marked."""
    line = hits(parts)
    end = card.rindex("</li>")
    return mark_safe(f'{card[:end]}<p class="product-card__line">{line}</p>{card[end:]}')


@register.simple_tag
def hits(parts: list[object]) -> SafeString:
    """Show a text given in parts, those that were looked for marked."""
    patterns = {True: "<mark>{}</mark>", False: "{}"}
    return mark_safe("".join(format_html(patterns[part.is_hit], part.text) for part in parts))


class KeepNode(template.Node):
    """See `keep`."""

    def __init__(
        self,
        name: str,
        key: list[FilterExpression],
        names: list[FilterExpression],
        nodelist: template.NodeList,
    ) -> None:
        self.name, self.key, self.names, self.nodelist = name, key, names, nodelist

    def render(self, context: template.Context) -> SafeString:
        request = context.get("request")
        if not getattr(request, "page_is_public", False) or hasattr(request, "is_dummy"):
            return self.nodelist.render(context)
        key = (self.name, reader_language(), *(str(part.resolve(context)) for part in self.key))
        under = [name.resolve(context) for name in self.names]
        return _kept_parts.get(key, request, lambda: self.nodelist.render(context), under)


@register.tag
def keep(parser: template.base.Parser, token: template.base.Token) -> KeepNode:
    """Draw a part of a public page once: `{% keep "nav" site_here under "cms" %}…{% endkeep %}`.

    The name and what follows it are the key: all that the part depends on, beside the
    language. After `under` come the stamps it stands under, beside "site" and what is
    noted with `show()` while it is drawn. Pages of one person draw it each time. What is
    named inside (`as x`) is unknown after it.
    """
    _tag, name, *words = token.split_contents()
    end = words.index("under") if "under" in words else len(words)
    key = [parser.compile_filter(word) for word in words[:end]]
    names = [parser.compile_filter(word) for word in words[end + 1 :]]
    nodelist = parser.parse(("endkeep",))
    parser.delete_first_token()
    return KeepNode(name.strip("\"'"), key, names, nodelist)


@register.simple_tag
def times(count: int) -> range:
    """Return something to loop over `count` times: the stars of a badge."""
    return range(count)


@register.simple_block_tag
def panel(content: SafeString, title: str) -> SafeString:
    """Wrap a block of markup in a titled panel."""
    return format_html(
        '<section class="panel"><h2 class="panel__title">{}</h2>{}</section>', title, content
    )


@register.inclusion_tag("components/lesson_link.html")
def lesson_link(screen: str) -> dict[str, Lesson | None]:
    """Link to the lesson that explains a screen; nothing where there is none."""
    return {"lesson": lesson_for(screen, reader_language())}


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context: template.Context, page: object) -> dict[str, object]:
    """Show links to the other pages of a paginated list, keeping the query."""
    query = context["request"].GET.copy()

    def url(number: int) -> str:
        query["page"] = number
        return f"?{query.urlencode()}"

    return {
        "previous_url": url(page.previous_page_number()) if page.has_previous() else "",
        "next_url": url(page.next_page_number()) if page.has_next() else "",
        "numbers": [
            {"label": number, "url": url(number), "current": number == page.number}
            if isinstance(number, int)
            else {"label": number}
            for number in page.paginator.get_elided_page_range(
                page.number, on_each_side=1, on_ends=1
            )
        ],
    }
