from io import StringIO

import pytest
from django.core.management import call_command
from django.db.models import Count

from places import services
from places.models import Commune, PlaceAlias, Province


def load():
    output = StringIO()
    call_command("load_places", stdout=output, stderr=StringIO())
    return output.getvalue()


def counts():
    return (Province.objects.count(), Commune.objects.count(), PlaceAlias.objects.count())


def test_load_places_brings_the_places_of_july_2025(all_places):
    kinds = dict(Commune.objects.values_list("kind").annotate(Count("pk")).order_by())

    assert counts() == (34, 3321, 19163)
    assert kinds == {"commune": 2621, "ward": 687, "special_zone": 13}
    assert Province.objects.filter(kind="city").count() == 6


def test_load_places_gives_ninh_binh_its_129_communes(all_places):
    commune = Commune.objects.get(pk="14464")

    assert Commune.objects.filter(province="37").count() == 129
    assert (commune.name, commune.kind, commune.province_id) == ("Gia Viễn", "commune", "37")
    assert (commune.latitude, commune.longitude) == (20.374, 105.85)


def test_load_places_knows_what_a_commune_was_made_from(all_places):
    aliases = PlaceAlias.objects.filter(commune="14464").order_by("kind", "folded")

    assert list(aliases.values_list("kind", "name", "folded")) == [
        ("district", "Gia Viễn", "gia0vien"),
        ("old_commune", "Gia Hòa", "gia0hoa"),
        ("old_commune", "Thịnh Vượng", "thinh0vuong"),
        ("word", "Viễn", "vien"),
    ]


def test_load_places_leaves_no_commune_without_an_old_name_to_find_it_by(all_places):
    unfindable = Commune.objects.exclude(aliases__kind__in=["district", "old_commune"])

    assert unfindable.count() == 0


def test_load_places_again_repairs_and_doubles_nothing(all_places):
    Commune.objects.filter(pk="14464").update(name="Gia Vien")
    PlaceAlias.objects.filter(commune="14464", kind="word").delete()
    PlaceAlias.objects.create(commune_id="14464", name="X", folded="x", kind="district")

    said = load()

    assert counts() == (34, 3321, 19163)
    assert Commune.objects.get(pk="14464").name == "Gia Viễn"
    assert said.startswith("3321 communes and wards loaded in ")


def test_load_places_keeps_the_ids_of_other_names(all_places):
    before = set(PlaceAlias.objects.values_list("pk", flat=True))

    services.load_places()

    assert set(PlaceAlias.objects.values_list("pk", flat=True)) == before


def test_load_places_if_missing_leaves_loaded_places_alone(all_places):
    Commune.objects.filter(pk="14464").update(name="Renamed here")

    call_command("load_places", if_missing=True)

    assert Commune.objects.get(pk="14464").name == "Renamed here"


def test_places_are_not_loaded_while_one_commune_is_missing(all_places):
    assert services.places_are_loaded() is True

    Commune.objects.filter(pk="14464").delete()

    assert services.places_are_loaded() is False


def test_load_places_takes_few_queries(django_assert_max_num_queries):
    services.load_places()

    with django_assert_max_num_queries(400):
        services.load_places()


@pytest.mark.parametrize("name", ["Đ'Ran", "Phan Rang - Tháp Chàm", "A Lưới 1"])
def test_load_places_makes_keys_of_letters_and_digits_only(all_places, name):
    aliases = PlaceAlias.objects.exclude(folded__regex="^[a-z0-9]+$")
    communes = Commune.objects.exclude(search_text__regex="^[a-z0-9]+$")

    assert (aliases.count(), communes.count()) == (0, 0)
