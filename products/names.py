"""What the values of filters are called: sellers, places, kinds, certificates."""

from collections.abc import Iterable
from functools import cached_property

from babel.numbers import format_decimal
from django.conf import settings
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext

from cooperatives.models import Seller
from core.kept import Kept
from core.money import format_money
from places.models import Commune, Province
from products.models import Certificate
from products.selectors import origins

_kept_places = Kept(limit=4)
_kept_sellers = Kept(limit=5000)


class Names:
    """Names of the values that one page shows. Sellers are read once, places kept."""

    def __init__(self, slugs: Iterable[str] = ()) -> None:
        self.sellers: dict[str, str] = {}  # by slug
        self.slugs: dict[int, str] = {}  # by id
        if slugs:
            self._learn(Seller.objects.approved().filter(slug__in=slugs))

    def know_sellers(self, ids: Iterable[int]) -> None:
        """Learn the names of the sellers that a facet counts; one query for those not kept."""
        stamps = {pk: f"seller:{pk}" for pk in ids}
        for pk, (slug, name) in _kept_sellers.get_many(stamps, _read_sellers).items():
            self.slugs[pk], self.sellers[slug] = slug, name

    def _learn(self, sellers: Iterable[Seller]) -> None:
        for pk, slug, name in sellers.values_list("pk", "slug", "name"):
            self.slugs[pk], self.sellers[slug] = slug, name

    def of(self, name: str, value: str) -> str:
        """Return what a value of a filter is called; the value itself when it is unknown."""
        if name == "stars":
            return gettext("OCOP %(stars)s stars") % {"stars": value}
        if name in ("kind", "certificate"):
            labels = KINDS if name == "kind" else SCHEMES
            return capfirst(str(labels.get(value, value)))
        known = self.sellers if name == "seller" else self.places
        return known.get(value, value)

    @cached_property
    def places(self) -> dict[str, str]:
        """Names of provinces (codes of two digits) and communes (five); kept."""
        return _kept_places.get("names", "site", _read_places)

    def amount(self, digits: str) -> str:
        """Return a number of dong as people write it: 50.000."""
        return format_decimal(int(digits), locale=get_language())

    def money(self, amount: int) -> str:
        return format_money(amount, settings.CURRENCY, get_language())

    @property
    def place_options(self) -> SafeString:
        """Every commune that sells something, as options of a select."""
        return origins().place_options


KINDS = dict(Seller.Kind.choices)
SCHEMES = dict(Certificate.Scheme.choices)


def _read_places() -> dict[str, str]:
    provinces = Province.objects.values_list("pk", "name")
    return dict(provinces.union(Commune.objects.values_list("pk", "name"), all=True))


def _read_sellers(ids: list[int]) -> dict[int, tuple[str, str]]:
    found = Seller.objects.approved().filter(pk__in=ids).values_list("pk", "slug", "name")
    return {pk: (slug, name) for pk, slug, name in found}
