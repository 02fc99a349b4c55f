"""Everything that differs between Elasticsearch 8 and 9 and OpenSearch 2 and 3.

The client speaks to version 9 of Elasticsearch. Its own versions are told apart by the media
type, in which version 8 is understood by both servers. OpenSearch wants plain JSON, and says
nothing in the header by which the client recognises its server.
"""

import dataclasses
import re
from functools import partial
from typing import Any

from elastic_transport import HttpHeaders, Urllib3HttpNode

from products.search.elastic.deadline import within

OPENSEARCH = "opensearch+"  # before "http://" or "https://"
MEDIA_TYPE = re.compile(r"application/vnd\.elasticsearch\+([a-z-]+)\s*;\s*compatible-with=\d+")


class ElasticsearchNode(Urllib3HttpNode):
    """Asks in the words of version 8, which version 9 understands too."""

    media_type = r"application/vnd.elasticsearch+\1; compatible-with=8"

    def perform_request(
        self,
        method: str,
        target: str,
        body: bytes | None = None,
        headers: HttpHeaders | None = None,
        **options: Any,
    ) -> Any:  # a response with its meta
        headers = HttpHeaders(headers or {})
        for name in ("accept", "content-type"):
            if name in headers:
                headers[name] = MEDIA_TYPE.sub(self.media_type, headers[name])
        limit = options.get("request_timeout")
        ask = partial(super().perform_request, method, target, body, headers, **options)
        return within(limit, ask) if isinstance(limit, int | float) else ask()


class OpenSearchNode(ElasticsearchNode):
    """Asks in plain JSON, and answers in the name of the server that the client expects."""

    media_type = r"application/\1"

    def perform_request(self, *arguments: Any, **options: Any) -> Any:  # a response with its meta
        response = super().perform_request(*arguments, **options)
        headers = HttpHeaders(response.meta.headers)
        headers["x-elastic-product"] = "Elasticsearch"
        return response._replace(meta=dataclasses.replace(response.meta, headers=headers))


def read_scheme(url: str) -> tuple[str, type[Urllib3HttpNode]]:
    """Return the address to connect to, and what speaks to a server there."""
    if url.startswith(OPENSEARCH):
        return url.removeprefix(OPENSEARCH), OpenSearchNode
    return url, ElasticsearchNode
