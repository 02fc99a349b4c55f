"""What every visitor sees: who sells, and each one's storefront."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import translation

from cooperatives import storefront
from cooperatives.models import Seller, SellerText
from cooperatives.services import change_delivery, edit_profile
from core.text import collation_key, fold
from tests.factories import make_commune, make_seller, make_unit

LIST = "/vi/sellers/"


def named(*names, **fields):
    unit = make_unit(make_unit())
    return [make_seller(name=name, unit=unit, **fields) for name in names]


def shown(page, *names):
    return [name for name in sorted(names, key=page.find) if name in page]


def test_sellers_stand_in_vietnamese_order(client):
    names = ["Đan Lát", "Dệt Vải", "Ớt Cay", "Ổi Ngọt", "Cói Xanh", "Chè Thơm"]
    named(*names)

    page = client.get(LIST).content.decode()

    assert shown(page, *names) == sorted(names, key=collation_key)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=coi", ["Cói Xanh"]),
        ("?q=xanh+coi", ["Cói Xanh"]),
        ("?kind=household", ["Mật Ong"]),
        ("?kind=nonsense", ["Cói Xanh", "Mật Ong"]),
        ("?q=%00", ["Cói Xanh", "Mật Ong"]),
        ("?q=%22%27%3B--", []),
        ("?q=" + "x" * 10_000, ["Cói Xanh", "Mật Ong"]),
        ("?q=%F0%9F%8D%AF", []),
        ("?commune=99999", []),
        ("?after=%00~1&before=x", ["Cói Xanh", "Mật Ong"]),
        ("?after=zzz~" + "9" * 30, ["Cói Xanh", "Mật Ong"]),
        ("?before=0~1", []),
        ("?page=-1", ["Cói Xanh", "Mật Ong"]),
    ],
)
def test_the_list_is_searched_and_survives_nonsense(client, query, found):
    named("Cói Xanh")
    named("Mật Ong", kind="household")

    answer = client.get(LIST + query)

    assert answer.status_code == 200
    assert shown(answer.content.decode(), "Cói Xanh", "Mật Ong") == found


def test_the_list_finds_a_commune_and_offers_only_those_with_sellers(client):
    commune = make_commune("Kim Sơn")
    make_commune("Nơi Vắng")
    named("Cói Xanh", commune=commune)
    named("Mật Ong")

    page = client.get(f"{LIST}?commune={commune.pk}").content.decode()

    assert shown(page, "Cói Xanh", "Mật Ong") == ["Cói Xanh"]
    assert "Nơi Vắng" not in page


def test_pages_follow_each_other_there_and_back(client):
    unit = make_unit(make_unit())
    names = [f"Gian {number:02}" for number in range(50)]
    Seller.objects.bulk_create(
        Seller(
            kind="group",
            name=name,
            slug=fold(name).replace(" ", "-"),
            sort_key=collation_key(name),
            search_text=fold(name),
            unit=unit,
            commune=unit.commune,
            phone="+84912345678",
            status="approved",
            approved_at=unit.valid_from.strftime("%Y-%m-%dT00:00Z"),
        )
        for name in reversed(names)  # so that keys and names run apart
    )

    pages = [client.get(LIST).context["page"]]
    while pages[-1].next_url and len(pages) < 9:
        pages.append(client.get(LIST + pages[-1].next_url).context["page"])
    back = client.get(LIST + pages[-1].previous_url).context["page"]

    assert [s.name for page in pages for s in page] == names
    assert [len(page) for page in pages] == [24, 24, 2]
    assert [s.name for s in back] == names[24:48]


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_five_queries_at_most(client, count, django_assert_max_num_queries):
    for name in range(count):
        named(f"Gian {name}")
    client.get(LIST)

    with django_assert_max_num_queries(5):  # navigation: 2 at most
        client.get(LIST)


def test_the_storefront_says_who_sells(client):
    (seller,) = named("Cói Xanh", story="Chúng tôi đan từ 1998.", quote="Ba nắng mới bền")

    page = client.get(seller.get_absolute_url()).content.decode()

    assert "<h1>Cói Xanh</h1>" in page
    assert "Chúng tôi đan từ 1998." in page
    assert "Ba nắng mới bền" in page
    assert 'href="tel:+84912345678"' in page


def test_the_storefront_speaks_english_where_she_wrote_some(client):
    (seller,) = named("Cói Xanh", story="Chuyện", quote="Lời")
    SellerText.objects.create(seller=seller, language="en", story="Our story")

    with translation.override("en"):
        page = client.get(seller.get_absolute_url()).content.decode()

    assert "Our story" in page
    assert "Chuyện" not in page
    assert "Lời" in page  # she wrote no English sentence


@pytest.mark.parametrize(("key", "lines"), [("now", 1), ("", 1), ("old", 2)])
def test_the_storefront_says_how_old_a_translation_is(client, key, lines):
    (seller,) = named("Cói Xanh", story="Chuyện")
    key = seller.words_key if key == "now" else key
    SellerText.objects.create(seller=seller, language="de", story="Geschichte", source_key=key)

    page = BeautifulSoup(client.get(f"/de/sellers/{seller.slug}/").content, "html.parser")

    note = page.select_one("aside.translation-note")
    assert len(note.select("p")) == lines
    assert note.a["href"] == f"/vi/sellers/{seller.slug}/"


@pytest.mark.parametrize(
    ("kind", "code", "shown"),
    [("cooperative", "2700900017", True), ("household", "037185001234", False)],
)
def test_a_persons_number_is_never_shown(client, kind, code, shown):
    (seller,) = named("Gian", kind=kind, tax_code=code)

    assert (code in client.get(seller.get_absolute_url()).content.decode()) == shown


def test_what_she_types_is_no_markup(client):
    (seller,) = named("<b>Gian</b>", story="<script>x</script>\n\nhai", quote='"><img>')

    page = client.get(seller.get_absolute_url()).content.decode()

    assert "<script>x" not in page
    assert "<b>Gian" not in page
    assert "<img>" not in page


def test_public_pages_set_no_cookie_and_are_the_same_for_members(client, admin_client):
    (seller,) = named("Gian")
    for url in (LIST, seller.get_absolute_url()):
        visitor, administrator = client.get(url), admin_client.get(url)

        assert visitor.content == administrator.content
        assert not visitor.cookies
        assert not administrator.cookies
        assert "cookie" not in visitor.get("Vary", "").lower()


def test_a_changed_word_empties_the_page_that_shows_it(
    client, settings, django_capture_on_commit_callbacks
):
    settings.PAGE_CACHE_SECONDS = 60
    (seller,) = named("Tên Cũ")
    client.get(LIST)
    client.get(seller.get_absolute_url())

    with django_capture_on_commit_callbacks(execute=True):
        edit_profile(seller=seller, name="Tên Mới")

    assert "Tên Mới" in client.get(LIST).content.decode()
    assert "Tên Mới" in client.get(seller.get_absolute_url()).content.decode()


def test_a_new_delivery_fee_empties_the_storefront(
    client, settings, django_capture_on_commit_callbacks
):
    settings.PAGE_CACHE_SECONDS = 60
    (seller,) = named("Gian")
    client.get(seller.get_absolute_url())

    with django_capture_on_commit_callbacks(execute=True):
        change_delivery(
            seller=seller, delivery_fee=45_000, free_delivery_from=None, offers_pickup=False
        )

    assert "45.000" in client.get(seller.get_absolute_url()).content.decode()


def test_apps_above_add_their_sections_in_order(client, monkeypatch):
    monkeypatch.setattr(storefront.sections, "registered", [])
    notice = "components/notice.html"
    storefront.register_section(lambda r, s: {"text": "hai"}, template=notice, position=2)
    storefront.register_section(lambda r, s: {"text": s.name}, template=notice, position=1)
    storefront.register_section(lambda r, s: None, template=notice)
    (seller,) = named("Một")

    sections = client.get(seller.get_absolute_url()).context["sections"]

    assert [("Một" in part, "hai" in part) for part in sections] == [(True, False), (False, True)]


@pytest.mark.parametrize("slug", ["khong-co", "x" * 200])
def test_an_unknown_seller_is_not_there(client, slug):
    assert client.get(reverse("cooperatives:storefront", args=[slug])).status_code == 404
