"""Money: integers in the currency's smallest unit, written as people read them.

The only place that knows how many decimals a currency has.
"""

import re
from decimal import Decimal
from functools import lru_cache

from babel.core import Locale
from babel.numbers import format_decimal, get_currency_precision, get_currency_symbol

from core.languages import left_to_right
from core.text import fold

NO_BREAK_SPACE = "\u00a0"
GROUPS = {"hi": "#,##,##0"}  # thousands, then lakhs; thousands in all other languages

THOUSAND, MILLION = 1000, 1_000_000
UNITS = dict.fromkeys(("k", "n", "nghin", "ngan"), THOUSAND)
UNITS |= dict.fromkeys(("tr", "trieu", "m"), MILLION)
PRICE = re.compile(
    "([0-9]{1,15})([.,][0-9]{1,3})?(k|nghin|ngan|n|trieu|tr|m)?(?:dong|d|vnd|₫)?", re.ASCII
)
SEPARATED = re.compile(r"(?<=[0-9])[., ](?=[0-9]{3}(?![0-9]))")


@lru_cache(maxsize=8192)  # a page shows many prices, a site the same ones again and again
def format_money(amount: int, currency: str, language: str) -> str:
    """Return e.g. `125.000 ₫` (vi, de), `125,000 ₫` (en, ar) or `1,25,000 ₫` (hi).

    The unit stands behind the number in every language, as on price tags here;
    a no-break space keeps the two together. `amount` is in the smallest unit.
    Arabic too has the digits 0-9: a buyer compares with the labels and slips of the seller.
    """
    locale = Locale.parse(language, sep="-")
    symbol = get_currency_symbol(currency, locale=locale)
    number = amount_digits(amount, currency, language)
    return left_to_right(f"{number}{NO_BREAK_SPACE}{symbol}", locale.language)


def format_money_off(amount: int, currency: str, language: str) -> str:
    """Return what comes off a sum: `−125.000 ₫`."""
    return left_to_right(f"−{format_money(amount, currency, language)}", language)


def amount_digits(amount: int, currency: str, language: str) -> str:
    """Return an amount without its unit, as one would type it: `125.000`."""
    decimals = get_currency_precision(currency)
    locale = Locale.parse(language, sep="-")
    pattern = GROUPS.get(locale.language, "#,##0") + ("." + "0" * decimals if decimals else "")
    return format_decimal(Decimal(amount).scaleb(-decimals), format=pattern, locale=locale)


def price_per(amount: int, quantity: int, per: int) -> int | None:
    """Return what `per` units cost when `quantity` cost `amount`, to the nearest unit.

    `price_per(45_000, 400, 1000)` is the price of a kilo when 400 g cost 45,000.
    None when there is no quantity to divide by.
    """
    if quantity <= 0:
        return None
    return (amount * per * 2 + quantity) // (quantity * 2)


def decimal_text(amount: int, currency: str) -> str:
    """Return the amount as machines read it: "125000" for dong, "12.50" for dollars."""
    return str(Decimal(amount).scaleb(-get_currency_precision(currency)))


def decimals_of(currency: str) -> int:
    """Return how many decimals a currency has: none for dong, two for dollars."""
    return get_currency_precision(currency.upper())


def rescale(amount: int, *, decimals: int, to: int) -> int:
    """Return an amount counted in units of another size: 12.50 is 1250 at 2 and 12500 at 3.

    Raises:
        ValueError: the new unit is too coarse for it.
    """
    scaled = Decimal(amount).scaleb(to - decimals)
    if scaled != int(scaled):
        raise ValueError(f"{amount} with {decimals} decimals cannot be written with {to}")
    return int(scaled)


def read_price(text: str) -> int | None:
    """Return the dong somebody means by "50k", "50.000", "1,5 triệu"; None for nonsense.

    A number below a thousand means thousands: nothing costs less here.
    """
    plain = SEPARATED.sub("", fold(text)).replace(" ", "")
    found = PRICE.fullmatch(plain)
    if not found or (found[2] and not found[3]):
        return None
    number = Decimal(found[1] + (found[2] or "").replace(",", "."))
    unit = UNITS[found[3]] if found[3] else THOUSAND if number < THOUSAND else 1
    return int(number * unit)
