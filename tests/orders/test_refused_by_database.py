"""Every named rule of the tables about money is held by the database itself."""

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from tests.orders.wrong import RULES

TESTED_ELSEWHERE = {
    "basket_quantity_in_range",
    "basket_variant_once",
    "order_line_quantity_positive",
    "order_total_adds_up",
    "parcel_finished_has_time",
    "parcel_one_a_seller",
    "parcel_total_adds_up",
    "payment_once",
    "payment_sign_fits_kind",
}


@pytest.mark.parametrize("name", RULES)
def test_the_database_refuses(name):
    rule = next(rule for rule in all_rules() if rule.name == name)
    # SQLite names the columns of a unique index, not the rule.
    says = name if connection.vendor == "postgresql" or hasattr(rule, "condition") else ""
    columns = [f"[.]{field}" for field in getattr(rule, "fields", ())]

    words = "|".join(filter(None, [says, *columns]))
    with pytest.raises(IntegrityError, match=words), transaction.atomic():
        RULES[name]()


def all_rules():
    return [
        rule
        for model in apps.get_app_config("orders").get_models()
        for rule in model._meta.constraints
    ]


def test_no_rule_is_without_a_test():
    assert {rule.name for rule in all_rules()} == RULES.keys() | TESTED_ELSEWHERE
