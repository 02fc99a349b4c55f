"""Teach PostgreSQL the rules by which Arabic and Hindi words are compared; see core.text.

Words that are indexed already are read anew by `manage.py index_products`.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

# Letters that writers use for each other become one, other scripts' digits 0-9.
LETTERS = "أإآٱىیةک\u0929\u0931\u0934\u0901", "اااايي\u0647ك\u0928\u0930\u0933\u0902"
DIGITS = "".join(chr(start + n) for start in (0x0660, 0x06F0, 0x0966) for n in range(10))
# Short vowels, the dot under Hindi letters, and what nobody sees: they go.
LEFT_OUT = [0x0640, *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06EE), 0x093C]
LEFT_OUT += [0x061C, *range(0x200C, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
FROM = LETTERS[0] + DIGITS + "".join(map(chr, LEFT_OUT))
TO = LETTERS[1] + "0123456789" * 3
LATIN = "đĐðÐøØłŁıſ", "ddddoollis"
GREEK = "ςµ", "σμ"

# Replaced and not dropped: columns worked out by it stay.
POSTGRESQL = f"""
CREATE OR REPLACE FUNCTION search_fold(words text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$ BEGIN
    words := normalize(translate(normalize(words, NFC), '{FROM}', '{TO}'), NFD);
    words := translate(regexp_replace(words, '[\\u0300-\\u036f]+', '', 'g'), '{LATIN[0]}', '{LATIN[1]}');
    words := translate(lower(words COLLATE "und-x-icu"), '{GREEK[0]}', '{GREEK[1]}');
    IF words ~ '[æœßŉ]' THEN
        words := replace(replace(words, 'æ', 'ae'), 'œ', 'oe');
        words := replace(replace(words, 'ß', 'ss'), 'ŉ', 'ʼn');
    END IF;
    RETURN normalize(words, NFC);
END $$;
"""


def replace(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(POSTGRESQL, params=None)


class Migration(migrations.Migration):
    dependencies = [("products", "0012_words_in_five_languages")]
    operations = [migrations.RunPython(replace, migrations.RunPython.noop)]
