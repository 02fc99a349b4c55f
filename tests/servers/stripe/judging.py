"""Ask stripe-mock whether a request is one that Stripe's published description allows."""

import json
import urllib.error
import urllib.request

from tests.servers.stripe.problems import Problem


def judge(mock: str, method: str, target: str, body: bytes, headers: dict[str, str]) -> None:
    """Pass a request on to stripe-mock at `mock`; an empty `mock` judges nothing.

    Its own answer is thrown away: it knows what may be asked, not what happened.

    Raises:
        Problem: it refuses the request (an unknown or ill-typed parameter).
    """
    if not mock:
        return
    passed = {
        name: headers[name] for name in ("Authorization", "Content-Type") if headers.get(name)
    }
    request = urllib.request.Request(mock + target, body or None, passed, method=method)
    try:
        with urllib.request.urlopen(request, timeout=10):
            return
    except urllib.error.HTTPError as error:
        if error.code >= 500:
            return
        said = json.loads(error.read() or b"{}").get("error", {})
        message = f"stripe-mock: {said.get('message', error.code)}"
        raise Problem(message, status=error.code) from None
