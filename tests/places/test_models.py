import pytest
from django.db import IntegrityError, transaction

from places.models import Commune, PlaceAlias, Province
from tests.factories import make_alias, make_commune, make_province


def test_full_name_says_the_kind():
    kinds = [make_commune("Ba Vì", kind=kind).full_name for kind in Commune.Kind]

    assert kinds == ["Ba Vì commune", "Ba Vì ward", "Ba Vì special zone"]


def test_label_says_kind_and_province():
    assert make_commune("Gia Viễn").label == "Gia Viễn commune, Ninh Bình"


def test_a_province_has_one_name_and_a_known_kind():
    make_province("37", "Ninh Bình")

    rule = "province_name_once|UNIQUE.*name"
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Province.objects.create(code="38", name="Ninh Bình", kind="province")
    with pytest.raises(IntegrityError, match="province_kind_known"), transaction.atomic():
        Province.objects.create(code="39", name="Hà Nam", kind="kingdom")

    assert Province.objects.count() == 1


def test_a_commune_is_there_once_and_of_a_known_kind():
    make_commune("Gia Viễn")

    rule = "commune_name_once_in_province|UNIQUE.*province_id.*kind.*name"
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        make_commune("Gia Viễn")
    with pytest.raises(IntegrityError, match="commune_kind_known"), transaction.atomic():
        make_commune("Gia Hưng", kind="village")

    assert Commune.objects.count() == 1


def test_a_commune_has_another_name_once_and_of_a_known_kind():
    commune = make_commune()
    make_alias(commune, "Gia Viễn")

    rule = "alias_once|UNIQUE.*commune_id.*folded"
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        make_alias(commune, "Gia Viên")
    with pytest.raises(IntegrityError, match="alias_kind_known"), transaction.atomic():
        make_alias(commune, "Gia Vân", kind="nickname")

    assert PlaceAlias.objects.count() == 1
