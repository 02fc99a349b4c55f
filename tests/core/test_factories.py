from products.models import Product
from tests.factories import make_officer, make_product


def test_make_product_is_on_sale():
    product = make_product(stock=3)

    assert list(Product.objects.public()) == [product]


def test_make_officer_sits_in_a_unit():
    assert make_officer().unit.depth == 1
