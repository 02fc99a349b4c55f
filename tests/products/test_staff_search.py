"""The Union sees what was searched, and teaches the search."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate

from core.pagecache import stamps
from products.models import HiddenSearch, PromotedProduct, SearchCount, SynonymGroup
from products.search import counts
from products.synonyms import split_words
from tests.factories import make_officer, make_product, make_unit
from tests.products.test_staff import allow_staff

NAMES = ("search_report", "search_synonyms", "search_promotions", "search_synonym_new")


@pytest.fixture(autouse=True)
def _no_synonyms():
    """Without the groups that the site begins with."""
    SynonymGroup.objects.all().delete()


@pytest.fixture
def officer(client):
    """A signed-in officer of the province."""
    user = allow_staff(make_officer(make_unit()).user)
    client.force_login(user)
    return user


@pytest.fixture
def searches():
    for text, times, found in [("mật ong", 3, 9), ("khóm", 2, 0), ("=1+1", 1, 0)]:
        for _ in range(times):
            counts.note(text, found)
    counts.flush()


def words_of(page):
    return [search["text_last"] for search in page.context["page"]]


def save(client, words, pk=None, **fields):
    name, args = ("search_synonym_edit", [pk]) if pk else ("search_synonym_new", [])
    return client.post(reverse(name, args=args), {"words": words} | fields)


def promote(client, shown, **fields):
    form = {"text": "Mật  Ong", "product": shown.pk, "position": 1} | fields
    return client.post(reverse("search_promotion_new"), form)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("role", ["leader", "officer"])
def test_officers_of_the_province_steer_the_search(client, name, role):
    client.force_login(allow_staff(make_officer(make_unit(), role=role).user))

    assert client.get(reverse(name)).status_code == 200


@pytest.mark.parametrize("name", NAMES)
def test_others_find_nothing_there(client, name):
    editor = make_officer(make_unit(), role="editor")
    commune = make_officer(make_unit(make_unit()), role="leader")

    for officer in (editor, commune):
        client.force_login(allow_staff(officer.user))
        assert client.get(reverse(name)).status_code == 404


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", ["mật ong", "khóm", "=1+1"]),
        ("?tab=nothing", ["khóm", "=1+1"]),
        ("?tab=x&days=y&page=z", ["mật ong", "khóm", "=1+1"]),
    ],
)
def test_the_report_says_what_was_searched(client, officer, searches, query, words):
    assert words_of(client.get(reverse("search_report") + query)) == words


def test_each_search_leads_to_a_synonym_and_a_promotion(client, officer, searches):
    page = client.get(reverse("search_report") + "?tab=nothing").content.decode()

    assert f"{reverse('search_synonym_new')}?word=kh%C3%B3m" in page
    assert f"{reverse('search_promotion_new')}?text=kh%C3%B3m" in page


def test_nobody_searched_is_said(client, officer):
    assert b"staff-searches" not in client.get(reverse("search_report")).content


def test_the_report_takes_the_same_queries_for_any_number(client, officer, searches):
    def queries(days):
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("search_report"), {"days": days})
        return len(asked)

    SearchCount.objects.exclude(text="mật ong").update(day=localdate() - timedelta(days=20))
    client.get(reverse("search_report"))

    assert queries(7) == queries(30)


def test_the_file_calculates_nothing(client, officer, searches):
    answer = client.get(reverse("search_export", args=["csv"]) + "?tab=nothing")

    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[1:] == ["khóm,2,0", "'=1+1,1,0"]


@pytest.mark.parametrize(("kind", "status"), [("xlsx", 200), ("pdf", 404)])
def test_files_are_of_two_kinds(client, officer, kind, status):
    assert client.get(reverse("search_export", args=[kind])).status_code == status


def test_hidden_searches_are_offered_to_nobody(client, officer, searches):
    assert counts.popular() == ["mật ong"]

    client.post(reverse("search_hiding"), {"text": "MẬT ong", "act": "hide"})
    assert HiddenSearch.objects.get().hidden_by == officer
    assert client.get(reverse("search_report")).context["page"][0]["is_hidden"]

    client.post(reverse("search_hiding"), {"text": "mat ong", "act": "show"})
    assert not HiddenSearch.objects.exists()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("heo, lợn", ["heo", "lợn"]),
        (" Dứa ;thơm=\nkhóm,, dứa ", ["Dứa", "thơm", "khóm"]),
        ("dứa, dừa", ["dứa", "dừa"]),
        ("ho\u031bm, hơm\0", ["hơm"]),
        ("bánh  đa", ["bánh đa"]),
        ("", []),
    ],
)
def test_words_are_read_as_people_list_them(text, words):
    assert split_words(text) == words


def test_synonyms_are_known_at_once(client, officer, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        save(client, "heo,  lợn ", note="miền Nam")

    group = SynonymGroup.objects.get()
    assert (group.words, group.note, group.changed_by) == ("heo, lợn", "miền Nam", officer)
    assert set(stamps().times_of(("synonyms", "catalogue")).values()) != {0}


@pytest.mark.parametrize(
    "words",
    [
        "",
        "heo",
        "heo, HEO",
        "heo, …",
        f"heo, {'a' * 61}",
        "heo, a b c d e f g",
        ",".join(map(str, range(31))),
    ],
)
def test_nonsense_is_no_group(client, officer, words):
    assert save(client, words).status_code == 422
    assert not SynonymGroup.objects.exists()


def test_a_word_stands_in_one_group_only(client, officer):
    group = SynonymGroup.objects.create(words="dứa, thơm")

    answer = save(client, "khóm, THƠM")

    assert (answer.status_code, answer.context["taken"]) == (422, group)
    assert "“thơm”" in answer.context["form"].errors["words"][0]
    assert SynonymGroup.objects.count() == 1


def test_a_group_grows_by_a_word_that_found_nothing(client, officer):
    group = SynonymGroup.objects.create(words="dứa, thơm")
    url = reverse("search_synonym_edit", args=[group.pk])
    form = client.get(f"{url}?word=khóm").context["form"]

    save(client, form.initial["words"], group.pk)

    group.refresh_from_db()
    assert group.words == "dứa, thơm, khóm"


def test_words_may_find_others_one_way(client, officer):
    save(client, "honey", meant="mật ong, mật")

    group = SynonymGroup.objects.get()
    assert group.words == "honey => mật ong, mật"
    form = client.get(reverse("search_synonym_edit", args=[group.pk])).context["form"]
    assert (form.initial["words"], form.initial["meant"]) == ("honey", "mật ong, mật")


def test_a_word_may_be_meant_by_several(client, officer):
    SynonymGroup.objects.create(words="dứa, khóm")

    save(client, "pineapple", meant="dứa")
    assert save(client, "Pineapple", meant="khóm").status_code == 422

    assert SynonymGroup.objects.count() == 2


def test_deleting_asks_once(client, officer):
    group = SynonymGroup.objects.create(words="dứa, thơm")
    url = reverse("search_synonym_delete", args=[group.pk])

    assert (client.get(url).status_code, SynonymGroup.objects.count()) == (200, 1)
    assert (client.post(url).status_code, SynonymGroup.objects.count()) == (302, 0)
    assert client.post(url).status_code == 404


def test_groups_are_found_without_tones(client, officer):
    SynonymGroup.objects.create(words="dứa, thơm")
    SynonymGroup.objects.create(words="heo, lợn")

    page = client.get(reverse("search_synonyms"), {"q": "dua"})

    assert [row["words"].words for row in page.context["groups"]] == [["dứa", "thơm"]]


def test_a_product_is_put_first(client, officer):
    product = make_product()

    promote(client, product, ends_on="2030-01-31")

    row = PromotedProduct.objects.get()
    assert (row.text, row.folded, row.product) == ("Mật Ong", "mat ong", product)
    assert str(row.ends_on) == "2030-01-31"


def test_twice_for_the_same_words_is_refused(client, officer):
    product = make_product()
    promote(client, product)

    answer = promote(client, product, text="mat ong")

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["product"])
    assert PromotedProduct.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("product", "x"),
        ("product", "9" * 30),
        ("text", " \0 "),
        ("position", 11),
        ("ends_on", "2020-01-01"),
        ("starts_on", "31/31/31"),
    ],
)
def test_nonsense_is_no_promotion(client, officer, field, value):
    answer = promote(client, make_product(), **({"starts_on": "2026-01-01"} | {field: value}))

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
    assert not PromotedProduct.objects.exists()


def test_only_public_products_are_put_first(client, officer):
    assert promote(client, make_product(is_public=False)).status_code == 422


def test_words_that_grow_when_folded_still_fit(client, officer):
    promote(client, make_product(), text="ß" * 60)

    assert PromotedProduct.objects.get().folded == "s" * 100


def test_a_promotion_is_changed_and_deleted(client, officer):
    product = make_product()
    promote(client, product)
    pk = PromotedProduct.objects.get().pk
    url = reverse("search_promotion_edit", args=[pk])

    client.post(url, {"text": "mật", "product": product.pk, "position": 2})
    row = PromotedProduct.objects.get()
    assert (row.folded, row.position) == ("mat", 2)

    assert client.post(reverse("search_promotion_delete", args=[pk])).status_code == 302
    assert not PromotedProduct.objects.exists()


def test_the_list_says_what_is_shown_now(client, officer):
    PromotedProduct.objects.create(text="a", folded="a", product=make_product())
    PromotedProduct.objects.create(text="b", folded="b", product=make_product(is_public=False))

    page = client.get(reverse("search_promotions"))

    assert [bool(row["state"]) for row in page.context["rows"]] == [False, True]
