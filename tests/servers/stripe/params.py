"""Parameters as Stripe's libraries send them: `a[b][0][c]=1` in a form or a query."""

from urllib.parse import parse_qsl

from tests.servers.stripe.problems import Problem, missing

MOST_DEEP = 8


def read(text: str) -> dict[str, object]:
    """Return nested dicts and lists of strings.

    Raises:
        Problem: the names do not fit together.
    """
    found: dict[str, object] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        _put(found, _steps(name), value)
    return {name: _with_lists(value) for name, value in found.items()}


def _steps(name: str) -> list[str]:
    head, *rest = name.replace("]", "").split("[")
    if len(rest) > MOST_DEEP:
        raise Problem(f"Received too deep a parameter: {head}", param=head)
    return [head, *rest]


def _put(found: dict, steps: list[str], value: str) -> None:
    *way, last = steps
    for step in way:
        found = found.setdefault(step, {})
        if not isinstance(found, dict):
            raise Problem(f"Invalid hash: {step}", param=step)
    found[last or str(len(found))] = value  # `expand[]=a` counts up by itself


def _with_lists(value: object) -> object:
    if not isinstance(value, dict):
        return value
    if value and all(name.isdigit() for name in value):
        return [_with_lists(value[name]) for name in sorted(value, key=int)]
    return {name: _with_lists(inner) for name, inner in value.items()}


def whole(params: dict, name: str, *, default: int | None = None, least: int = 0) -> int:
    """Return a whole number; without `default` it must be there.

    Raises:
        Problem: it is missing, no whole number, or below `least`.
    """
    text = params.get(name)
    if text is None:
        if default is None:
            raise missing(name)
        return default
    if not str(text).lstrip("-").isdigit():
        raise Problem(f"Invalid integer: {text}", code="parameter_invalid_integer", param=name)
    if int(text) < least:
        raise Problem(f"Invalid integer: {text} is too small", code="amount_too_small", param=name)
    return int(text)


def text(params: dict, name: str) -> str:
    """Return a text that must be there."""
    value = params.get(name)
    if not isinstance(value, str) or not value:
        raise missing(name)
    return value
