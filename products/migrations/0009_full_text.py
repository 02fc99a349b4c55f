"""Make the full-text index of each database.

SQLite: an FTS5 table that `products.search.documents` writes. PostgreSQL: a column that the
database works out of `products_searchwords` by itself, by the rules of `core.text.fold` and
`products.search.tokens`; the three must agree.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SEPARATORS = (
    r"\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8"
    r"\u00bb-\u00bf\u00d7\u00f7\u02c2-\u02c5\u02d2-\u02df\u060c\u061b-\u061f\u066a-\u066d"
    r"\u06d4\u0964\u0965\u0970\u1680\u180e\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff"
    r"\u2e00-\u2e7f\u3000-\u303f\ufe00-\ufe0f\ufeff\ufff0-\uffff"
    r"\U0001f000-\U0001faff\U000e0000-\U000e01ef"
)

# Words arrive folded and with spaces between: "ascii" takes every other letter as it is.
SQLITE = (
    """CREATE VIRTUAL TABLE products_searchfts USING fts5(
        name, other_names, near, body, codes, tokenize='ascii', prefix='2 3'
    )""",
    """CREATE TRIGGER products_searchwords_gone AFTER DELETE ON products_searchwords BEGIN
        DELETE FROM products_searchfts WHERE rowid = OLD.product_id;
    END""",
)
SQLITE_BACK = ("DROP TRIGGER products_searchwords_gone", "DROP TABLE products_searchfts")

# Letters that writers use for each other become one; letters without a counterpart go.
ARABIC = "أإآىة", "اااي\u0647"
SHORT_VOWELS = "".join(
    map(chr, [0x0640, *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06EE)])
)
LATIN = "đĐðÐøØłŁıſ", "ddddoollis"
GREEK = "ςµ", "σμ"

# plpgsql keeps its plans; functions in plain SQL that call each other are planned every time.
POSTGRESQL = f"""
CREATE OR REPLACE FUNCTION search_fold(words text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$ BEGIN
    words := normalize(translate(normalize(words, NFC), '{ARABIC[0]}{SHORT_VOWELS}', '{ARABIC[1]}'), NFD);
    words := translate(regexp_replace(words, '[\\u0300-\\u036f]+', '', 'g'), '{LATIN[0]}', '{LATIN[1]}');
    words := translate(lower(words COLLATE "und-x-icu"), '{GREEK[0]}', '{GREEK[1]}');
    IF words ~ '[æœßŉ]' THEN
        words := replace(replace(words, 'æ', 'ae'), 'œ', 'oe');
        words := replace(replace(words, 'ß', 'ss'), 'ŉ', 'ʼn');
    END IF;
    RETURN normalize(words, NFC);
END $$;

-- The words of one field as a piece of a tsvector, "'banh':1A 'da':2A", and as written where
-- folding changes them: all at the place `aside`, as no phrase asks for those.
CREATE OR REPLACE FUNCTION search_lexemes(words text, weight text, start int, most int, aside int)
RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
    IF words = '' THEN RETURN ''; END IF;
    words := trim(regexp_replace(
        lower(normalize(words, NFC) COLLATE "und-x-icu"), '[{SEPARATORS}]+', ' ', 'g'
    ));
    RETURN (
        SELECT concat_ws(' ',
            string_agg('''' || left(folded, 60) || ''':' || start + place || weight, ' ')
                FILTER (WHERE folded <> ''),
            string_agg('''' || left(written, 60) || ''':' || aside || weight, ' ')
                FILTER (WHERE folded NOT IN ('', written))
        )
        FROM unnest(string_to_array(words, ' '), string_to_array(search_fold(words), ' '))
            WITH ORDINALITY AS cut(written, folded, place)
        WHERE place <= most
    );
END $$;

CREATE OR REPLACE FUNCTION search_vector(name text, other_names text, near text, body text, codes text)
RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
    RETURN concat_ws(' ',
        search_lexemes(name, 'A', 0, 900, 16001), search_lexemes(other_names, 'B', 1000, 900, 16002),
        search_lexemes(codes, 'B', 2000, 900, 16002), search_lexemes(near, 'C', 3000, 900, 16003),
        search_lexemes(body, 'D', 4000, 3000, 16004)
    )::tsvector;
END $$;

ALTER TABLE products_searchwords ADD COLUMN vector tsvector
    GENERATED ALWAYS AS (search_vector(name, other_names, near, body, codes)) STORED;
CREATE INDEX products_searchwords_vector ON products_searchwords USING gin (vector);
-- Weights are not in an index: without a column of its own, each name would have to be read.
ALTER TABLE products_searchwords ADD COLUMN name_vector tsvector
    GENERATED ALWAYS AS (search_vector(name, '', '', '', '')) STORED;
CREATE INDEX products_searchwords_name ON products_searchwords USING gin (name_vector);
"""
POSTGRESQL_BACK = """
ALTER TABLE products_searchwords DROP COLUMN name_vector;
ALTER TABLE products_searchwords DROP COLUMN vector;
DROP FUNCTION search_vector(text, text, text, text, text);
DROP FUNCTION search_lexemes(text, text, int, int, int);
DROP FUNCTION search_fold(text);
"""


def make(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _run(schema_editor, {"sqlite": SQLITE, "postgresql": (POSTGRESQL,)})


def drop(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    _run(schema_editor, {"sqlite": SQLITE_BACK, "postgresql": (POSTGRESQL_BACK,)})


def _run(
    schema_editor: BaseDatabaseSchemaEditor, by_vendor: dict[str, tuple[str, ...]]
) -> None:
    for statement in by_vendor.get(schema_editor.connection.vendor, ()):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("products", "0008_order_documents")]
    operations = [migrations.RunPython(make, drop)]
