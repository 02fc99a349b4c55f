"""Menu and footer of every page. The same for every visitor."""

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from cms.models import SiteChrome
from core.pagecache import stamps
from products.models import Category

_kept: dict[tuple[str, str], tuple[int, dict[str, object]]] = {}  # by database and language


def chrome(request: HttpRequest) -> dict[str, object]:
    """Return `site_nav`, `site_footer` and `site_owner`, read when a template prints them."""
    found = SimpleLazyObject(lambda: _chrome(translation.get_language() or settings.LANGUAGE_CODE))
    return {
        "site_nav": SimpleLazyObject(lambda: _with_current(found["nav"], request.path)),
        "site_footer": SimpleLazyObject(lambda: found["footer"]),
        "site_owner": SimpleLazyObject(lambda: found["footer"]["owner"]),
    }


def _with_current(nav: list[dict[str, str]], path: str) -> list[dict[str, object]]:
    return [item | {"current": path == item["url"]} for item in nav]


def _chrome(language: str) -> dict[str, object]:
    """Read menu and footer, or take those of the last request if nothing changed since."""
    changed_at = stamps().newest(("site",))
    key = (str(settings.DATABASES["default"]["NAME"]), language)
    if key in _kept and _kept[key][0] == changed_at and settings.PAGE_CACHE_SECONDS:
        return _kept[key][1]
    made = read_chrome(language)
    _kept[key] = (changed_at, made)
    return made


def read_chrome(language: str) -> dict[str, object]:
    """Return menu and footer in a language. Three queries and one for each linked page."""
    groups = Category.objects.filter(parent=None).order_by("position", "pk")
    nav = [{"title": group.label, "url": group.get_absolute_url()} for group in groups]
    row = SiteChrome.objects.filter(site__is_default_site=True).first() or SiteChrome()
    nav += [{"title": block.value.text, "url": block.value.href} for block in row.menu]
    english = language == "en"
    owner = row.publisher_en if english and row.publisher_en else row.publisher
    return {
        "nav": nav,
        "footer": {
            "phone": row.phone,
            "phone_link": row.phone.replace(" ", ""),
            "help_text": row.hours_en if english and row.hours_en else row.hours,
            "owner": owner,
            "legal": " · ".join(part for part in (owner, row.licence) if part),
            "columns": [
                {
                    "title": block.value.title,
                    "links": [
                        {"title": link.text, "url": link.href} for link in block.value["links"]
                    ],
                }
                for block in row.footer
            ],
        },
    }
