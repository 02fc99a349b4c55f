"""Products as the lines of a bulk request.

A product's numbers are read before its words: words may be newer than the version they are
sent with, and then a later line with the newer version follows; never the other way round.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from products.models import SearchDocument, SearchWords
from products.search.tokens import KIND_ENDS

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
NUMBERS = (
    "pk",
    "version",
    "group",
    "category",
    "province",
    "commune",
    "seller",
    "kind",
    "stars",
    "schemes",
    "in_stock",
    "price",
    "listed_at",
    "rating_key",
    "sold",
)
WORDS = ("pk", "name", "other_names", "near", "body", "codes")
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def batches(size: int) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of all public products: how many, and as bytes. Two queries each."""
    last = 0
    while True:
        documents = SearchDocument.objects.filter(pk__gt=last).order_by("pk")
        numbers = list(documents.values_list(*NUMBERS)[:size])
        if not numbers:
            return
        last = numbers[-1][0]
        words = SearchWords.objects.filter(pk__gte=numbers[0][0], pk__lte=last)
        yield len(numbers), b"".join(_lines(numbers, words))


def lines_of(versions: dict[int, int]) -> tuple[list[int], list[bytes]]:
    """Return ids and their lines: a document, or a deletion of what is not public any more.

    `versions`: of the changes, by product. A deletion has no other version.
    """
    numbers = list(SearchDocument.objects.filter(pk__in=versions).values_list(*NUMBERS))
    words = SearchWords.objects.filter(pk__in=[row[0] for row in numbers])
    gone = versions.keys() - {row[0] for row in numbers}
    ids, lines = [row[0] for row in numbers], list(_lines(numbers, words))
    for pk in sorted(gone):
        action = {"_id": str(pk), "version": versions[pk], "version_type": "external_gte"}
        ids.append(pk)
        lines.append(f'{{"delete":{_encode(action)}}}\n'.encode())
    return ids, lines


def _lines(numbers: Sequence[tuple], words: object) -> Iterator[bytes]:
    texts = {row[0]: row[1:] for row in words.values_list(*WORDS)}
    for row in numbers:
        # Words gone meanwhile: the product is no longer public, and its deletion follows.
        text = texts.get(row[0], ("", "", "", "", ""))
        yield (
            f'{{"index":{{"_id":"{row[0]}","version":{row[1]},"version_type":"external_gte"}}}}\n'
            f"{_encode(document(row, text))}\n"
        ).encode()


def document(row: tuple, text: tuple) -> dict[str, object]:
    """Return the document of one product; `row` has `NUMBERS`, `text` what `WORDS` names."""
    pk, _, group, category, province, commune, seller, kind, stars, schemes, *numbers = row
    in_stock, price, listed_at, rating, sold = numbers
    name, other_names, near, body, codes = text
    made = {
        "name": name,
        "other_names": other_names.split("\n") if other_names else [],
        "near": [line for line in near.split("\n") if line],
        "kinds": near.partition(KIND_ENDS)[0].split("\n"),
        "body": body.split("\n"),
        "codes": _codes(codes),
        "category": [str(group)] if group == category else [str(group), str(category)],
        "province": province,
        "commune": commune,
        "seller": str(seller),
        "kind": kind,
        "scheme": schemes.strip("|").split("|") if schemes else [],
        "stock": in_stock,
        "id": pk,
        "price": price,
        "listed_at": (listed_at - EPOCH) // MICROSECOND,
        "rating": rating,
        "sold": sold,
        "sold_much": sold + 1,  # the server takes nothing that is not above zero
        "rated_well": rating + 1,
    }
    if stars:
        made["stars"] = str(stars)
    return made


def _codes(codes: str) -> list[str]:
    """Return sellers' own codes with their dashes and without."""
    found = codes.split()
    return list(dict.fromkeys([*found, *(bare(code) for code in found)]))


def bare(code: str) -> str:
    """Return letters and digits of a code only."""
    return "".join(letter for letter in code if letter.isalnum())
