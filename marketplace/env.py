"""Typed, loud readers of environment variables.

Each raises `ImproperlyConfigured` with one sentence when a value is missing or
cannot be read, so that a mistake stops the start instead of showing up later.
A file `.env` beside `manage.py` fills in what the environment does not set.
"""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}


def read_file(path: Path) -> None:
    """Set each `NAME=value` line of `path` that the environment does not set already."""
    if not path.exists():
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        name, equals, value = line.partition("=")
        if not equals:
            raise ImproperlyConfigured(f"{path.name} line {number} is not NAME=value.")
        os.environ.setdefault(name.strip(), value.strip().strip("\"'"))


def text(name: str, default: str | None = None) -> str:
    """Return the variable, or `default`; without a default it is required."""
    value = os.environ.get(name, "")
    if value:
        return value
    if default is None:
        raise ImproperlyConfigured(f"Set {name}: .env.example says what it is for.")
    return default


def flag(name: str, *, default: bool) -> bool:
    """Return a yes or no."""
    value = os.environ.get(name)
    if value is None:
        return default
    if value.lower() in TRUE:
        return True
    if value.lower() in FALSE:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")


def integer(name: str, *, default: int) -> int:
    """Return a whole number."""
    value = text(name, str(default))
    try:
        return int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.") from None


def words(name: str, default: str | None = None) -> list[str]:
    """Return a comma-separated list; empty parts are dropped."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def choice(name: str, default: str, choices: set[str]) -> str:
    """Return one of `choices`."""
    value = text(name, default)
    if value not in choices:
        wanted = ", ".join(sorted(choices))
        raise ImproperlyConfigured(f"{name} must be one of {wanted}, not {value!r}.")
    return value


def secret(name: str, *, in_debug: str) -> str:
    """Return a secret: required on a live site, `in_debug` on a laptop."""
    return text(name, in_debug if flag("DEBUG", default=False) else None)
