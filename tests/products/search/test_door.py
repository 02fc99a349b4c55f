"""The door: whoever answers, the answer is the same; and somebody always answers."""

import logging
import time

import pytest

from products.models import Product, PromotedProduct, SearchTerm
from products.search import Part, Wanted, find_products, suggest_products
from products.search.elastic import engine as server_engine
from products.search.elastic import index
from products.search.elastic.guard import PAUSE, guard
from products.search.elastic.rebuild import rebuild
from tests.factories import make_certificate, make_product
from tests.products.search.servers import Road, answering, as_json, dripping, saying, silent

HITS = {"timed_out": False, "_shards": {"failed": 0}}


def names(found):
    by_pk = dict(Product.objects.values_list("pk", "name"))
    return [by_pk[pk] for pk in found.ids]


def search(text, **wanted):
    return find_products(Wanted(text=text, **wanted))


@pytest.fixture
def honey():
    return make_product(name="Mật ong rừng")


def test_an_engine_says_who_it_is(engine, honey):
    name = engine()

    found = search("mat ong")

    assert (found.engine, found.ids, found.total) == (name, [honey.pk], 1)


def test_marks_as_typed_come_first(engine):
    make_product(name="Trà Dương Quý"), make_product(name="Kẹo đường")
    engine()

    assert names(search("đường")) == ["Kẹo đường", "Trà Dương Quý"]
    assert names(search("dương")) == ["Trà Dương Quý", "Kẹo đường"]


def test_the_old_spelling_of_a_tone_is_the_same_word(engine):
    make_product(name="Bánh hoa"), make_product(name="Bánh hoà")
    engine()

    assert names(search("bánh hòa"))[0] == "Bánh hoà"


def test_a_name_that_is_the_query_comes_first(engine):
    make_product(name="Trà mật ong rừng"), make_product(name="Mật ong")
    make_product(name="Ong mật")
    engine()

    assert names(search("mat ong"))[0] == "Mật ong"
    assert names(search("mat ong"))[-1] == "Ong mật"


def test_each_facet_is_counted_without_its_own_choice(engine):
    first = make_product(name="Chè một", ocop_stars=3)
    make_product(name="Chè hai", ocop_stars=4, seller=first.seller, stock=0)
    make_product(name="Chè ba", ocop_stars=4, price=50_000)
    engine()

    found = search("chè", stars=(3,), facets=True)

    assert {each.value: (each.count, each.is_chosen) for each in found.facets["stars"]} == {
        4: (2, False),
        3: (1, True),
    }
    assert [(each.value, each.count) for each in found.facets["seller"]] == [(first.seller_id, 1)]
    assert [each.count for each in found.facets["stock"]] == [1]
    assert found.price_range == (125_000, 125_000)


def test_the_price_range_ignores_the_price_asked_for(engine):
    make_product(name="Chè một", price=20_000), make_product(name="Chè hai", price=90_000)
    engine()

    found = search("chè", price_max=30_000, facets=True)

    assert (names(found), found.price_range) == (["Chè một"], (20_000, 90_000))


def test_a_chosen_value_that_finds_nothing_is_still_counted(engine, honey):
    engine()

    found = search("mật ong", kinds=("woman",), facets=True)

    assert [(c.value, c.count, c.is_chosen) for c in found.facets["kind"]] == [
        ("cooperative", 1, False),
        ("woman", 0, True),
    ]


def test_categories_are_counted_on_both_levels(engine, honey):
    engine()

    found = search("mật ong", facets=True)

    assert {each.value: each.count for each in found.facets["category"]} == {
        honey.category_id: 1,
        honey.top_category_id: 1,
    }


