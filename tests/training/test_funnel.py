"""From learning to selling."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cooperatives.models import Seller
from orders.models import Parcel
from products.models import Product
from tests.factories import make_commune, make_product, make_seller, make_user
from tests.orders.builders import make_order
from tests.training.builders import make_learning
from tests.training.session_builders import make_present, make_session
from training.funnel import funnel

NOW = timezone.now()
DAY = timedelta(days=1)


def learner(commune, days_ago=100, **fields):
    """Somebody with an account who was at a session."""
    user = make_user()
    session = make_session(starts_at=NOW - days_ago * DAY)
    make_present(session, user=user, commune=commune, **fields)
    return user


def stall(user, opened, listed=None, sold=None):
    """Her stall: days ago on which it opened, showed a product, sold."""
    seller = make_seller(owner=user)
    Seller.objects.filter(pk=seller.pk).update(approved_at=NOW - opened * DAY)
    if listed is not None:
        product = make_product(seller=seller)
        Product.objects.filter(pk=product.pk).update(listed_at=NOW - listed * DAY)
    if sold is not None:
        order = make_order(seller=seller)
        parcels = Parcel.objects.filter(order=order)
        parcels.update(status="delivered", created_at=NOW - sold * DAY, finished_at=NOW)
    return seller


def numbers(own=None, key=None):
    found = funnel(since=NOW - 365 * DAY, until=NOW, own=own, key=key)
    return {row.commune and row.commune.pk: row.numbers() for row in found.rows}


def test_steps_count_from_the_day_of_learning():
    here = make_commune()
    stall(learner(here), opened=80, listed=60, sold=20)

    assert numbers() == {here.pk: [1, 0, 1, 1, 1, 0, 1, 1, 0, 0, 1]}


def test_what_was_reached_before_is_not_counted_as_ours():
    here = make_commune()
    stall(learner(here), opened=120, listed=110, sold=90)

    assert numbers() == {here.pk: [1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1]}


def test_course_and_session_make_one_learner_from_the_first_day():
    here = make_commune()
    user = learner(here, days_ago=10)
    make_learning(user, completed_at=NOW - 50 * DAY)
    stall(user, opened=40)

    assert numbers() == {here.pk: [1, 0, 1, 1, 1, *[0] * 6]}


def test_phone_number_leads_to_the_account():
    here = make_commune()
    user = make_user(phone="+84912345678")
    make_present(make_session(starts_at=NOW - 30 * DAY), commune=here, phone="+84912345678")
    stall(user, opened=29)

    assert numbers()[here.pk][:3] == [1, 0, 1]


def test_one_session_alone():
    here, there = make_commune(), make_commune()
    learner(here)
    user = learner(there)
    session = user.enrolments.get().session

    assert set(numbers(key=session.uid)) == {there.pk}


def test_few_are_hidden_from_officers_of_other_communes():
    here, there = make_commune(), make_commune()
    for _number in range(6):
        learner(here), learner(there)
    stall(here_user := learner(here), opened=80)
    stall(there_user := learner(there), opened=80)

    found = funnel(since=NOW - 365 * DAY, until=NOW, own=[here.pk])
    rows = {row.commune.pk: row.numbers() for row in found.rows}

    assert here_user != there_user
    assert rows[here.pk] == [7, 0, 1, 1, 1, *[0] * 6]
    assert rows[there.pk] == [7, 0, None, None, None, *[0] * 6]
    assert (found.whole.learners, found.is_partly_hidden) == (7, True)


def test_sum_is_of_everything_for_the_province():
    here, there = make_commune(), make_commune()
    learner(here), learner(there)

    found = funnel(since=NOW - 365 * DAY, until=NOW)

    assert (found.whole.learners, found.is_partly_hidden) == (2, False)


@pytest.mark.parametrize("count", [1, 4])
def test_funnel_takes_the_same_queries_for_any_number(count):
    for _number in range(count):
        stall(learner(make_commune()), opened=80, listed=60)

    with CaptureQueriesContext(connection) as queries:
        numbers()

    assert len(queries) <= 9
