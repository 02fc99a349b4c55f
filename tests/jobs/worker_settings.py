"""The tests' settings for a real worker, with one thing on its schedule."""

from tests.settings import *  # noqa: F403
from tests.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "tests.jobs.apps.WorkerTests"]
SEARCH_COUNT_SECONDS = 0
VISIT_COUNT_SECONDS = 0
