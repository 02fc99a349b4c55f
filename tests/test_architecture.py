"""An app imports only from floors below it."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLOORS = [
    {"core"},
    {"jobs"},
    {"places", "images"},
    {"accounts"},
    {"notices"},
    {"union"},
    {"visits"},
    {"cooperatives"},
    {"products"},
    {"orders", "cms"},
    {"fanpages"},
    {"training", "contests", "community", "campaigns", "outreach", "tickets", "newsletter"},
    {"office"},
    {"marketplace"},
]
HEIGHT = {app: height for height, floor in enumerate(FLOORS) for app in floor}
MODULES = sorted(
    path for app in HEIGHT for path in (ROOT / app).rglob("*.py") if "migrations" not in path.parts
)


def imported_apps(tree: ast.Module) -> set[str]:
    """Return the apps that a module imports, deferred and type-checking imports included."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return {name.split(".")[0] for name in names} & HEIGHT.keys()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_apps_import_only_lower_floors(path):
    app = path.relative_to(ROOT).parts[0]

    higher = {
        other
        for other in imported_apps(ast.parse(path.read_text(encoding="utf-8")))
        if other != app and HEIGHT[other] >= HEIGHT[app]
    }

    assert higher == set()


def test_every_floor_below_the_site_is_watched():
    assert {path.relative_to(ROOT).parts[0] for path in MODULES} >= {"core", "orders", "cms"}
