"""One door to the catalogue: words, filters, order, pages."""

from datetime import UTC, datetime, timedelta

import pytest

from products.models import Product
from products.search import Cursor, Wanted, find_products, types
from products.search.database import browse
from tests.factories import make_category, make_product, make_seller

pytestmark = pytest.mark.django_db


def make_row(number, **fields):
    """A product listed `number` days after the first of January."""
    day = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=number)
    return make_product(listed_at=day, **fields)


def names(found):
    by_pk = dict(Product.objects.values_list("pk", "name"))
    return [by_pk[pk] for pk in found.ids]


@pytest.mark.parametrize("text", ["mat ong", "MẬT ONG", "ong mật", "rừng mat", "mật  \0 ong"])
def test_words_are_found_without_marks_in_any_order(text):
    make_product(name="Mật ong rừng")
    make_product(name="Bánh đa cua")

    assert names(find_products(Wanted(text=text))) == ["Mật ong rừng"]


def test_every_word_must_be_found():
    make_product(name="Mật ong rừng")

    assert find_products(Wanted(text="mật ong biển")).is_near
    assert find_products(Wanted(text="nước biển")).ids == []


def test_đ_is_folded():
    make_product(name="Bánh đa Đồng Giao")

    assert len(find_products(Wanted(text="banh da dong giao")).ids) == 1


def test_only_public_products_are_found():
    make_product(status="draft"), make_product(status="waiting")
    make_product(seller=make_seller(status="applied"))

    assert find_products(Wanted()).total == 0


@pytest.mark.parametrize(
    ("order", "expected"),
    [("newest", ["c", "b", "a"]), ("cheapest", ["b", "a", "c"]), ("dearest", ["c", "a", "b"])],
)
def test_the_three_orders(order, expected):
    for number, (name, price) in enumerate([("a", 20), ("b", 10), ("c", 30)]):
        make_row(number, name=name, price=price)

    assert names(find_products(Wanted(order=order))) == expected


def test_filters_narrow_together():
    seller, category = make_seller(), make_category()
    wanted = make_product(seller=seller, category=category)
    make_product(seller=seller), make_product(category=category)
    make_product(seller=seller, category=category, stock=0)

    found = find_products(
        Wanted(
            sellers=(seller.pk,),
            categories=(category.pk,),
            communes=(seller.commune_id,),
            in_stock=True,
        )
    )

    assert (found.ids, found.total) == ([wanted.pk], 1)


@pytest.mark.parametrize("order", list(browse.ORDERS))
def test_cursors_walk_the_whole_list_and_back(order):
    for number in range(7):
        make_row(number // 2, price=100 + number // 3)  # many equals
    everything = find_products(Wanted(order=order, size=100)).ids
    page = find_products(Wanted(order=order, size=3))
    forward = [page.ids]
    while page.next_cursor:
        page = find_products(Wanted(order=order, size=3, cursor=page.next_cursor))
        forward.append(page.ids)
    backward = [page.ids]
    while page.previous_cursor:
        page = find_products(Wanted(order=order, size=3, cursor=page.previous_cursor))
        backward.append(page.ids)

    assert sum(forward, []) == everything
    assert sum(reversed(backward), []) == everything


@pytest.mark.parametrize("order", list(browse.ORDERS))
@pytest.mark.parametrize("is_backward", [False, True])
def test_a_cursor_beyond_the_list_shows_nothing(order, is_backward):
    make_row(1, price=100)
    ends = [Cursor(0, 0, is_backward), Cursor(9_999_999_999_999_999, 10**17, is_backward)]

    pages = [find_products(Wanted(order=order, cursor=end)) for end in ends]

    beyond = next(page for page in pages if not page.ids)
    assert (beyond.total, beyond.next_cursor, beyond.previous_cursor) == (1, None, None)


def test_a_page_too_far_is_the_last_page():
    for number in range(5):
        make_row(number, name=f"{number}")

    found = find_products(Wanted(size=2, page=60))

    assert (found.page, names(found), found.next_cursor) == (3, ["0"], None)


@pytest.mark.parametrize(
    "text", ["", "x1.2", "a1", "a1.2.3", "a-1.2", "a1.2\n", "a" * 50, "a9" * 20, "a1.٣"]
)
def test_a_broken_cursor_is_none(text):
    assert Cursor.read(text) is None


def test_a_cursor_reads_back_what_it_wrote():
    cursor = Cursor(1_763_796_000_123_456, 991, is_backward=True)

    assert Cursor.read(str(cursor)) == cursor


def test_a_count_is_kept_until_the_catalogue_changes(
    django_assert_num_queries, django_capture_on_commit_callbacks
):
    from core.pagecache import touch

    make_product()
    find_products(Wanted())
    with django_assert_num_queries(1):
        assert find_products(Wanted()).total == 1

    make_product()
    with django_capture_on_commit_callbacks(execute=True):
        touch("catalogue")

    assert find_products(Wanted()).total == 2


def test_counts_stop_at_the_limit(monkeypatch):
    for module in (types, browse):
        monkeypatch.setattr(module, "COUNT_LIMIT", 2)
    for _ in range(4):
        make_product()

    found = find_products(Wanted(in_stock=True))

    assert (found.total, found.is_capped) == (3, True)
