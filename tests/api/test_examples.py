"""What docs/api.md says is so."""

import json
import re
from pathlib import Path

import pytest

from products.models import ProductPhoto
from tests.factories import make_alias, make_category, make_commune, make_product, make_seller

PAGE = (Path(__file__).parents[2] / "docs" / "api.md").read_text()
ASKED = re.findall(r"^curl 'https://example\.org([^']+)'(?:  # (\d+))?$", PAGE, re.MULTILINE)
TOLD = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)]


@pytest.fixture(autouse=True)
def _honey():
    """The honey of the examples."""
    make_alias(make_commune("Phát Diệm"), "Kim Sơn")
    seller = make_seller(slug="ong-cuc-phuong", name="Ong Cúc Phương", kind="group")
    product = make_product(
        slug="mat-ong-rung-cuc-phuong",
        name="Mật ong rừng Cúc Phương",
        seller=seller,
        category=make_category(slug="mat-ong"),
        ocop_stars=4,
        rating_sum=24,
        rating_count=5,
    )
    ProductPhoto.objects.create(product=product, key="x", width=800, height=800, is_live=True)


def test_there_are_examples():
    assert (len(ASKED), len(TOLD)) == (10, 2)


@pytest.mark.parametrize(("path", "status"), ASKED)
def test_every_example_answers_as_it_says(client, path, status):
    response = client.get(path)

    content = b"".join(response).decode()
    assert response.status_code == int(status or 200)
    assert status or any(found in content for found in ("ong-cuc-phuong", "Mật ong", "Phát Diệm"))


def test_a_row_is_as_shown(ask):
    (row,) = ask("products/", q="mat ong")[1]["results"]

    assert missing(TOLD[0], row) == []


def test_a_problem_is_as_shown(ask):
    assert ask("products/", size=1000, lang="en")[1] == TOLD[1]


def missing(shown, told, path=""):
    """Return the keys of `shown`, however deep, that `told` does not have."""
    if isinstance(shown, list):
        return missing(shown[0], told[0], path)
    if not isinstance(shown, dict):
        return []
    gone = [f"{path}{key}" for key in shown if key not in told]
    kept = [key for key in shown if key in told]
    return gone + [one for key in kept for one in missing(shown[key], told[key], f"{path}{key}.")]


def test_every_address_of_the_api_is_named(client):
    for path in client.get("/api/v1/openapi.json").json()["paths"]:
        assert f"`{path.replace('{', '<').replace('}', '>')}`" in PAGE
