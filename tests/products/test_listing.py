"""From draft to market and back."""

from datetime import timedelta

import pytest
from django.core import mail

from products import services
from products.models import Product, ProductChange, ProductPhoto
from products.services import drafts
from tests.factories import make_category, make_user
from tests.products.builders import (
    changed_words,
    make_draft,
    make_owned_product,
    make_product_photo,
)

pytestmark = pytest.mark.django_db


def steps(product):
    return list(product.events.order_by("pk").values_list("from_status", "to_status"))


def test_a_draft_is_handed_in_approved_and_public(django_capture_on_commit_callbacks):
    product, owner = make_draft(name="Mật ong bạc hà")
    officer = make_user()

    services.submit_for_approval(product=product, by=owner)
    with django_capture_on_commit_callbacks(execute=True):
        services.approve_product(product=product, by=officer, seen=product.updated_at)

    product.refresh_from_db()
    assert (product.status, product.is_public, product.slug) == ("listed", True, "mat-ong-bac-ha")
    assert steps(product) == [("draft", "waiting"), ("waiting", "listed")]
    assert [letter.to for letter in mail.outbox] == [[owner.email]]
    assert "Mật ong bạc hà" in mail.outbox[0].subject


def test_an_incomplete_draft_is_not_handed_in():
    product, owner = make_owned_product(status=Product.Status.DRAFT, name="")
    product.variants.all().delete()

    with pytest.raises(services.Incomplete) as problem:
        services.submit_for_approval(product=product, by=owner)

    product.refresh_from_db()
    assert len(problem.value.missing) == 3
    assert (product.status, steps(product)) == ("draft", [])


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_a_refusal_needs_a_reason(reason):
    product, owner = make_draft()
    services.submit_for_approval(product=product, by=owner)

    with pytest.raises(services.ReasonMissing):
        services.refuse_product(product=product, by=make_user(), reason=reason)

    product.refresh_from_db()
    assert product.status == "waiting"


def test_a_refused_draft_keeps_the_reason_until_it_is_handed_in_again():
    product, owner = make_draft()
    services.submit_for_approval(product=product, by=owner)
    services.refuse_product(product=product, by=make_user(), reason="Ảnh mờ")
    product.refresh_from_db()
    assert services.last_refusal(product) == "Ảnh mờ"

    services.submit_for_approval(product=product, by=owner)

    assert services.last_refusal(product) == ""


def test_a_second_decision_changes_nothing():
    product, owner = make_draft()
    services.submit_for_approval(product=product, by=owner)
    stale = Product.objects.get(pk=product.pk)
    services.approve_product(product=product, by=make_user(), seen=product.updated_at)

    with pytest.raises(services.MovedOn):
        services.refuse_product(product=stale, by=make_user(), reason="Ảnh mờ")

    product.refresh_from_db()
    assert (product.status, len(steps(product))) == ("listed", 2)


def test_an_officer_approves_only_what_she_saw():
    product, owner = make_draft()
    services.submit_for_approval(product=product, by=owner)
    seen = product.updated_at - timedelta(seconds=1)

    with pytest.raises(services.MovedOn):
        services.approve_product(product=product, by=make_user(), seen=seen)

    product.refresh_from_db()
    assert (product.status, product.is_public) == ("waiting", False)


def test_a_withdrawn_product_is_hidden_and_comes_back():
    product, owner = make_owned_product()

    services.withdraw(product=product, by=owner)
    assert Product.objects.public().count() == 0
    services.relist(product=product, by=owner)

    assert Product.objects.public().count() == 1
    assert steps(product) == [("listed", "withdrawn"), ("withdrawn", "listed")]


def test_new_words_of_a_listed_product_wait_and_the_live_ones_stay():
    product, owner = make_owned_product(name="Mật ong")
    words = changed_words(product, name="Mật ong bạc hà")

    change = services.save_words(product=product, words=words, by=owner)

    product.refresh_from_db()
    assert (product.name, change.values) == ("Mật ong", {"name": "Mật ong bạc hà"})
    services.approve_change(change=change, by=make_user())
    product.refresh_from_db()
    assert product.name == "Mật ong bạc hà"
    assert "mat ong bac ha" in product.search_text


def test_a_newer_wish_replaces_the_older_one():
    product, owner = make_owned_product()
    first = services.save_words(product=product, words=changed_words(product, name="A"), by=owner)
    services.save_words(product=product, words=changed_words(product, name="B"), by=owner)

    with pytest.raises(services.MovedOn):
        services.approve_change(change=first, by=make_user())

    statuses = ProductChange.objects.order_by("pk").values_list("status", flat=True)
    assert list(statuses) == ["replaced", "waiting"]


def test_words_as_they_are_make_no_change():
    product, owner = make_owned_product()

    assert services.save_words(product=product, words=changed_words(product), by=owner) is None
    assert ProductChange.objects.count() == 0


def test_photos_of_a_listed_product_change_only_when_approved():
    product, owner = make_owned_product()
    old = make_product_photo(product)
    new = make_product_photo(product)
    ProductPhoto.objects.filter(pk=new.pk).update(is_live=False)
    words = changed_words(product, photos=[[new.pk, "Hũ mật"]])

    change = services.save_words(product=product, words=words, by=owner)
    assert ProductPhoto.objects.get(is_live=True) == old
    services.approve_change(change=change, by=make_user())

    product.refresh_from_db()
    assert (product.cover, product.cover.alt) == (new, "Hũ mật")
    assert not ProductPhoto.objects.filter(pk=old.pk).exists()


def test_refused_words_stay_in_the_form_and_off_the_market():
    product, owner = make_owned_product(name="Mật ong")
    words = changed_words(product, category=make_category().pk, name="Mật")
    change = services.save_words(product=product, words=words, by=owner)

    services.refuse_change(change=change, by=make_user(), reason="Tên chưa rõ")

    product.refresh_from_db()
    assert (product.name, services.proposed_words(product).name) == ("Mật ong", "Mật")
    change.refresh_from_db()
    assert (change.status, change.reason) == ("refused", "Tên chưa rõ")


def test_a_draft_is_changed_at_once():
    product, owner = make_draft()

    services.save_words(product=product, words=changed_words(product, name="Mới"), by=owner)

    product.refresh_from_db()
    assert (product.name, ProductChange.objects.count()) == ("Mới", 0)


@pytest.mark.parametrize("word", ["Waiting", "Results", "New"])
def test_no_product_is_called_like_another_page(word):
    assert drafts.free_slug(word) != word.lower()
