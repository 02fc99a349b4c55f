import pickle

import pytest
from django.utils import translation

from core.languages import Said, first_said, to_try


@pytest.mark.parametrize(
    ("reader", "languages"),
    [("vi", ("vi",)), ("en", ("en", "vi")), ("de", ("de", "en", "vi")), ("ar", ("ar", "en", "vi"))],
)
def test_readers_get_english_before_vietnamese_and_vietnamese_readers_the_original(
    reader, languages
):
    assert to_try(reader) == languages


@pytest.mark.parametrize(
    ("words", "said", "language"),
    [
        ({"vi": "Mật ong", "en": "Honey", "de": "Honig"}, "Honig", "de"),
        ({"vi": "Mật ong", "en": "Honey", "de": ""}, "Honey", "en"),
        ({"vi": "Mật ong"}, "Mật ong", "vi"),
        ({}, "", "vi"),
    ],
)
def test_the_first_words_there_are_know_their_language(words, said, language):
    with translation.override("de"):
        found = first_said(words.get)

    assert (found, found.language) == (said, language)


def test_words_keep_their_language_in_a_cache():
    kept = pickle.loads(pickle.dumps(Said("Honig", "de")))

    assert (kept, kept.language) == ("Honig", "de")
