"""One Chromium for all browser tests, with no way out to the network."""

import os
import shutil
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
HERE = {"localhost", "127.0.0.1"}
PHONE = {"width": 360, "height": 740}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright keeps a loop in this thread
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
            ],
        )
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def troubles() -> Iterator[list[str]]:
    """What no page may do: ask other hosts, break the content policy, throw an error."""
    found: list[str] = []
    yield found
    assert found == []


@pytest.fixture
def visitor(chromium, live_server, troubles, settings) -> Iterator[Callable[..., BrowserContext]]:
    """Return a function that opens a browser of its own: a phone unless told otherwise."""
    contexts = []
    settings.PAGE_CACHE_SECONDS = 300  # as on a live site

    def visitor(user: object = None, **options: object) -> BrowserContext:
        size = options.pop("viewport", PHONE)
        is_phone = size["width"] < 768
        usual = {"is_mobile": is_phone, "has_touch": is_phone, "locale": "vi-VN"}
        context = chromium.new_context(base_url=live_server.url, viewport=size, **(usual | options))
        context.set_default_timeout(10_000)
        context.on("request", lambda request: _note_host(request.url, troubles))
        context.on("console", lambda message: _note_console(message, troubles))
        context.on("weberror", lambda error: troubles.append(str(error.error)))
        if user:
            sign_in(context, user)
        contexts.append(context)
        return context

    yield visitor
    for context in contexts:
        context.close()


@pytest.fixture
def phone(visitor) -> Page:
    """A stranger's phone."""
    return visitor().new_page()


def sign_in(context: BrowserContext, user: object) -> None:
    """Give the browser a session of `user`."""
    client = Client()
    client.force_login(user)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session, "domain": "localhost"}
    context.add_cookies([cookie | {"path": "/", "httpOnly": True, "sameSite": "Lax"}])


def _note_host(url: str, troubles: list[str]) -> None:
    address = urlsplit(url)
    if address.scheme in ("http", "https", "ws", "wss") and address.hostname not in HERE:
        troubles.append(f"asks another host: {url}")


def _note_console(message: ConsoleMessage, troubles: list[str]) -> None:
    if message.type != "error":
        return
    page, where = message.page, message.location["url"]
    if message.text.startswith("Failed to load resource") and page and where == page.url:
        return  # the page itself, with a status that its test knows about
    troubles.append(f"{where}: {message.text}")
