import pytest
from django.urls import reverse

from tests.factories import make_alias, make_commune

JSON = {"accept": "application/json"}


def ask(client, typed, **options):
    return client.get(reverse("places:commune_list"), {"q": typed}, **options)


def test_commune_list_answers_options_with_the_old_name(client):
    make_alias(make_commune("Gia Hưng", code="14482"), "Gia Viễn")

    html = ask(client, "gia vien").content.decode()

    assert 'data-code="14482" data-label="Gia Hưng commune, Ninh Bình"' in html
    assert "Ninh Bình · formerly Gia Viễn" in html
    assert 'data-status="1 place found. Use the arrow keys."' in html


def test_commune_list_answers_json_to_those_who_ask_for_it(client):
    make_alias(make_commune("Gia Hưng", code="14482"), "Gia Viễn")

    assert ask(client, "gia vien", headers=JSON).json() == {
        "communes": [
            {
                "code": "14482",
                "label": "Gia Hưng commune, Ninh Bình",
                "name": "Gia Hưng",
                "kind": "commune",
                "province": "37",
                "former_name": "Gia Viễn",
            }
        ]
    }


@pytest.mark.parametrize("typed", ["\0", "x" * 10_000, "😀", "' OR 1=1 --", "", "%%", "٣", "<b>"])
def test_commune_list_survives_nonsense(client, typed):
    make_commune("Gia Viễn")

    response = ask(client, typed, headers=JSON)

    assert (response.status_code, response.json()) == (200, {"communes": []})


def test_commune_list_may_be_kept_for_a_day_by_anybody(client):
    response = ask(client, "gia")

    assert response["Cache-Control"] == "public, max-age=86400"
    assert "Accept" in response["Vary"].split(", ")
    assert "Cookie" not in response["Vary"]
    assert response.cookies == {}


def test_commune_list_is_the_same_for_a_signed_in_person(client, django_user_model):
    make_commune("Gia Viễn")
    stranger = ask(client, "gia").content
    client.force_login(django_user_model.objects.create_user("lan@example.org"))

    assert ask(client, "gia").content == stranger


def test_commune_list_refuses_a_post(client):
    assert client.post(reverse("places:commune_list")).status_code == 405


@pytest.mark.parametrize("communes", [1, 3])
def test_commune_list_takes_one_query(client, django_assert_num_queries, communes):
    for number in range(communes):
        make_alias(make_commune(f"Gia {number}"), "Gia Viễn")

    with django_assert_num_queries(1):
        ask(client, "gia vien")
