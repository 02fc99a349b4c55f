"""Clients of the search server: an impatient one for pages, a patient one for work."""

from functools import lru_cache
from urllib.parse import unquote, urlsplit, urlunsplit

from django.conf import settings
from elasticsearch import Elasticsearch

from products.search.elastic.dialect import read_scheme

PATIENCE = 60  # seconds: bulk writes and new indexes
THREADS = 25  # of one process that may wait for the server at once


def page_client() -> Elasticsearch:
    """Return the client for what a visitor waits for: it tries once, and gives up early."""
    return _client(settings.SEARCH_URL, settings.SEARCH_TIMEOUT, 0)


def work_client() -> Elasticsearch:
    """Return the client for building and writing."""
    return _client(settings.SEARCH_URL, PATIENCE, 2)


def _client(urls: str, timeout: float, retries: int) -> Elasticsearch:
    return _make_client(urls, settings.SEARCH_API_KEY, settings.SEARCH_CA, timeout, retries)


@lru_cache(maxsize=16)
def _make_client(
    urls: str, api_key: str, authority: str, timeout: float, retries: int
) -> Elasticsearch:
    """`urls`: one or several addresses of one cluster, with commas between."""
    addresses = [read_scheme(url.strip()) for url in urls.split(",") if url.strip()]
    parts = [urlsplit(address) for address, _ in addresses]
    options: dict[str, object] = {}
    if api_key:
        options["api_key"] = api_key
    elif parts[0].username:
        options["basic_auth"] = (unquote(parts[0].username), unquote(parts[0].password or ""))
    if authority:
        options["ca_certs"] = authority
    return Elasticsearch(
        [urlunsplit(part._replace(netloc=_host(part.netloc))) for part in parts],
        node_class=addresses[0][1],
        request_timeout=timeout,
        max_retries=retries,
        retry_on_timeout=False,
        connections_per_node=THREADS,
        meta_header=False,
        **options,
    )


def _host(netloc: str) -> str:
    """Return host and port; the client wants the port even where it is the usual one."""
    return netloc.rpartition("@")[2]
