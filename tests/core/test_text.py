import re
import unicodedata

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from core.text import collation_key, fold, national_phone, normalise_phone, slugify

vietnamese = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấậữợ ADĐ019-", max_size=30)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Cơm cháy Đồng Giao", "com chay dong giao"),
        ("NƯỚC  MẮM\n Ế Ễ Ậ", "nuoc mam e e a"),
        (unicodedata.normalize("NFD", "Hoa Lư"), "hoa lu"),
        ("Straße Łódź Ǿ ı", "strasse lodz o i"),
        ("أُمـّ إلى مدرسة", "ام الي مدرسه"),
        ("شَاي ٱلزنجبيل ٢٥٠", "شاي الزنجبيل 250"),
        ("شہد\u200c کیک", "شہد كيك"),
        ("शुद्ध शहद", "शुद्ध शहद"),
        ("क़ीमत पाँच १२", "कीमत पांच 12"),
        ("Grüner Käse, süß", "gruner kase, suss"),
        ("\u2066500\u2069 g", "500 g"),
        ("a\0b", "a b"),
        ("", ""),
    ],
)
def test_fold_makes_spellings_comparable(typed, folded):
    assert fold(typed) == folded


@given(st.text())
def test_fold_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_fold_ignores_how_marks_are_stored(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "max_length", "slug"),
    [
        ("Cơm cháy Đồng Giao", 80, "com-chay-dong-giao"),
        ("  «Mật ong» 500 ml! ", 80, "mat-ong-500-ml"),
        ("Rượu nếp cẩm Yên Mô", 12, "ruou-nep-cam"),
        ("Rượu nếp cẩm Yên Mô", 11, "ruou-nep"),
        ("Siêuthịđặcsản", 8, "sieuthid"),
    ],
)
def test_slugify_folds_and_keeps_whole_words(text, max_length, slug):
    assert slugify(text, max_length) == slug


@given(st.text(), st.integers(4, 40))
def test_slugify_always_gives_a_url_piece(text, max_length):
    slug = slugify(text, max_length)

    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= max_length


def test_slugify_gives_two_texts_without_latin_letters_different_slugs():
    assert slugify("शहद") != slugify("शहद")


@pytest.mark.parametrize(
    "in_order",
    [
        list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"),
        ["ma", "mà", "mả", "mã", "má", "mạ", "mai", "man"],
        ["Ba", "ba ba", "Ba Vì", "bà", "bà ba", "bạ", "ban", "bán", "băn", "bân"],
        ["1 Mai", "10 Mai", "9", "An", "Đa", "Đà Nẵng", "Đắk Lắk", "E"],
        ["Hà Nam", "Hà Nội", "Hoa Lư", "Hòa Bình", "Huế", "Hưng Yên", "मधु"],
    ],
)
def test_collation_key_sorts_like_a_vietnamese_dictionary(in_order):
    backwards = in_order[::-1]

    assert sorted(backwards, key=collation_key) == in_order


@pytest.mark.parametrize(("one", "other"), [("hòa", "hoà"), ("GIA VIỄN", "Gia-Viễn"), ("đ", "Đ")])
def test_collation_key_is_the_same_for_one_word_written_twice(one, other):
    assert collation_key(one) == collation_key(other)


@given(st.text())
def test_collation_key_is_short_and_plain(text):
    assert re.fullmatch("[a-z0-9]{0,190}", collation_key(text))


@given(st.text(), st.text())
def test_collation_key_ignores_how_marks_are_stored(one, other):
    stored_apart = unicodedata.normalize("NFD", one)

    assert collation_key(stored_apart) == collation_key(one)


@given(vietnamese, vietnamese)
def test_collation_key_puts_a_name_before_a_longer_one(name, more):
    assert collation_key(name) <= collation_key(f"{name} {more}")


@pytest.mark.parametrize(
    "typed",
    [
        "0912345678",
        "+84 912 345 678",
        "0084.912.345.678",
        "84912345678",
        "(+84) 0912-345-678",
        "٠٩١٢ ٣٤٥ ٦٧٨",
        "\u20660912 345 678\u2069",
    ],
)
def test_normalise_phone_accepts_every_way_to_write_a_mobile(typed):
    assert normalise_phone(typed) == "+84912345678"


def test_normalise_phone_accepts_a_landline():
    assert normalise_phone("0229 3871 234") == "+842293871234"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("091234567", "The phone number is 1 digit short."),
        ("0229387123", "The phone number is 1 digit short."),
        ("0912", "The phone number is 6 digits short."),
        ("09123456789", "The phone number has 1 digit too many."),
        (
            "0112345678",
            "No Vietnamese phone number begins like this. Check the first digits.",
        ),
        ("+49 30 901820", "Only Vietnamese phone numbers work here, so far."),
        ("gọi Zalo nhé", "Write the phone number with digits, like 0912 345 678."),
        ("", "Write the phone number with digits, like 0912 345 678."),
    ],
)
def test_normalise_phone_says_what_is_wrong(typed, sentence):
    with translation.override("en"), pytest.raises(ValueError, match=re.escape(sentence)):
        normalise_phone(typed)


@given(st.from_regex("0[35789][0-9]{8}|02[0-9]{9}", fullmatch=True, alphabet="0123456789"))
def test_normalise_phone_twice_changes_nothing(typed):
    assert normalise_phone(normalise_phone(typed)) == f"+84{typed[1:]}"


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("+84912345678", "0912 345 678"),
        ("+842293871234", "02293 871 234"),
        ("", ""),
        ("+4930123", "+4930123"),
    ],
)
def test_phone_numbers_are_shown_as_written_here(stored, shown):
    assert national_phone(stored) == shown