def test_a_certificate_is_a_filter(engine, honey):
    make_certificate(product=honey, scheme="vietgap")
    make_product(name="Mật ong nhãn")
    from products.search.documents import write_documents

    write_documents([honey.pk])
    engine()

    assert search("mật ong", schemes=("vietgap",)).ids == [honey.pk]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("cheapest", ["Chè hai", "Chè một", "Chè ba"]),
        ("dearest", ["Chè ba", "Chè một", "Chè hai"]),
        ("newest", ["Chè ba", "Chè hai", "Chè một"]),
        ("sold", ["Chè một", "Chè ba", "Chè hai"]),
        ("rating", ["Chè hai", "Chè ba", "Chè một"]),
    ],
)
def test_orders(engine, order, expected):
    make_product(name="Chè một", price=50, sold=9)
    make_product(name="Chè hai", price=40, rating_sum=90, rating_count=20)
    make_product(name="Chè ba", price=60, sold=3)
    engine()

    assert names(search("chè", order=order)) == expected


def test_pages_by_cursor_miss_nothing_and_repeat_nothing(engine):
    products = [make_product(name=f"Chè {number}", price=100) for number in range(5)]
    engine()

    first = search("chè", order="cheapest", size=2)
    second = search("chè", order="cheapest", size=2, page=2, cursor=first.next_cursor)
    third = search("chè", order="cheapest", size=2, page=3, cursor=second.next_cursor)
    back = search("chè", order="cheapest", size=2, page=2, cursor=third.previous_cursor)

    assert first.ids + second.ids + third.ids == [product.pk for product in products]
    assert (back.ids, third.next_cursor, first.previous_cursor) == (second.ids, None, None)


def test_a_page_beyond_the_last_is_the_last(engine):
    make_product(name="Chè một", price=1), make_product(name="Chè hai", price=2)
    engine()

    found = search("chè", order="cheapest", size=1, page=50)

    assert (names(found), found.page, found.total) == (["Chè hai"], 2, 2)


def test_an_unknown_word_is_corrected(engine):
    make_product(name="Khoai lang")
    engine()

    found = search("kqoai lang")

    assert (names(found), found.suggestion) == (["Khoai lang"], "khoai lang")
    assert found.is_corrected


def test_most_words_do_when_not_all_are_found(engine, honey):
    engine()

    found = search("mật ong rừng Zanzibar")

    assert (found.ids, found.is_near, found.is_corrected) == ([honey.pk], True, False)


def test_filters_that_leave_nothing_are_no_reason_to_doubt_the_words(engine, honey):
    make_product(name="Mật mía", price=500)
    engine()

    found = search("mật ong", price_max=1000)

    assert (found.ids, found.total, found.is_near) == ([], 0, False)


@pytest.mark.parametrize(
    "text", ["🍯", "\0", "*", '"', "AND OR NOT", "a" * 10_000, "\ud800", "((("]
)
def test_no_words_are_too_strange(engine, honey, text):
    engine()

    assert search(text, facets=True, highlights=True).total == 0


def test_promoted_products_stand_first(engine, honey):
    tea = make_product(name="Trà sen")
    hidden = make_product(name="Trà ẩn", status="draft")
    for product in (hidden, tea):
        PromotedProduct.objects.create(text="Mật ong", folded="mat ong", product=product)
    engine()

    assert search("MẬT ong").ids == [tea.pk, honey.pk]
    assert search("mật ong", order="newest").ids == [honey.pk]


def test_highlights_show_the_line_with_most_of_the_words(engine):
    product = make_product(name="Chiếu cói", summary="Cói Kim Sơn phơi ba nắng")
    engine()

    found = search("cói kim sơn", highlights=True)

    assert found.highlights == {
        product.pk: [
            Part("Cói", True),
            Part(" ", False),
            Part("Kim", True),
            Part(" ", False),
            Part("Sơn", True),
            Part(" phơi ba nắng", False),
        ]
    }


def test_suggestions_begin_with_what_was_typed(engine):
    jam, tea = make_product(name="Mứt gừng"), make_product(name="Trà mướp đắng")
    make_product(name="Bánh đa")
    engine()

    assert suggest_products("mư") == [jam.pk, tea.pk]
    assert suggest_products("") == []


