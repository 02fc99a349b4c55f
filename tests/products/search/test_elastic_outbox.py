"""What changes reaches the search server, late or soon, and never in the wrong order."""

import time

import pytest
from django.db import transaction

from products.models import Product, SearchChange, SearchDocument, SearchIndex
from products.search import Wanted, find_products
from products.search.documents import write_documents
from products.search.elastic import flush, index
from products.search.elastic.connection import work_client
from products.search.elastic.flush import flush_changes, flush_soon
from products.search.elastic.guard import guard
from products.search.elastic.lines import lines_of
from products.search.elastic.rebuild import rebuild
from products.search.elastic.send import send
from products.tasks import tell_search_server
from tests.factories import make_product
from tests.products.search.servers import answering, spoil

NOBODY = "opensearch+http://127.0.0.1:9"  # nothing listens there


def rename(product, name):
    Product.objects.filter(pk=product.pk).update(name=name)
    write_documents([product.pk])


def hide(product):
    Product.objects.filter(pk=product.pk).update(is_public=False)
    write_documents([product.pk])


def on_server(text):
    found = find_products(Wanted(text=text))
    assert found.engine == "server"
    return found.ids


def test_without_a_server_nothing_is_noted():
    make_product()

    assert not SearchChange.objects.exists()


def test_a_change_is_noted_with_the_version_of_its_document(settings):
    settings.SEARCH_URL = NOBODY
    product = make_product()

    assert SearchChange.objects.get().version == SearchDocument.objects.get().version
    assert SearchChange.objects.get().product_id == product.pk


def test_what_is_rolled_back_is_not_noted(settings):
    product = make_product()
    settings.SEARCH_URL = NOBODY
    with transaction.atomic():
        write_documents([product.pk])
        transaction.set_rollback(True)

    assert not SearchChange.objects.exists()


def test_versions_grow_though_clocks_go_back(settings, monkeypatch):
    settings.SEARCH_URL = NOBODY
    product = make_product()
    first = SearchDocument.objects.get().version
    monkeypatch.setattr(time, "time_ns", lambda: 1_000)

    write_documents([product.pk])
    second = SearchDocument.objects.get().version
    SearchChange.objects.all().delete()  # sent
    write_documents([product.pk])

    assert [second, SearchDocument.objects.get().version] == [first + 1, first + 2]


def test_a_write_does_not_notice_that_the_server_is_down(
    settings, django_capture_on_commit_callbacks
):
    settings.SEARCH_URL = NOBODY
    SearchIndex.objects.create(name=f"{index.alias()}-1")
    with django_capture_on_commit_callbacks(execute=True):
        product = make_product()

    assert SearchChange.objects.get().product_id == product.pk


def test_before_there_is_an_index_nothing_waits(settings):
    settings.SEARCH_URL = NOBODY
    make_product()

    assert (flush_changes(), SearchChange.objects.count()) == (1, 0)


def test_changes_and_deletions_are_told_on_commit(server, django_capture_on_commit_callbacks):
    honey, tea = make_product(name="Mật ong"), make_product(name="Trà sen")
    rebuild()
    with django_capture_on_commit_callbacks(execute=True):
        rename(honey, "Mật mía"), hide(tea)
        new = make_product(name="Bánh đa")

    assert on_server("mật mía") == [honey.pk]
    assert on_server("trà sen") == []
    assert on_server("bánh đa") == [new.pk]
    assert not SearchChange.objects.exists()


def test_what_the_server_missed_is_caught_up(server, settings):
    honey = make_product(name="Mật ong")
    rebuild()
    settings.SEARCH_URL = NOBODY
    rename(honey, "Mật mía")
    assert flush_changes() == 0

    settings.SEARCH_URL = server

    assert flush_changes() == 1
    assert on_server("mật mía") == [honey.pk]


def test_the_first_answer_after_trouble_catches_up(server, settings):
    honey = make_product(name="Mật ong")
    rebuild()
    settings.SEARCH_URL = NOBODY
    rename(honey, "Mật mía")
    find_products(Wanted(text="mật"))
    settings.SEARCH_URL, guard.paused_until = server, 0

    find_products(Wanted(text="mật"))

    assert not SearchChange.objects.exists()


def test_a_change_meanwhile_is_not_forgotten(server, monkeypatch):
    honey = make_product(name="Mật ong")
    rebuild()
    rename(honey, "Mật mía")

    def send_slowly(*arguments):
        monkeypatch.undo()
        rename(honey, "Mật dừa")
        return send(*arguments)

    monkeypatch.setattr(flush, "send", send_slowly)
    flush_changes()

    assert SearchChange.objects.get().version == SearchDocument.objects.get().version
    flush_changes()
    assert on_server("mật dừa") == [honey.pk]


@pytest.mark.parametrize("then", [hide, lambda product: rename(product, "Mật dừa")])
def test_an_old_line_that_comes_late_loses(server, then):
    honey, _other = make_product(name="Mật ong"), make_product(name="Trà")
    rebuild()
    rename(honey, "Mật mía")
    _, late = lines_of(dict(SearchChange.objects.values_list("product_id", "version")))
    then(honey)
    flush_changes()

    sent = send(work_client(), index.alias(), b"".join(late))
    work_client().indices.refresh(index=index.alias())

    assert (sent.failed, sent.rejected) == ([], {})
    assert on_server("mía") == []


def test_a_line_that_is_never_taken_is_not_sent_for_ever(server, caplog, monkeypatch):
    honey = make_product(name="Mật ong")
    tea = make_product(name="Trà")
    rebuild()
    rename(tea, "Trà sen"), rename(honey, "Mật mía")
    spoil(monkeypatch, honey.pk)

    assert flush_changes() == 2

    assert f"left out product {honey.pk}" in caplog.text
    assert on_server("trà sen") == [tea.pk]


def test_while_the_server_is_in_trouble_nobody_who_saves_waits(settings):
    settings.SEARCH_URL = NOBODY
    make_product()
    guard.failed(OSError("gone"))

    assert flush_soon() == 0


def test_an_index_gone_from_the_server_is_not_made_by_writing_to_it(server):
    make_product(name="Mật ong")
    rebuild()
    SearchIndex.objects.create(name=f"{index.alias()}-gone")
    make_product(name="Trà sen")

    flush_changes()

    assert len(index.existing(work_client())) == 1


def test_the_task_is_safe_to_repeat(server):
    make_product(name="Mật ong")
    rebuild()
    for _ in range(2):
        tell_search_server.call()

    assert len(on_server("mật ong")) == 1


@pytest.mark.parametrize("page", [b"<html>Bad gateway</html>", b"[]"])
def test_a_proxy_that_answers_nonsense_loses_no_change(settings, caplog, page):
    as_page = (200, page, {"Content-Type": "text/html" if page[:1] == b"<" else "application/json"})
    with answering(lambda _request: as_page) as proxy:
        settings.SEARCH_URL = f"opensearch+{proxy.url}"
        product = make_product()
        SearchIndex.objects.create(name=f"{index.alias()}-1")

        done = flush_changes()

    assert (done, SearchChange.objects.get().product_id) == (0, product.pk)
    assert "was not told of changes" in caplog.text
