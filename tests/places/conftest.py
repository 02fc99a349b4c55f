import pytest
from django.utils import translation

from places import services


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


@pytest.fixture
def ninh_binh(monkeypatch):
    """The file of places, with only the communes of Ninh Bình in it, loaded."""
    rows = services._rows()
    communes = [row for row in rows["communes"] if row[1] == "37"]
    monkeypatch.setattr(services, "_rows", lambda: rows | {"communes": communes})
    services.load_places()
