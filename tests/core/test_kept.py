"""Things that a process keeps follow what they show."""

import pytest

from core import pagecache
from core.kept import Kept


@pytest.fixture(autouse=True)
def _kept_on(settings, tmp_path, monkeypatch):
    settings.THINGS_KEPT_SECONDS = 60
    monkeypatch.setattr(pagecache, "_stamps", pagecache.FileStamps(tmp_path / "stamps"))


class Shelf:
    """Makes things of numbers and remembers which it was asked for."""

    def __init__(self, limit=10):
        self.kept, self.asked = Kept(limit), []

    def make(self, keys):
        self.asked.append(keys)
        return {key: f"thing {key}" for key in keys}

    def get(self, *keys):
        return self.kept.get_many({key: f"product:{key}" for key in keys}, self.make)


def test_thing_is_made_once():
    shelf = Shelf()

    first, second = shelf.get(1, 2), shelf.get(1, 2)

    assert first == second == {1: "thing 1", 2: "thing 2"}
    assert shelf.asked == [[1, 2]]


def test_only_what_changed_is_made_again():
    shelf = Shelf()
    shelf.get(1, 2)
    pagecache.stamps().touch(("product:2",))

    shelf.get(1, 2, 3)

    assert shelf.asked == [[1, 2], [2, 3]]


def test_thing_made_while_it_changes_is_not_kept():
    shelf = Shelf()
    kept, make = shelf.kept, shelf.make

    def change_meanwhile(keys):
        pagecache.stamps().touch(("product:1",))
        return make(keys)

    kept.get_many({1: "product:1"}, change_meanwhile)
    shelf.get(1)

    assert shelf.asked == [[1], [1]]


def test_nothing_is_kept_when_switched_off(settings):
    settings.THINGS_KEPT_SECONDS = 0
    shelf = Shelf()

    shelf.get(1), shelf.get(1)

    assert shelf.asked == [[1], [1]]


def test_old_things_make_room():
    shelf = Shelf(limit=2)

    shelf.get(1, 2), shelf.get(3), shelf.get(1)

    assert shelf.asked == [[1, 2], [3], [1]]
    assert set(shelf.kept.things) == {3, 1}
