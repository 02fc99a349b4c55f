from io import StringIO

from django.core.management import call_command
from django.db.models import Count

from places import services
from places.models import Commune, PlaceAlias, Province


def load(**options):
    said, progress = StringIO(), StringIO()
    call_command("load_places", stdout=said, stderr=progress, **options)
    return said.getvalue(), progress.getvalue()


def counts():
    return (Province.objects.count(), Commune.objects.count(), PlaceAlias.objects.count())


def test_load_places_brings_the_places_of_july_2025():
    said, progress = load()

    kinds = dict(Commune.objects.values_list("kind").annotate(Count("pk")).order_by())
    assert counts() == (34, 3321, 19163)
    assert kinds == {"commune": 2621, "ward": 687, "special_zone": 13}
    assert Province.objects.filter(kind="city").count() == 6
    assert said.startswith("3321 communes and wards loaded in ")
    assert "3321 of 3321, " in progress


def test_load_places_leaves_no_commune_that_old_names_do_not_find():
    services.load_places()

    old_kinds = ["district", "old_commune"]
    assert Commune.objects.exclude(aliases__kind__in=old_kinds).count() == 0
    assert PlaceAlias.objects.exclude(folded__regex="^[a-z0-9]+$").count() == 0
    assert Commune.objects.exclude(search_text__regex="^[a-z0-9]+$").count() == 0


def test_load_places_gives_ninh_binh_its_129_communes(ninh_binh):
    commune = Commune.objects.get(pk="14464")

    assert Commune.objects.filter(province="37").count() == 129
    assert (commune.name, commune.kind, commune.province_id) == ("Gia Viễn", "commune", "37")
    assert (commune.latitude, commune.longitude) == (20.374, 105.85)


def test_load_places_knows_what_a_commune_was_made_from(ninh_binh):
    aliases = PlaceAlias.objects.filter(commune="14464").order_by("kind", "folded")

    assert list(aliases.values_list("kind", "name", "folded")) == [
        ("district", "Gia Viễn", "gia0vien"),
        ("old_commune", "Gia Hòa", "gia0hoa"),
        ("old_commune", "Thịnh Vượng", "thinh0vuong"),
        ("word", "Viễn", "vien"),
    ]


def test_load_places_knows_the_provinces_that_were_merged(ninh_binh):
    aliases = PlaceAlias.objects.filter(kind="old_province")

    names = dict(aliases.values_list("name").annotate(Count("pk")).order_by())
    assert names == {"Hà Nam": 33, "Nam Định": 57}


def test_load_places_again_repairs_and_doubles_nothing(ninh_binh):
    before = counts()
    Commune.objects.filter(pk="14464").update(name="Gia Vien")
    PlaceAlias.objects.filter(commune="14464", kind="word").delete()
    PlaceAlias.objects.create(commune_id="14464", name="X", folded="x", kind="district")

    load()

    assert counts() == before
    assert Commune.objects.get(pk="14464").name == "Gia Viễn"
    assert set(PlaceAlias.objects.filter(folded="x")) == set()


def test_load_places_keeps_the_ids_of_other_names(ninh_binh):
    before = set(PlaceAlias.objects.values_list("pk", flat=True))

    services.load_places()

    assert set(PlaceAlias.objects.values_list("pk", flat=True)) == before


def test_load_places_if_missing_leaves_loaded_places_alone(ninh_binh):
    Commune.objects.filter(pk="14464").update(name="Renamed here")

    said = load(if_missing=True)

    assert said == ("", "")
    assert Commune.objects.get(pk="14464").name == "Renamed here"


def test_load_places_if_missing_brings_back_a_lost_commune(ninh_binh):
    Commune.objects.filter(pk="14464").delete()

    load(if_missing=True)

    assert Commune.objects.filter(pk="14464").exists()
