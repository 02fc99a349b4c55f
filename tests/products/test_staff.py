"""The Union's side: officers decide for their units, and nobody else."""

import pytest
from django.urls import reverse

from products import services
from products.models import Category
from products.search import Wanted, find_products
from products.staff_queue import products_waiting
from tests.factories import make_officer, make_product, make_seller, make_unit, make_user
from tests.products.builders import allow_staff, changed_words, make_draft, make_owned_product

pytestmark = pytest.mark.django_db


@pytest.fixture
def queue(client):
    """A product that waits, and the signed-in officer of its unit."""
    province = make_unit()
    unit = make_unit(province)
    product, owner = make_draft(seller=make_seller(owner=make_user(), unit=unit))
    services.submit_for_approval(product=product, by=owner)
    officer = make_officer(unit).user
    client.force_login(allow_staff(officer))
    return product, officer


def decide(client, product, **form):
    url = reverse("products_decide", args=[product.slug])
    return client.post(url, {"seen": product.updated_at.isoformat()} | form)


def test_an_officer_approves(client, queue):
    product, officer = queue

    answer = decide(client, product, act="approve")

    product.refresh_from_db()
    assert (answer.status_code, product.status, product.is_public) == (302, "listed", True)
    assert product.events.latest("pk").by == officer


def test_an_officer_refuses_with_a_reason(client, queue):
    product, _ = queue
    assert decide(client, product, act="refuse").status_code == 422

    decide(client, product, act="refuse", reason="Ảnh mờ")

    product.refresh_from_db()
    assert (product.status, services.last_refusal(product)) == ("draft", "Ảnh mờ")


@pytest.mark.parametrize("seen", ["", "x", "9999-99-99", "2020-01-01T00:00:00Z"])
def test_what_changed_meanwhile_is_not_approved(client, queue, seen):
    product, _ = queue

    answer = decide(client, product, act="approve", seen=seen)

    product.refresh_from_db()
    assert (answer.status_code, product.status) == (422, "waiting")


@pytest.mark.parametrize("name", ["products_decide", "products_detail"])
def test_another_units_officer_gets_404(client, queue, name):
    product, _ = queue
    client.force_login(allow_staff(make_officer().user))

    assert client.get(reverse(name, args=[product.slug])).status_code == 404


def test_an_editor_sees_but_does_not_decide(client, queue):
    product, _ = queue
    editor = make_officer(product.seller.unit, role="editor").user
    client.force_login(allow_staff(editor))

    assert client.get(reverse("products_detail", args=[product.slug])).status_code == 200
    assert decide(client, product, act="approve").status_code == 404


def test_an_officer_does_not_decide_about_her_own_stall(client, queue):
    product, officer = queue
    product.seller.memberships.create(user=officer)

    assert decide(client, product, act="approve").status_code == 404


def test_buyers_do_not_enter(client, queue):
    client.force_login(make_user())

    assert client.get(reverse("products_waiting")).status_code == 404


def test_a_change_is_shown_side_by_side_and_approved(client, queue):
    product, _ = queue
    listed, owner = make_owned_product(
        name="Tên cũ", seller=make_seller(owner=make_user(), unit=product.seller.unit)
    )
    words = changed_words(listed, name="Tên mới")
    change = services.save_words(product=listed, words=words, by=owner)
    url = reverse("products_decide_change", args=[listed.slug])

    page = client.get(url).content.decode()
    assert "Tên cũ" in page
    assert "Tên mới" in page
    client.post(url, {"act": "approve", "change": change.pk})

    listed.refresh_from_db()
    assert listed.name == "Tên mới"


def test_a_change_replaced_meanwhile_is_not_approved(client, queue):
    product, _ = queue
    listed = make_product(seller=product.seller)
    words = changed_words(listed, name="Tên mới")
    change = services.save_words(product=listed, words=words, by=make_user())
    url = reverse("products_decide_change", args=[listed.slug])

    answer = client.post(url, {"act": "approve", "change": change.pk + 1})

    change.refresh_from_db()
    assert (answer.status_code, change.status) == (422, "waiting")


@pytest.mark.parametrize("count", [1, 3])
def test_the_queue_takes_the_same_queries_for_any_number(
    client, queue, django_assert_max_num_queries, count
):
    product, officer = queue
    for _ in range(count - 1):
        another, owner = make_draft(seller=product.seller)
        services.submit_for_approval(product=another, by=owner)

    with django_assert_max_num_queries(9):
        found = products_waiting(officer)

    assert (found.count, len(found.items)) == (count, count)


def test_the_list_holds_the_products_of_her_units(client, queue):
    product, _ = queue
    foreign = make_product()

    page = client.get(reverse("products_index")).content.decode()

    assert product.name in page
    assert foreign.name not in page


def test_the_list_is_exported(client, queue):
    product, _ = queue

    file = client.get(reverse("products_index"), {"export": "csv"})

    assert product.name in file.getvalue().decode()


def test_saving_a_category_makes_pages_anew(client, django_capture_on_commit_callbacks):
    client.force_login(make_user(is_superuser=True, is_staff=True))
    group = Category.objects.create(name="Đồ ăn", slug="do-an")
    client.get("/vi/products/")
    url = reverse("wagtailsnippets_products_category:edit", args=[group.pk])
    form = {"name": "Món ngon", "name_en": "Food", "slug": "do-an", "position": "0"}

    with django_capture_on_commit_callbacks(execute=True):
        client.post(url, form | {"parent": "", "picture": ""})

    assert "Món ngon" in client.get("/vi/products/").content.decode()


def test_products_are_found_by_the_new_name_of_their_category(
    client, django_capture_on_commit_callbacks
):
    client.force_login(make_user(is_superuser=True, is_staff=True))
    product = make_product(name="Mật ong")
    group = product.top_category
    url = reverse("wagtailsnippets_products_category:edit", args=[group.pk])
    form = {"name": "Quà quê", "name_en": "", "slug": group.slug, "position": "0"}

    with django_capture_on_commit_callbacks(execute=True):
        client.post(url, form | {"parent": "", "picture": ""})

    assert find_products(Wanted(text="qua que")).ids == [product.pk]
