"""German, Arabic and Hindi as people type them: every engine finds the same."""

import pytest

from products.models import Product
from products.search import Wanted, find_products
from products.services import refresh_product
from tests.factories import make_product

WORDS = {
    "de": "Käse von der Straße, Größe 5",
    "ar": "حقيبة أنيقة وحلوى مِنَ الأُمّ 500",
    "hi": "ज़ीरा और चाँदी, सफ़ेद",
}
OTHERS = {"de": "Kaffee aus Stroh", "ar": "حصير ملون", "hi": "जूता और चंदन"}


@pytest.fixture
def shelf(engine):
    """For each language a product, and one beside it that must never be found."""
    for code in WORDS:
        for name, words in (("tìm", WORDS), ("khác", OTHERS)):
            product = make_product(name=f"{name} {code}")
            product.texts.create(language=code, name=words[code])
            refresh_product(product)
    engine()


def found(text):
    ids = find_products(Wanted(text=text)).ids
    return list(Product.objects.filter(pk__in=ids).values_list("name", flat=True))


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        *(("de", text) for text in ("käse", "KÄSE", "kase", "kaese", "ka\u0308se")),
        *(("de", text) for text in ("straße", "strasse", "STRASSE", "größe", "groesse", "grosse")),
        *(("ar", text) for text in ("حقيبة", "حقيبه", "حَقِيبَة", "حقـــيبة")),  # taa, vowels, tatweel
        *(("ar", text) for text in ("أنيقة", "انيقة", "إنيقه", "حلوى", "حلوي")),  # alef, hamza, ya
        *(("ar", text) for text in ("الام", "الأم", "٥٠٠ حقيبة")),
        *(("hi", text) for text in ("ज़ीरा", "ज\u093cीरा", "जीरा")),  # nukta, in one letter or two
        *(("hi", text) for text in ("चाँदी", "चांदी", "सफ़ेद", "सफेद")),
    ],
)
@pytest.mark.django_db
def test_a_word_is_found_however_it_is_typed(shelf, code, typed):
    assert found(typed) == [f"tìm {code}"]
