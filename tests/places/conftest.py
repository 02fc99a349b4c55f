import pytest
from django.utils import translation

from places import services


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


@pytest.fixture
def all_places():
    """The 34 provinces and their communes, as a live site has them."""
    services.load_places()
