import pytest
from django.test import override_settings

from core import static_storage
from core.static_storage import JoinedStaticFilesStorage, smaller
from core.templatetags import ui


@pytest.fixture
def storage(tmp_path, monkeypatch):
    """A storage of two sheets, collected and joined."""
    monkeypatch.setattr(static_storage, "SHEETS", ["css/a.css", "css/b.css"])
    (tmp_path / "css").mkdir()
    (tmp_path / "css/a.css").write_text("@layer a;\n/* why */\n")
    (tmp_path / "css/b.css").write_text("@layer a {\n    p { margin: 0; }\n\n}\n")
    storage = JoinedStaticFilesStorage(location=tmp_path, base_url="/static/")
    paths = {name: (storage, name) for name in static_storage.SHEETS}
    for name, _hashed, processed in storage.post_process(paths):
        assert not isinstance(processed, Exception), name
    return storage


def test_sheets_are_joined_in_their_order(storage, tmp_path):
    joined = (tmp_path / "css/site.css").read_text()

    assert joined == "@layer a;\n@layer a {\np { margin: 0; }\n}\n"


def test_live_site_links_the_one_hashed_sheet(storage, monkeypatch):
    monkeypatch.setattr(ui, "staticfiles_storage", storage)

    hashed = storage.hashed_files["css/site.css"]
    assert ui.stylesheets() == f'<link rel="stylesheet" href="/static/{hashed}">'


def test_development_links_each_sheet(storage):
    with override_settings(DEBUG=True):
        assert storage.stylesheets() == ["css/a.css", "css/b.css"]


def test_smaller_keeps_strings_and_drops_comments():
    assert smaller('a { content: "›"; }\n\n    /* a\n b */ b {}\n') == 'a { content: "›"; }\nb {}\n'


def test_every_sheet_is_listed_once_and_names_no_file():
    folder = static_storage.settings.BASE_DIR / "static"
    sheets = static_storage.SHEETS

    written = {str(path.relative_to(folder)) for path in folder.glob("css/**/*.css")}

    # Linked by their own pages, the staff desk and printed documents.
    own = ("css/pages/styleguide.css", "css/staff", "css/print/")
    assert sorted(sheets) == sorted(name for name in written if not name.startswith(own))
    assert [name for name in sheets if "url(" in (folder / name).read_text()] == []
