"""Settings come from the environment, and a mistake stops the start with one sentence."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from marketplace import env

ROOT = Path(__file__).resolve().parents[2]
IMPORT = "import marketplace.settings"


def start(
    code: str = "import marketplace.settings", **variables: str
) -> subprocess.CompletedProcess:
    """Start the site as on a live machine, with these variables and no others of ours."""
    keep = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=keep | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_live_site_does_not_start_without_secret_key(tmp_path):
    run = start(ALLOWED_HOSTS="example.org", VAR_DIR=str(tmp_path))

    assert run.returncode == 1
    assert run.stderr.strip().endswith("Set SECRET_KEY: .env.example says what it is for.")


def test_live_site_does_not_start_without_allowed_hosts(tmp_path):
    run = start(SECRET_KEY="x" * 60, VAR_DIR=str(tmp_path))

    assert run.stderr.strip().endswith("Set ALLOWED_HOSTS: .env.example says what it is for.")


def test_debug_is_off_unless_asked_for(tmp_path):
    wanted = "import marketplace.settings as s; print(s.DEBUG, s.SECURE_SSL_REDIRECT)"
    run = subprocess.run(
        [sys.executable, "-c", wanted],
        cwd=ROOT,
        env={"SECRET_KEY": "x" * 60, "ALLOWED_HOSTS": "example.org", "VAR_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.stdout.strip() == "False True"


@pytest.mark.parametrize(
    ("reader", "value", "sentence"),
    [
        (lambda: env.flag("X", default=False), "maybe", "X must be 1 or 0, not 'maybe'."),
        (lambda: env.integer("X", default=1), "ten", "X must be a whole number, not 'ten'."),
        (lambda: env.choice("X", "a", {"a", "b"}), "c", "X must be one of a, b, not 'c'."),
    ],
)
def test_nonsense_is_refused_with_a_sentence(monkeypatch, reader, value, sentence):
    monkeypatch.setenv("X", value)

    with pytest.raises(ImproperlyConfigured) as refusal:
        reader()

    assert str(refusal.value) == sentence


def test_file_fills_in_what_the_environment_lacks(monkeypatch, tmp_path):
    monkeypatch.setenv("HERE", "environment")
    monkeypatch.delenv("THERE", raising=False)
    file = tmp_path / ".env"
    file.write_text("# words\nHERE=file\nTHERE='file'\n")

    env.read_file(file)

    assert (env.text("HERE"), env.text("THERE")) == ("environment", "file")
    monkeypatch.delenv("THERE")


def test_every_variable_is_documented():
    source = (ROOT / "marketplace" / "settings.py").read_text()
    documented = (ROOT / ".env.example").read_text()
    import re

    names = set(re.findall(r'env\.\w+\(\s*"([A-Z_0-9]+)"', source))

    assert sorted(name for name in names if f"{name}=" not in documented) == []


@pytest.mark.parametrize(
    ("variables", "carried_by"),
    [
        ({}, "database"),
        ({"REDIS_URL": "redis://127.0.0.1:6379/0"}, "redis"),
        ({"REDIS_URL": "redis://127.0.0.1:6379/0", "TASKS_BY": "database"}, "database"),
        ({"DEBUG": "1", "REDIS_URL": "redis://127.0.0.1:6379/0"}, "immediate"),
    ],
)
def test_tasks_are_carried_by_what_there_is(tmp_path, variables, carried_by):
    live = {"SECRET_KEY": "x" * 60, "ALLOWED_HOSTS": "example.org", "VAR_DIR": str(tmp_path)}

    run = start("import marketplace.settings as s; print(s.TASKS_BY)", **live, **variables)

    assert run.stdout.strip() == carried_by


def test_redis_must_have_an_address(tmp_path):
    run = start(DEBUG="1", TASKS_BY="redis", VAR_DIR=str(tmp_path))

    assert run.stderr.strip().endswith("TASKS_BY=redis needs REDIS_URL.")
