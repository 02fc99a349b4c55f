"""The bank of a laptop, and the desk's home."""

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from orders.audit import money_problems
from orders.models import BankEntry
from orders.payments.transfer.desk import doubtful_waiting
from tests.factories import make_user
from tests.orders.payments.transfer.builders import make_account, make_entry, make_waiting_order


def pretend(*arguments):
    call_command("pretend_transfer", *arguments, verbosity=0)


def test_money_arrives_on_a_laptop(settings, db):
    settings.DEBUG = True
    order = make_waiting_order()

    pretend(order.number, "--amount=100000")
    pretend(order.number.lower())

    order.refresh_from_db()
    assert order.status == "paid"
    assert sorted(BankEntry.objects.values_list("amount", flat=True)) == [100_000, 180_000]
    assert money_problems() == []


@pytest.mark.parametrize("arguments", [["ZZZZ-ZZZZ"], ["\0"], ["x", "--amount=-5"]])
def test_the_bank_of_a_laptop_refuses_in_words(settings, db, arguments):
    settings.DEBUG = True
    make_account()

    with pytest.raises(CommandError):
        pretend(*arguments)


def test_a_live_site_has_no_such_bank(db):
    order = make_waiting_order()

    with pytest.raises(CommandError, match="DEBUG"):
        pretend(order.number)

    assert not BankEntry.objects.exists()


def test_doubtful_sums_wait_on_the_home_of_the_staff_desk(client, db):
    boss = make_user(is_superuser=True, is_staff=True)
    entry = make_entry(memo="quen ghi noi dung")
    make_entry(status="other")

    queue = doubtful_waiting(boss)

    assert (queue.count, queue.items[0].url) == (1, reverse("bank_entry", args=[entry.pk]))
    assert doubtful_waiting(make_user()) is None
