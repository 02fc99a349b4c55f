"""Pages are found with and without tones, and only those that everybody may read."""

import pytest
from wagtail.models import Locale, PageViewRestriction

from cms.models import GoodExamplePage, LawIndexPage, LawPage, NoticePage
from cms.page_search import STANDING
from cms.page_text import EXCERPT, search_key
from cms.selectors import count_pages, search_pages, suggest_pages
from tests.cms import builders
from tests.cms.builders import (
    home,
    make_example,
    make_index,
    make_law,
    make_listing,
    make_notice,
)


@pytest.fixture
def index():
    return make_index()


def make_news(index, **fields):
    """An article of hardly other words than its title's."""
    return builders.make_news(
        index, **({"summary": "Xin chào.", "body": [("heading", "Vâng")]} | fields)
    )


def titles(text, *, language="vi", kinds=(), page=1):
    return [hit.page.title for hit in search_pages(text, language, kinds, page).hits]


def shown(parts):
    return "".join(f"[{part.text}]" if part.is_hit else part.text for part in parts)


@pytest.mark.parametrize(
    "text", ["mùa sen", "mua sen", "MÙA SEN", "sen mùa", "mu\u0300a sen", "  mua   sen. "]
)
def test_a_page_is_found_however_it_is_typed(index, text):
    make_news(index, title="Mùa sen Tịnh Đế")
    make_news(index, title="Mùa gặt")

    assert titles(text) == ["Mùa sen Tịnh Đế"]


def test_a_page_is_found_by_its_body(index):
    make_news(index, title="Chuyện làng", body=[("paragraph", "<p>Cá kho <b>Đại Hoàng</b>.</p>")])

    assert titles("ca kho dai hoang") == ["Chuyện làng"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "\0",
        '"',
        'a "b',
        "'",
        "\\",
        "%s",
        "%",
        "(",
        "NOT",
        "a AND",
        "*",
        "😀",
        "sen" * 99,
    ],
)
def test_nonsense_finds_nothing_and_breaks_nothing(index, text):
    make_news(index, title="Mùa sen")

    assert search_pages(text, "vi").total == len(suggest_pages(text, "vi")) == 0


def test_more_words_than_are_read_are_let_go(index):
    make_news(index, title="một hai ba bốn năm sáu bảy tám")

    assert len(titles("một hai ba bốn năm sáu bảy tám chín mười")) == 1


def test_drafts_and_closed_pages_are_not_found(index):
    make_news(index, title="Mùa sen").unpublish()
    closed = make_news(index, title="Mùa sen")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")

    assert (titles("mua sen"), count_pages("mua sen", "vi")) == ([], 0)


def test_each_language_finds_its_own_pages(index):
    news = make_news(index, title="Mùa sen")
    english = news.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    english.title = "Lotus of sen"
    english.save_revision().publish()

    assert (titles("sen"), titles("sen", language="en")) == (["Mùa sen"], ["Lotus of sen"])


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        *(("de", text) for text in ("neue käse", "neue kase", "neue kaese", "STRASSE", "straße")),
        *(("ar", text) for text in ("أمان", "امان", "حقيبه", "حَقِيبَة", "حقـــيبة", "حلوي")),
        *(("hi", text) for text in ("ज़ीरा", "ज\u093cीरा", "जीरा", "चांदी", "चाँदी")),
    ],
)
def test_a_page_is_found_as_each_language_is_typed(index, language, typed):
    said = {"de": "Neue Käse der Straße", "ar": "أمان الحلوى: حلوى حقيبة", "hi": "ज़ीरा, चाँदी"}
    news = make_news(index, title="Mùa sen")
    there = news.copy_for_translation(Locale.objects.get(language_code=language), copy_parents=True)
    there.title = said[language]
    there.save_revision().publish()

    assert titles(typed, language=language) == [said[language]]
    assert titles(typed) == []


def test_a_changed_title_is_found_at_once(index):
    news = make_news(index, title="Mùa sen")
    news.title = "Mùa gặt"
    news.save_revision().publish()

    assert (titles("mua sen"), titles("mua gat")) == ([], ["Mùa gặt"])


def test_names_come_first_then_words_side_by_side(index):
    make_news(index, title="Xa", summary="Có bánh, có cả đa.")
    make_news(index, title="Gần", summary="Nghề bánh đa cổ truyền.")
    make_news(index, title="Nghề làm bánh đa")
    make_news(index, title="Bánh đa")

    assert titles("banh da") == ["Bánh đa", "Nghề làm bánh đa", "Gần", "Xa"]


