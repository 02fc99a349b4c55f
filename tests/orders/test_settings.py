"""The settings of buying, kept by each process while they stand."""

import pytest

from core.pagecache import stamps
from orders.models import BuyingSettings


@pytest.fixture
def _kept(settings):
    settings.THINGS_KEPT_SECONDS = 300
    stamps().touch(("buying-settings",))


@pytest.mark.usefixtures("_kept")
def test_settings_are_read_once(django_assert_num_queries):
    BuyingSettings.current()

    with django_assert_num_queries(0):
        assert BuyingSettings.current().takes_cash


@pytest.mark.usefixtures("_kept")
def test_a_changed_setting_counts_at_once(django_capture_on_commit_callbacks):
    BuyingSettings.current()
    settings = BuyingSettings.load()
    settings.takes_cash = False

    with django_capture_on_commit_callbacks(execute=True):
        settings.save()

    assert not BuyingSettings.current().takes_cash
