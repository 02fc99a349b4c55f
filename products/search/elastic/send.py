"""Requests of many lines: searches, and changes with what became of each."""

from dataclasses import dataclass, field

from elasticsearch import Elasticsearch

CONFLICT, NOT_FOUND, REJECTED = 409, 404, 400


@dataclass
class Sent:
    """Products by what became of them. Those neither failed nor rejected are done."""

    failed: list[int] = field(default_factory=list)  # to be tried again
    rejected: dict[int, str] = field(default_factory=dict)  # never will be taken; why


HEADERS = {
    "accept": "application/vnd.elasticsearch+json; compatible-with=8",
    "content-type": "application/vnd.elasticsearch+x-ndjson; compatible-with=8",
}


def post(client: Elasticsearch, path: str, lines: bytes, params: dict[str, str]) -> dict:
    """Post lines that are ready: the client's own ways encode them one by one."""
    answer = client.perform_request("POST", path, params=params, headers=HEADERS, body=lines)
    return answer.body


def send(client: Elasticsearch, index: str, lines: bytes) -> Sent:
    """Write these lines to an index. A newer version there wins, and that is fine.

    Raises:
        elastic_transport.TransportError, elasticsearch.ApiError: nothing is known.
    """
    path = f"/{index}/_bulk"
    answer = post(client, path, lines, {"filter_path": "errors"})
    if not answer["errors"]:
        return Sent()
    # Saying who failed costs more than the work itself; and sending twice changes nothing.
    return _read(post(client, path, lines, {}))


def _read(answer: dict) -> Sent:
    sent = Sent()
    for item in answer["items"]:
        ((action, result),) = item.items()
        status, product_id = result["status"], int(result["_id"])
        is_gone = action == "delete" and status == NOT_FOUND
        if status < 300 or status == CONFLICT or is_gone:
            continue
        if status == REJECTED:
            sent.rejected[product_id] = str(result.get("error"))[:300]
        else:
            sent.failed.append(product_id)
    return sent
