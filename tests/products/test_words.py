import pytest

from products.models import Product, Variant


@pytest.mark.parametrize(
    ("unit", "label", "expected"),
    [
        ("hũ", "500 ml", "hũ 500 ml"),
        ("thùng", "thùng 5 kg", "thùng 5 kg"),
        ("chiếc", "một chiếc", "một chiếc"),
        ("tệp", "10 tệp", "10 tệp"),
        ("kg", "3 kg", "3 kg"),
        ("kg", "túi 4 quả", "túi 4 quả"),
        ("kg", "", "kg"),
        ("chậu", "", "chậu"),
    ],
)
def test_size_in_words_never_says_the_unit_twice(unit, label, expected):
    variant = Variant(product=Product(unit=unit), label=label)

    assert variant.in_words == expected
