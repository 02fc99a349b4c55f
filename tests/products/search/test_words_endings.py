import pytest

from products.search.words.endings import other_forms


@pytest.mark.parametrize(("typed", "form"), [("kaese", "kase"), ("kuerbis", "kurbis")])
def test_german_is_understood_without_umlauts(typed, form):
    assert form in other_forms(typed)


@pytest.mark.parametrize(("typed", "other"), [("hue", "hu"), ("khoe", "kho"), ("thue", "thu")])
def test_vietnamese_words_stay_what_they_are(typed, other):
    assert other not in other_forms(typed)
