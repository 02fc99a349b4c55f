"""What is on sale while things die, and the account that buyers pay into."""

from django.core.management import call_command

from orders.models import BankAccount
from products.models import Variant
from tests.factories import make_commune, make_product, make_seller
from tests.proof.bank import ACCOUNT


def fill(*, sellers: int, products_each: int, stock: int) -> tuple[str, list[int]]:
    """Make sellers with products; return a commune's code and the variants' ids."""
    commune = make_commune()
    for _seller in range(sellers):
        seller = make_seller()
        for _product in range(products_each):
            make_product(seller=seller, stock=stock)
    BankAccount.objects.create(bank_bin="970436", number=ACCOUNT, holder="HOI LHPN", is_active=True)
    call_command("index_products", verbosity=0)
    return commune.pk, list(Variant.objects.order_by("pk").values_list("pk", flat=True))