def test_a_server_that_is_killed_is_missed_by_nobody(server, settings, honey, caplog):
    road = Road(server)
    settings.SEARCH_URL = road.url
    rebuild()
    assert search("mat ong").engine == "server"

    road.close()
    began = time.monotonic()
    answers = [search("mat ong") for _ in range(5)]

    assert {(answer.engine, *answer.ids) for answer in answers} == {("database", honey.pk)}
    assert time.monotonic() - began < 1.5
    assert [record.levelname for record in caplog.records if "database answers" in record.message]
    assert sum("database answers" in record.message for record in caplog.records) == 1

    road.open()
    guard.paused_until = 0  # as after a while
    assert [search("mat ong").engine for _ in range(2)] == ["server", "server"]
    road.close()


def test_a_silent_server_makes_one_visitor_wait_and_not_long(settings, honey):
    with silent() as settings.SEARCH_URL:
        began = time.monotonic()
        first = search("mat ong")
        waited, began = time.monotonic() - began, time.monotonic()
        second = search("mat ong")

    assert first.ids == second.ids == [honey.pk]
    assert 0.9 < waited < 1.9
    assert time.monotonic() - began < 0.5


def test_a_server_that_drips_its_answer_is_not_waited_for(settings, honey):
    with dripping() as settings.SEARCH_URL:
        began = time.monotonic()
        found = search("mat ong")
        waited = time.monotonic() - began

    assert found.ids == [honey.pk]
    assert 0.9 < waited < 1.9


@pytest.mark.parametrize(
    "words", ["", "<html>", "{}", "[1]", "null", '{"products": 3}', as_json(hits=3, **HITS)]
)
def test_nonsense_is_no_answer(settings, honey, words):
    guard.checked_until = time.monotonic() + PAUSE  # it looked well
    with answering(saying(words)) as broken:
        settings.SEARCH_URL = broken.url

        assert search("mat ong", facets=True).ids == [honey.pk]
        assert len(broken.asked) == 1


def test_a_part_of_an_answer_is_no_answer(settings, honey):
    guard.checked_until = time.monotonic() + PAUSE
    hits = {"hits": [], "total": {"value": 0}}
    parts = as_json(timed_out=False, _shards={"failed": 1}, hits=hits)
    with answering(saying(parts)) as partial:
        settings.SEARCH_URL = partial.url

        assert search("mat ong").ids == [honey.pk]


def test_refusals_are_no_answer(settings, honey):
    headers = {"X-Elastic-Product": "Elasticsearch", "Content-Type": "application/json"}
    with answering(lambda _: (503, b'{"error": "busy"}', headers)) as refusing:
        settings.SEARCH_URL = refusing.url

        assert search("mat ong").ids == [honey.pk]


def test_without_an_index_the_database_answers(server, honey, caplog):
    assert search("mat ong").engine == "database"
    assert "run manage.py index_products" in caplog.text


def test_an_index_of_another_form_does_not_answer(server, honey, monkeypatch):
    rebuild()
    monkeypatch.setattr(index, "FORM", "another")

    assert search("mat ong").engine == "database"


def test_a_half_empty_index_does_not_answer(server, honey):
    rebuild()
    make_product(name="Mật ong nhãn")

    assert search("mat ong").total == 2


def test_one_line_a_minute(settings, honey, caplog):
    settings.SEARCH_URL = "opensearch+http://127.0.0.1:9"
    with caplog.at_level(logging.WARNING):
        for _ in range(5):
            guard.paused_until = 0
            search("mat ong")

    assert sum("The database answers searches" in line for line in caplog.messages) == 1


def test_of_too_many_those_named_so_come_first(server, monkeypatch):
    for number in range(3):
        make_product(name=f"Trà {number}", summary="Có mật ong", sold=9)
    honey = make_product(name="Mật ong", sold=1)
    rebuild()
    SearchTerm.objects.update(frequency=4)
    monkeypatch.setattr(server_engine, "RANKED", 1)

    found = search("mật ong", size=1)

    assert (found.ids, found.total, found.engine) == ([honey.pk], 4, "server")


def test_the_plain_catalogue_is_always_the_databases(server, honey):
    rebuild()

    assert find_products(Wanted()).engine == "database"
    assert find_products(Wanted(facets=True)).engine == "server"
