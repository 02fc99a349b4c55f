"""Google's names for our kinds of goods; Meta reads the same.

A category that is not here is told by its own name only. The full list:
https://www.google.com/basepages/producttype/taxonomy.en-US.txt
"""

from products.models import Category

_FOOD = "Food, Beverages & Tobacco > Food Items"
_DRINKS = "Food, Beverages & Tobacco > Beverages"
_BATH = "Health & Beauty > Personal Care > Cosmetics > Bath & Body"
_DECOR = "Home & Garden > Decor"
_PLANTS = "Home & Garden > Plants"

GOOGLE = {
    "do-an": _FOOD,
    "mat-ong": f"{_FOOD} > Condiments & Sauces > Honey",
    "mam-nuoc-cham": f"{_FOOD} > Condiments & Sauces",
    "banh-keo": f"{_FOOD} > Snack Foods",
    "gao-bun": f"{_FOOD} > Grains, Rice & Cereal",
    "rau-qua-nam": f"{_FOOD} > Fruits & Vegetables",
    "thit-ca": f"{_FOOD} > Meat, Seafood & Eggs",
    "do-uong": _DRINKS,
    "tra": f"{_DRINKS} > Tea & Infusions",
    "ruou": f"{_DRINKS} > Alcoholic Beverages",
    "nuoc-qua": f"{_DRINKS} > Juice",
    "tra-thao-moc": f"{_DRINKS} > Tea & Infusions",
    "la-xong-tam": _BATH,
    "tinh-dau": _BATH,
    "gia-vi-kho": f"{_FOOD} > Seasonings & Spices",
    "coi-may-tre": _DECOR,
    "theu-ren": _DECOR,
    "gom": _DECOR,
    "cay-canh": _PLANTS,
    "bon-sai-cay-the": f"{_PLANTS} > Trees",
    "hoa-chau": f"{_PLANTS} > Flowers",
    "cay-de-ban": _PLANTS,
}
SERVICES = {"du-lich"}  # groups; neither Google nor Meta lists what cannot be sent


def google_category(category: Category) -> str:
    """Return Google's path for a category or its group; "" where there is none."""
    group = category.parent
    return GOOGLE.get(category.slug) or (GOOGLE.get(group.slug, "") if group else "")
