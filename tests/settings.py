"""The site's settings, made quick and closed for tests. Nothing leaves the machine."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("DEBUG", "1")
os.environ.setdefault("SECRET_KEY", "only-for-tests-" + "0" * 40)
os.environ.setdefault("EMAIL_URL", "locmem:")

if os.environ.get("REDIS_URL"):  # a database for each process: clearing one's own is enough
    _number = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    os.environ["REDIS_URL"] = f"{os.environ['REDIS_URL'].rsplit('/', 1)[0]}/{int(_number) + 1}"

from marketplace.settings import *  # noqa: F403
from marketplace.settings import MIDDLEWARE, TEMPLATES

DEBUG = False
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = tempfile.mkdtemp(prefix="test-media-")
# What one process of a parallel run commits must not end the stored pages of another.
PAGE_CACHE_STAMPS = Path(tempfile.mkdtemp(prefix="test-stamps-")) / "page-stamps"
SEARCH_URL = ""  # tests of the search server set it: see tests/products/search/conftest.py
STRIPE_SECRET_KEY = STRIPE_WEBHOOK_SECRET = STRIPE_API_BASE = ""  # tests of cards set them
PAGE_CACHE_SECONDS = 0  # tests of the page cache switch it on
SEARCH_COUNT_SECONDS = 0  # no thread writes beside a test: it calls `counts.flush()`
VISIT_COUNT_SECONDS = 0
THINGS_KEPT_SECONDS = 0  # as do those of what is kept
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
HTTPS = SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
STAFF_NEEDS_SECOND_FACTOR = False
ACCOUNT_RATE_LIMITS = False  # tests of the limits set them
API_RATE = FEED_RATE = 10_000  # as they do these
TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = ""
MIDDLEWARE = [name for name in MIDDLEWARE if "whitenoise" not in name]
