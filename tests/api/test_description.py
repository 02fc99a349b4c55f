"""The description that other machines read: complete, and true."""

import json

import pytest

from marketplace.api.site import api


@pytest.fixture
def described(client):
    return client.get("/api/v1/openapi.json").json()


def operations(described):
    return {path: one["get"] for path, one in described["paths"].items()}


def test_every_address_is_described(described):
    patterns = api.urls[0]

    routes = {str(pattern.pattern).replace("<slug:slug>", "{slug}") for pattern in patterns}

    assert set(operations(described)) == {
        f"/api/v1/{route}" for route in routes - {"", "openapi.json"}
    }


def test_nothing_can_be_written_by_the_description(described):
    assert {method for one in described["paths"].values() for method in one} == {"get"}


def test_every_parameter_has_a_meaning(described):
    silent = [
        (path, parameter["name"])
        for path, one in operations(described).items()
        for parameter in one["parameters"]
        if not parameter.get("description") and parameter["in"] == "query"
    ]

    assert silent == []


def test_examples_stand_in_the_schemas_of_parameters(described):
    parameters = operations(described)["/api/v1/products/"]["parameters"]
    words = next(one for one in parameters if one["name"] == "q")

    assert words["schema"]["examples"] == ["mat ong"]
    assert [one for one in parameters if "examples" in one] == []


def test_every_address_has_a_summary_a_tag_and_its_refusals(described):
    for path, one in operations(described).items():
        assert all(one[key] for key in ("summary", "description", "tags")), path
        assert sorted(one["responses"]) == ["200", "404", "422", "429"]
        content = one["responses"]["404"]["content"]
        assert list(content) == ["application/problem+json"]


def test_names_of_shapes_lead_somewhere(described):
    text = json.dumps(described)
    names = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}

    assert names <= set(described["components"]["schemas"])
