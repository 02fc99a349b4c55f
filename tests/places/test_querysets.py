import pytest

from places.models import Commune
from tests.factories import make_alias, make_commune, make_province


def found(text, **options):
    return [commune.name for commune in Commune.objects.matching(text, **options)]


@pytest.mark.parametrize("typed", ["hoa lu", "Hoa Lư", "HOA LƯ", "tp hoa lu", "hoa  lư,"])
def test_matching_finds_the_communes_of_a_former_district(ninh_binh, typed):
    assert found(typed) == ["Hoa Lư", "Đông Hoa Lư", "Nam Hoa Lư", "Tây Hoa Lư"]


@pytest.mark.parametrize("typed", ["gia vien", "Gia Viễn", "huyện Gia Viễn", "gia viễ"])
def test_matching_finds_gia_vien_first_and_then_its_neighbours(ninh_binh, typed):
    neighbours = ["Đại Hoàng", "Gia Hưng", "Gia Phong", "Gia Trấn", "Gia Vân", "Tây Hoa Lư"]

    assert found(typed) == ["Gia Viễn", *neighbours]


def test_matching_takes_an_old_address(ninh_binh):
    assert found("Xã Gia Vân, huyện Gia Viễn, tỉnh Ninh Bình") == ["Gia Vân"]


def test_matching_narrows_by_an_old_province_after_a_comma(ninh_binh):
    assert found("binh minh") == ["Bình Minh", "Nam Minh"]
    assert found("binh minh, nam dinh") == ["Nam Minh"]


def test_matching_a_province_lists_its_communes_in_order(ninh_binh):
    assert found("ninh binh", limit=3) == ["Bắc Lý", "Bình An", "Bình Giang"]


def test_matching_prefers_the_tone_marks_that_were_typed():
    for name in ("Hòa Lư", "Hoa Lư", "Hoả Lư"):
        make_commune(name)

    assert found("hoả lư")[0] == "Hoả Lư"
    assert found("Hoa Lư")[0] == "Hoa Lư"


def test_matching_puts_whole_names_before_beginnings_before_old_names():
    make_alias(make_commune("Cúc Phương"), "Hoa Lư")
    make_commune("Hoa Lư Thượng")
    make_commune("Hoa Lư")

    assert found("hoa lu") == ["Hoa Lư", "Hoa Lư Thượng", "Cúc Phương"]


def test_matching_puts_the_near_province_first_among_equals():
    make_commune("Bình Minh", province=make_province("01"))
    here = make_commune("Bình Minh", province=make_province("37"))

    assert Commune.objects.matching("binh minh", near="37")[0] == here


def test_matching_finds_later_words_of_a_name():
    make_alias(make_commune("Nam Hoa Lư"), "Hoa Lư", kind="word")

    communes = Commune.objects.matching("hoa lu")

    assert [(c.name, c.former_name) for c in communes] == [("Nam Hoa Lư", "")]


def test_matching_tells_the_old_name_only_where_it_explains_something():
    make_alias(make_commune("Gia Viễn"), "Gia Viễn")
    make_alias(make_commune("Gia Hưng"), "Gia Viễn")

    communes = Commune.objects.matching("gia vien")

    assert [(c.name, c.former_name) for c in communes] == [
        ("Gia Viễn", ""),
        ("Gia Hưng", "Gia Viễn"),
    ]


@pytest.mark.parametrize("typed", ["", "  ", "\0", "😀", "%", "_", "'", ",,,", "x" * 10_000])
def test_matching_nonsense_finds_nothing(typed):
    make_commune("Gia Viễn")

    assert found(typed) == []


def test_matching_stops_at_the_limit():
    for number in range(4):
        make_commune(f"Gia {number}")

    assert found("gia", limit=3) == ["Gia 0", "Gia 1", "Gia 2"]


@pytest.mark.parametrize("communes", [1, 3])
def test_matching_takes_one_query(django_assert_num_queries, communes):
    for number in range(communes):
        make_alias(make_commune(f"Gia {number}"), "Gia Viễn")

    with django_assert_num_queries(1):
        assert len([c.label for c in Commune.objects.matching("gia, ninh binh")]) == communes


def test_in_order_follows_the_vietnamese_alphabet():
    for name in ("Đa", "Da", "Ơ", "Ô", "O", "Ba", "Bà", "Ă", "A"):
        make_commune(name)

    names = Commune.objects.in_order().values_list("name", flat=True)

    assert list(names) == ["A", "Ă", "Ba", "Bà", "Da", "Đa", "O", "Ô", "Ơ"]


def test_matching_takes_a_nul_for_a_space():
    for name in ("Hòa Lư", "Hoa Lư"):
        make_commune(name)

    assert found("\0Hòa\0Lư\0") == ["Hòa Lư", "Hoa Lư"]
