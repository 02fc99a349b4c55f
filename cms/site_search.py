"""Sellers and published pages, as the tabs of the results page find them."""

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from cms.page_search import count_pages, search_pages
from cms.search_tabs import Slice, register_tab, slice_of
from cooperatives.models import Seller


def find_sellers(text: str, number: int) -> Slice:
    """Return a page of sellers for cards, names that begin with the words first."""
    sellers = Seller.objects.approved().beginning_with(text)
    return slice_of(sellers.for_cards(), number)


def find_pages(text: str, number: int) -> Slice:
    """Return a page of `cms.page_search.PageHit`, in the reader's language."""
    language = translation.get_language()
    if not number:
        return Slice([], count_pages(text, language))
    found = search_pages(text, language, page=number)
    return Slice(found.hits, found.total, found.page, has_next=found.has_next)


def register() -> None:
    """Called once when the site starts."""
    register_tab("sellers", _("Sellers"), find_sellers, "search/_sellers.html", position=20)
    register_tab("news", _("News"), find_pages, "search/_pages.html", position=30)