def test_the_same_tones_come_first(index):
    make_news(index, title="Con đường mới")
    make_news(index, title="Chuyện ở làng", summary="Cây dương bên đê.")

    assert titles("dương") == ["Chuyện ở làng", "Con đường mới"]


def test_kinds_narrow(index):
    make_news(index, title="Lớp học", category="training")
    make_news(index, title="Lớp báo chí")

    assert titles("lop", kinds=["training"]) == ["Lớp học"]
    assert titles("lop", kinds=["news", STANDING]) == ["Lớp báo chí"]


def test_ten_a_page_and_never_past_the_end(index):
    for number in range(11):
        make_news(index, title=f"Sen {number}")

    found = search_pages("sen", "vi", page=99)

    assert (len(found.hits), found.total, found.page, found.pages) == (1, 11, 2, 2)


def test_only_the_first_hundred_are_read(index, monkeypatch):
    monkeypatch.setattr("cms.page_search.MOST_FOUND", 2)
    for number in range(4):
        make_news(index, title=f"Sen {number}")

    found = search_pages("sen", "vi")

    assert (found.total, found.is_capped) == (2, True)


def test_hits_are_shown_in_title_and_excerpt(index):
    body = [("paragraph", f"<p>{'Xưa nay. ' * 40}Nước mắm Sa Châu ngon.{' Xưa nay.' * 40}</p>")]
    make_news(index, title="Nghề nước mắm", summary="Làng nghề.", body=body)

    hit = search_pages("nước mắm", "vi").hits[0]

    assert shown(hit.title) == "Nghề [nước mắm]"
    assert "… Xưa nay." in shown(hit.excerpt)
    assert "[Nước mắm] Sa Châu" in shown(hit.excerpt)
    assert sum(len(part.text) for part in hit.excerpt) <= EXCERPT + 4


def test_other_tones_are_not_marked_where_the_typed_ones_stand(index):
    make_news(index, title="Ba tin nhắn", summary="Một nhân viên chợ.")

    assert shown(search_pages("nhắn", "vi").hits[0].excerpt) == "Một nhân viên chợ."
    assert shown(search_pages("nhan", "vi").hits[0].excerpt) == "Một [nhân] viên chợ."


def test_typing_suggests_titles(index):
    make_news(index, title="Mùa sen", summary="Bánh đa.")

    assert [hit.page.title for hit in suggest_pages("mu", "vi")] == ["Mùa sen"]
    assert [hit.page.title for hit in suggest_pages("mua se", "vi")] == ["Mùa sen"]
    assert suggest_pages("ban", "vi") == []


@pytest.mark.parametrize("count", [1, 3])
def test_six_queries_for_any_number_of_pages(index, count, django_assert_max_num_queries):
    for number in range(count):
        make_news(index, title=f"Mùa sen {number}")

    with django_assert_max_num_queries(6):
        assert [hit.url for hit in search_pages("mua sen", "vi").hits]


@pytest.mark.parametrize("text", ["Tịnh Đế", "tinh de", "TINH DE"])
def test_the_editors_list_finds_without_tones(index, admin_client, text):
    make_news(index, title="Mùa sen Tịnh Đế")

    page = admin_client.get("/staff/pages/search/", {"q": text}).content.decode()

    assert "Mùa sen Tịnh Đế" in page


def test_the_key_keeps_what_hindi_is_written_with():
    assert search_key("Đặc-sản “Cúc” शुद्ध शहद!") == "dac san cuc शुद्ध शहद"


def test_the_home_page_is_no_result():
    page = home()
    page.title = "Mùa sen"
    page.save_revision().publish()

    assert titles("mua sen") == []


def test_laws_notices_and_good_examples_are_found_and_say_what_they_are():
    make_law(title="Luật Hợp tác xã")
    make_notice(title="Lớp hợp tác xã")
    make_example(title="Hợp tác xã xóm 4")

    hits = search_pages("hop tac xa", "vi").hits

    assert {(hit.page.title, hit.kind) for hit in hits} == {
        ("Luật Hợp tác xã", str(LawPage._meta.verbose_name)),
        ("Lớp hợp tác xã", str(NoticePage._meta.verbose_name)),
        ("Hợp tác xã xóm 4", str(GoodExamplePage._meta.verbose_name)),
    }


def test_lists_of_pages_are_not_found():
    make_listing(LawIndexPage, title="Chính sách, pháp luật")

    assert search_pages("chinh sach", "vi").total == 0
