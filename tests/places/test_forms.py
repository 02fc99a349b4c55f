import pytest
from django import forms

from accounts.models import Address
from places.forms import CommuneField
from tests.factories import make_alias, make_commune


class PlaceForm(forms.Form):
    commune = CommuneField()


@pytest.fixture
def gia_hung():
    return make_commune("Gia Hưng", code="14482")


@pytest.fixture
def gia_vien(gia_hung):
    make_alias(gia_hung, "Gia Viễn")
    return make_commune("Gia Viễn", code="14464")


def sent(text, **more):
    return PlaceForm({"commune": text, **{f"commune-{key}": more[key] for key in more}})


@pytest.mark.parametrize(
    "typed", ["Gia Hưng", "gia hung", "Gia Hưng commune, Ninh Bình", "gia h, ninh binh", "14482"]
)
def test_commune_field_takes_text_that_means_one_place(gia_hung, gia_vien, typed):
    form = sent(typed)

    assert form.is_valid()
    assert form.cleaned_data["commune"] == gia_hung


def test_commune_field_takes_the_code_that_a_script_chose(django_assert_num_queries):
    commune = make_commune("Gia Viễn", search_text="not to be found by its name")
    form = sent(commune.label, code=commune.pk)

    with django_assert_num_queries(1):
        assert form.is_valid()
    assert form.cleaned_data["commune"] == commune


def test_commune_field_tells_names_apart_that_differ_by_a_tone_mark(gia_vien):
    other = make_commune("Gia Viên")

    toned, chosen = sent("gia viễn commune, ninh bình"), sent(other.label, code="14464")

    assert (toned.is_valid(), chosen.is_valid()) == (True, True)
    assert toned.cleaned_data["commune"] == gia_vien
    assert chosen.cleaned_data["commune"] == other


def test_commune_field_forgets_the_code_of_a_place_that_was_typed_over(gia_hung, gia_vien):
    form = sent("Gia Hưng", code="14464")

    assert form.is_valid()
    assert form.cleaned_data["commune"] == gia_hung


def test_commune_field_takes_a_whole_label_without_tone_marks(gia_hung, gia_vien):
    form = sent("gia vien commune, ninh binh")

    assert form.is_valid()
    assert form.cleaned_data["commune"] == gia_vien


def test_commune_field_asks_when_several_places_may_be_meant(gia_hung, gia_vien):
    form = sent("gia vien")

    html = str(form["commune"])

    assert form.errors["commune"] == ["More than one place may be meant. Choose one of these."]
    assert html.count('type="radio"') == 2
    assert html.index('name="commune-choice" value="14464"') < html.index('value="14482"')
    assert "Ninh Bình · formerly Gia Viễn" in html


def test_commune_field_takes_the_place_that_was_ticked(gia_hung, gia_vien):
    form = sent("gia vien", choice="14482")

    assert form.is_valid()
    assert form.cleaned_data["commune"] == gia_hung


def test_commune_field_ignores_a_tick_beside_another_text(gia_hung, gia_vien):
    other = make_commune("Cúc Phương")

    form = sent("cuc phuong", choice="14482")

    assert form.is_valid()
    assert form.cleaned_data["commune"] == other


@pytest.mark.parametrize("typed", ["Atlantis", "\0", "😀", "99999", "x" * 10_000])
def test_commune_field_says_when_it_knows_no_such_place(gia_vien, typed):
    form = sent(typed, code="\0", choice="'")

    message = form.errors["commune"][0]
    assert message.startswith("No commune or ward is called “")
    assert len(message) < 220
    assert 'type="radio"' not in str(form["commune"])


def test_commune_field_shows_what_was_typed_again():
    html = str(sent('"><b>Atlantis')["commune"])

    assert 'value="&quot;&gt;&lt;b&gt;Atlantis"' in html


@pytest.mark.parametrize("typed", [{}, {"commune": " "}])
def test_commune_field_must_be_filled(typed):
    assert PlaceForm(typed).errors["commune"] == ["Write the commune or ward."]


def test_commune_field_that_may_stay_empty_cleans_to_none():
    assert CommuneField(required=False).clean(sent("")["commune"].value()) is None


def test_commune_field_shows_the_place_of_a_model_form(gia_vien):
    class AddressForm(forms.ModelForm):
        commune = CommuneField()

        class Meta:
            model = Address
            fields = ["commune"]

    html = str(AddressForm(instance=Address(commune=gia_vien))["commune"])

    assert 'value="Gia Viễn commune, Ninh Bình"' in html
    assert 'name="commune-code" value="14464"' in html


@pytest.mark.parametrize(
    ("text", "code", "changed"),
    [
        ("Gia Viễn commune, Ninh Bình", "14464", False),
        ("Gia Hưng", "14464", True),
        ("", "", True),
    ],
)
def test_commune_field_knows_whether_it_changed(gia_vien, text, code, changed):
    data = {"commune": text, "commune-code": code}

    assert PlaceForm(data, initial={"commune": "14464"}).has_changed() is changed


def test_commune_field_brings_its_script():
    script = '<script type="module" src="/static/js/place-picker.js"></script>'

    assert script in str(PlaceForm()["commune"])


def test_commune_field_of_one_form_leaves_another_alone(gia_hung, gia_vien):
    assert not sent("gia vien").is_valid()

    assert 'type="radio"' not in str(PlaceForm()["commune"])
