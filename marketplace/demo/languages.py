"""The demo's words in German, Arabic and Hindi, beside its Vietnamese and English."""

from cooperatives.models import Seller, SellerText
from marketplace.demo.files import read
from products.models import Product, ProductText

CODES = ("de", "ar", "hi")


def words(kind: str, key: str) -> dict[str, dict[str, str]]:
    """Return by language what a category, a unit, a size, a product … is called."""
    return read("other_languages")[kind].get(key, {})


def columns(name: str, kind: str, key: str) -> dict[str, str]:
    """Return words for the columns `name_de`, `name_ar`, …; only those that there are."""
    return {f"{name}_{code}": said for code, said in words(kind, key).items()}


def add_product_texts(product: Product, row: dict[str, object]) -> None:
    """Write English and the other languages of a product."""
    english = {name: row[f"{name}_en"] for name in ("name", "summary", "story", "unit")}
    texts = {"en": english}
    for code, said in words("products", row["slug"]).items():
        unit = words("units", said.get("unit", row["unit_en"])).get(code, "")
        texts[code] = {**said, "unit": unit}
    ProductText.objects.bulk_create(
        ProductText(product=product, language=code, source_key=product.words_key, **said)
        for code, said in texts.items()
    )


def facts_in_languages(facts: list[dict[str, str]]) -> dict[str, list[tuple[str, str]]]:
    """Return the table of facts by language; a table of which a word is missing is left out."""
    tables = {
        code: [(f[f"name_{code}"], f[f"value_{code}"]) for f in facts] for code in ("vi", "en")
    }
    said = read("other_languages")["facts"]
    for code in CODES:
        if all(word in said for line in tables["en"] for word in line):
            tables[code] = [(said[what][code], said[value][code]) for what, value in tables["en"]]
    return tables


def add_seller_texts(seller: Seller, row: dict[str, object]) -> None:
    """Write English and the other languages of a stall."""
    texts = {"en": {"story": row["story_en"], "quote": row["quote_en"]}}
    texts |= words("sellers", row["slug"])
    SellerText.objects.bulk_create(
        SellerText(seller=seller, language=code, source_key=seller.words_key, **said)
        for code, said in texts.items()
    )


def label(vietnamese: str, english: str, name: str = "label") -> dict[str, str]:
    """Return the columns of a link's words, or of a column's heading."""
    others = read("other_languages")["chrome"]["labels"].get(english, {})
    return {name: vietnamese, f"{name}_en": english} | {
        f"{name}_{code}": said for code, said in others.items()
    }
