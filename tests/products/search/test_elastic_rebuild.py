"""A new index is built beside the live one, loses no change, and takes its place."""

import pytest
from django.core.management import CommandError, call_command

from products.models import Product, SearchChange, SearchDocument, SearchIndex
from products.search import Wanted, find_products
from products.search.documents import write_documents
from products.search.elastic import index
from products.search.elastic import rebuild as building
from products.search.elastic.connection import work_client
from products.search.elastic.flush import flush_changes
from products.search.elastic.guard import guard
from products.search.elastic.rebuild import RebuildStopped, rebuild
from tests.factories import make_product
from tests.products.search.servers import spoil

NOBODY = "opensearch+http://127.0.0.1:9"  # nothing listens there


def rename(product, name):
    Product.objects.filter(pk=product.pk).update(name=name)
    write_documents([product.pk])


def on_server(text, **wanted):
    guard.forget()
    found = find_products(Wanted(text=text, **wanted))
    assert found.engine == "server"
    return found.ids


def test_a_new_index_takes_the_place_of_the_old(server):
    make_product(name="Mật ong")
    rebuild()
    old = list(index.existing(work_client()))
    rebuild()

    new = index.existing(work_client())

    assert list(new.values()) == [True]
    assert list(new) != old
    assert list(SearchIndex.objects.values_list("name", "is_live")) == [(*new, True)]


def test_a_site_whose_name_goes_on_keeps_its_index(server, settings):
    mine = settings.SEARCH_INDEX
    settings.SEARCH_INDEX = f"{mine}-hanoi"
    rebuild()
    theirs = index.existing(work_client())
    settings.SEARCH_INDEX = mine
    rebuild()

    settings.SEARCH_INDEX = f"{mine}-hanoi"
    kept = index.existing(work_client())
    for name in kept:
        work_client().indices.delete(index=name)
    settings.SEARCH_INDEX = mine  # the fixture clears it away

    assert list(kept.values()) == [True]
    assert kept == theirs


def test_nothing_that_changes_meanwhile_is_lost(server, monkeypatch):
    monkeypatch.setattr(building, "BATCH", 2)
    products = [make_product(name=f"Chè {number}") for number in range(8)]
    rebuild()
    seen = []

    def meanwhile(_line):
        """Change, hide and add products that were read already, and that will be."""
        seen.append(1)
        if len(seen) == 2:
            rename(products[0], "Mứt gừng"), rename(products[7], "Mứt dừa")
            for gone in (products[1], products[6]):
                Product.objects.filter(pk=gone.pk).update(is_public=False)
                write_documents([gone.pk])
            seen.append(make_product(name="Mứt mới"))
            flush_changes()
        if len(seen) == 5:
            rename(products[2], "Mứt sen")  # not sent before the swap

    rebuild(meanwhile)

    assert sorted(on_server("mứt")) == sorted(
        [products[0].pk, products[7].pk, products[2].pk, seen[2].pk]
    )
    assert sorted(on_server("chè")) == [products[number].pk for number in (3, 4, 5)]
    assert not SearchChange.objects.exists()


def test_the_live_index_follows_while_the_new_one_is_built(server, monkeypatch):
    monkeypatch.setattr(building, "BATCH", 1)
    honey, _tea = make_product(name="Mật ong"), make_product(name="Trà")
    rebuild()
    seen = []

    def meanwhile(_line):
        if not seen:
            rename(honey, "Mật mía")
            flush_changes()
            seen.extend(on_server("mía"))

    rebuild(meanwhile)

    assert seen == on_server("mía") == [honey.pk]


def test_a_rebuild_that_stops_leaves_the_live_index(server):
    honey = make_product(name="Mật ong")
    rebuild()

    def fail(_line):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild(fail)

    assert list(index.existing(work_client()).values()) == [True]
    assert SearchIndex.objects.count() == 1
    assert on_server("mật ong") == [honey.pk]


def test_what_a_killed_rebuild_left_is_cleared_away(server):
    make_product(name="Mật ong")
    left = index.new_name()
    work_client().indices.create(index=left)
    SearchIndex.objects.create(name=left)

    rebuild()

    assert left not in index.existing(work_client())
    assert not SearchIndex.objects.filter(name=left).exists()


def test_of_two_rebuilds_the_later_one_wins(server, monkeypatch):
    monkeypatch.setattr(building, "BATCH", 1)
    make_product(name="Mật ong"), make_product(name="Trà")
    seen = []

    def begin_another(_line):
        if not seen:
            seen.append(1)
            rebuild()

    with pytest.raises(RebuildStopped):
        rebuild(begin_another)

    assert list(index.existing(work_client()).values()) == [True]
    assert len(on_server("mật ong")) == 1


def test_a_product_that_is_never_taken_does_not_stop_the_others(server, caplog, monkeypatch):
    honey = make_product(name="Mật ong")
    make_product(name="Trà")
    spoil(monkeypatch, honey.pk)

    rebuild()

    assert f"left out product {honey.pk}" in caplog.text
    assert work_client().count(index=index.alias())["count"] == 1


def test_the_command_builds_both(server, capsys):
    make_product(name="Mật ong")
    SearchDocument.objects.all().delete()

    call_command("index_products")

    assert len(on_server("mật ong")) == 1
    assert "1 products are on the search server." in capsys.readouterr().out


def test_the_command_catches_up(server, capsys):
    make_product(name="Mật ong")
    rebuild()
    make_product(name="Trà")

    call_command("index_products", "--catch-up")

    assert capsys.readouterr().out == "1 changes sent to the search server, 0 left.\n"


def test_the_command_says_when_the_server_is_away(settings):
    settings.SEARCH_URL = NOBODY
    make_product(name="Mật ong")

    with pytest.raises(CommandError, match="keeps its old index"):
        call_command("index_products", "--only-server")


def test_the_command_needs_a_server_for_its_server():
    with pytest.raises(CommandError, match="Set SEARCH_URL"):
        call_command("index_products", "--only-server")
