"""Are the right products found? Judgements of people, compared with what search answers.

`tests/search/judgements.csv` names for each search the products of the demo that must come
`first` (in any order among themselves), those that `may` follow, and those that must `never`
stand on the first page. A cell holds slugs and rules; a rule may be a pair joined by "&":

    category:gom   seller:lua-nha-xa   commune:14404
    name:mật+ong        the words stand together in a name, with these marks
    text:mật+ong        … or anywhere in the product's words
    name-starts:ba      the folded name begins so; name-word, text-word: one of its words does

The cell "-" says that nothing may be found.
"""

import csv
import math
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from core.text import fold
from products.models import Product
from products.search import Found, Wanted
from products.search.tokens import written_words

FIRST, MAY = 3, 1  # what a product is worth in its place
LOOKED_AT, PAGE = 10, 24  # products
DECOMPOSED = "NFD:"  # before a search that is asked in decomposed Unicode


@dataclass(frozen=True)
class Judgement:
    """What people think of the answers to one search."""

    kind: str
    text: str
    worth: dict[str, int]  # slug → FIRST or MAY
    never: frozenset[str]
    wants_nothing: bool = False


@dataclass(frozen=True)
class Verdict:
    """How well one search was answered, each from 0 to 1."""

    judgement: Judgement
    ndcg: float
    recall: float
    first_is_right: bool
    forbidden: tuple[str, ...]  # on the first page, against the judgement
    answered: tuple[str, ...]  # slugs

    @property
    def kind(self) -> str:
        return self.judgement.kind


@dataclass(frozen=True)
class Card:
    """What rules ask of a product."""

    slug: str
    category: str
    seller: str
    commune: str
    names: tuple[str, ...]  # each " mật ong rừng ": words in lower case with spaces round them
    text: str  # all its words, alike

    def fits(self, rule: str) -> bool:
        """Return True if this product is meant by a cell's `rule`."""
        return all(self._fits(part) for part in rule.split("&"))

    def _fits(self, rule: str) -> bool:
        what, colon, value = rule.partition(":")
        words = f" {value.replace('+', ' ')}"
        tests: dict[str, Callable[[], bool]] = {
            "name": lambda: any(f"{words} " in name for name in self.names),
            "text": lambda: f"{words} " in self.text,
            "name-starts": lambda: any(fold(name).startswith(value) for name in self.names),
            "name-word": lambda: any(words in f" {fold(name)}" for name in self.names),
            "text-word": lambda: words in f" {fold(self.text)}",
        }
        if not colon:
            return self.slug == rule
        return tests[what]() if what in tests else getattr(self, what) == value


def cards() -> list[Card]:
    """Return all public products as rules see them."""
    products = Product.objects.public().select_related("seller", "category", "search_words")
    return [_card(product) for product in products.order_by("pk")]


def _card(product: Product) -> Card:
    words = product.search_words
    names = (words.name, *words.other_names.splitlines())
    body = "\n".join([*names, words.near, words.body])
    return Card(
        product.slug,
        product.category.slug,
        product.seller.slug,
        product.commune_id,
        tuple(map(_spaced, names)),
        _spaced(body),
    )


def _spaced(text: str) -> str:
    return f" {' '.join(written_words(text))} "


def read_judgements(path: Path, known: list[Card]) -> Iterator[Judgement]:
    """Yield the judgements of a file.

    Raises:
        ValueError: a cell names no product at all.
    """
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            worth = dict.fromkeys(_named(row["may"], known), MAY)
            nothing = row["first"] == "-"
            worth |= {} if nothing else dict.fromkeys(_named(row["first"], known), FIRST)
            never = frozenset(_named(row["never"], known)) - worth.keys()
            yield Judgement(row["kind"], _typed(row["query"]), worth, never, nothing)


def _typed(query: str) -> str:
    if query.startswith(DECOMPOSED):
        return unicodedata.normalize("NFD", query.removeprefix(DECOMPOSED))
    return query


def _named(cell: str, known: list[Card]) -> list[str]:
    slugs = []
    for rule in cell.split():
        found = [card.slug for card in known if card.fits(rule)]
        if not found:
            raise ValueError(f"No product is meant by {rule!r}.")
        slugs += found
    return slugs


def judge(
    judgements: Iterable[Judgement], find: Callable[[Wanted], Found], known: list[Card]
) -> list[Verdict]:
    """Search for each text and return how well it was answered."""
    slugs = dict(Product.objects.public().values_list("pk", "slug"))
    verdicts = []
    for judgement in judgements:
        found = find(Wanted(text=judgement.text, size=PAGE))
        verdicts.append(_verdict(judgement, tuple(slugs[pk] for pk in found.ids)))
    return verdicts


def _verdict(judgement: Judgement, answered: tuple[str, ...]) -> Verdict:
    verdict = Verdict(judgement, 0.0, 0.0, False, (), answered)
    if judgement.wants_nothing:
        right = not answered
        return replace(verdict, ndcg=float(right), recall=float(right), first_is_right=right)
    worth = judgement.worth
    wanted = {slug for slug, value in worth.items() if value == FIRST}
    best = _gain(sorted(worth.values(), reverse=True)[:LOOKED_AT])
    gained = _gain([worth.get(slug, 0) for slug in answered[:LOOKED_AT]])
    return replace(
        verdict,
        ndcg=gained / best,
        recall=len(wanted & set(answered)) / min(len(wanted), PAGE),
        first_is_right=bool(answered) and answered[0] in wanted,
        forbidden=tuple(slug for slug in answered if slug in judgement.never),
    )


def _gain(values: list[int]) -> float:
    """Return the discounted cumulative gain: what stands high counts more."""
    return sum((2**value - 1) / math.log2(place + 2) for place, value in enumerate(values))
