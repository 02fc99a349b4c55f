"""News by kind, topic and unit; feeds; what is read most; rows of any kind."""

import pytest
from django.core.cache import cache

from cms import kinds, popular
from cms.blocks.pages import MostReadBlock, PagesBlock
from cms.models.news import NewsTopicLink
from cms.models.topic import topic_names
from core.pagecache import stamps
from tests.cms.builders import make_example, make_index, make_law, make_news, make_topic
from tests.factories import make_unit


@pytest.fixture(autouse=True)
def nothing_kept(db):
    cache.clear()
    stamps().touch(("cms",))


@pytest.fixture
def province():
    return make_unit(name="Hội LHPN tỉnh")


def listed(client, index, query=""):
    page = client.get(f"{index.url}{query}").content.decode()
    return [title for title in ("Cói", "Sen", "Mật") if f">{title}</a></h2>" in page]


def test_news_narrow_by_kind_topic_and_unit(client, province):
    index, commune = make_index(province), make_unit(province)
    make_news(index, title="Cói", category="story", unit=province)
    lotus = make_news(index, title="Sen", unit=commune)
    make_news(index, title="Mật", unit=province)
    NewsTopicLink.objects.create(page=lotus, topic=make_topic())

    assert listed(client, index, "?kind=story") == ["Cói"]
    assert listed(client, index, "?topic=an-toan-thuc-pham") == ["Sen"]
    assert listed(client, index, f"?unit={commune.slug}") == ["Sen"]
    assert listed(client, index, f"?unit={commune.slug}&kind=story") == []


@pytest.mark.parametrize(
    "query", ["?kind=%00", "?topic='", "?unit=x", "?page=0", "?topic=" + "x" * 999]
)
def test_nonsense_narrows_nothing(client, query):
    index = make_index()
    make_news(index, title="Sen")

    assert listed(client, index, query) == ["Sen"]


def test_each_choice_says_how_many_it_has(client, province):
    index = make_index(province)
    make_news(index, category="story")
    make_news(index, category="story")

    page = client.get(index.url).content.decode()

    assert '?kind=story">' in page
    assert '<span class="subnav__count">2</span>' in page


def test_a_units_feed_has_what_it_and_those_below_publish(client, province):
    index, commune = make_index(province), make_unit(province)
    make_news(index, title="Của tỉnh", unit=province)
    make_news(index, title="Của xã", unit=commune)

    feeds = [
        client.get(f"/vi/feeds/news/{unit.slug}/").content.decode() for unit in (province, commune)
    ]

    assert [("Của tỉnh" in feed, "Của xã" in feed) for feed in feeds] == [
        (True, True),
        (False, True),
    ]


def test_a_topic_reads_in_the_readers_language(client):
    topic = make_topic()
    english = topic.copy_for_translation(
        make_law().locale.__class__.objects.get(language_code="en")
    )
    english.name = "Safe food"
    english.save()
    stamps().touch(("cms",))

    assert topic_names("en")[topic.translation_key] == "Safe food"


def most_read(monkeypatch, *ids):
    monkeypatch.setattr(popular, "_sources", [lambda language, unit, count: ids])


def test_most_read_news_are_in_order_and_public_only(monkeypatch):
    first, second, draft = make_news(), make_news(), make_news(live=False)
    most_read(monkeypatch, draft.pk, second.pk, first.pk, second.pk, 999_999)

    assert popular.most_read("vi", count=2) == [second, first]
    assert popular.most_read("en") == []


def test_without_a_source_the_block_is_empty(monkeypatch):
    monkeypatch.setattr(popular, "_sources", [])
    block = MostReadBlock()

    assert block.render(block.to_python({"title": "Đọc nhiều", "count": 5})).strip() == ""


def row(**values):
    block = PagesBlock()
    value = block.to_python({"title": "Gương tốt", "kind": "examples", "count": 3} | values)
    return block.get_context(value)["items"]


def test_a_row_shows_the_newest_or_the_chosen_in_their_order():
    old, new = make_example(year=2025), make_example(year=2026)

    assert row() == [new, old]
    assert row(pages=[old.pk, new.pk]) == [old, new]
    assert row(pages=[make_example(live=False).pk]) == []


def test_a_kind_whose_app_is_gone_breaks_nothing():
    assert row(kind="gone") == []


@pytest.mark.parametrize("name", ["news", "examples", "laws", "notices", "galleries"])
def test_each_kind_of_publishing_is_offered(name):
    assert name in dict(kinds.kind_choices())
