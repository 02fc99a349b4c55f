import pytest
from django.utils import translation


@pytest.fixture
def in_english():
    """What is said to staff, as it stands in the source."""
    with translation.override("en"):
        yield
