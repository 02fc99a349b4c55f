"""The seller's side: nobody sees another's products, and nothing typed is lost."""

import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from products import services
from products.models import Product, ProductChange, ProductPhoto
from tests.factories import make_category, make_product, make_seller, make_user, make_variant
from tests.images.builders import make_photo, uploaded
from tests.products.builders import make_draft, make_owned_product, make_product_photo

pytestmark = pytest.mark.django_db

PAGES = ["seller_edit", "seller_sizes"]


def address(name, product, *more):
    return reverse(f"products:{name}", args=[product.seller.slug, product.slug, *more])


def posted(product, **changes):
    """What the form sends of a product as it is."""
    words = services.proposed_words(product)
    form = {"name": words.name, "category": words.category, "act": "save"}
    form |= {"summary": words.summary, "story": words.story, "photo": []}
    form["photo"] = [pk for pk, _ in words.photos]
    return form | changes


@pytest.fixture
def own(client):
    """A listed product and the signed-in client of its owner."""
    product, owner = make_owned_product()
    client.force_login(owner)
    return product


@pytest.mark.parametrize("who", ["anonymous", "buyer", "another seller"])
@pytest.mark.parametrize("name", PAGES)
def test_strangers_see_no_product_form(client, who, name):
    product, _ = make_owned_product()
    if who != "anonymous":
        client.force_login(make_user() if who == "buyer" else make_owned_product()[1])

    answer = client.get(address(name, product))

    assert answer.status_code == (302 if who == "anonymous" else 404)


@pytest.mark.parametrize("name", ["seller_list", "seller_add"])
def test_strangers_see_no_list(client, name):
    product, _ = make_owned_product()
    client.force_login(make_owned_product()[1])

    assert client.get(reverse(f"products:{name}", args=[product.seller.slug])).status_code == 404


def test_strangers_change_nothing(client):
    product, _ = make_owned_product(stock=5)
    variant = product.variants.get()
    client.force_login(make_owned_product()[1])
    price = {"price": "1000", "stock": "1", "seen_stock": "5"}

    answers = [
        client.post(address("seller_price", product, variant.pk), price),
        client.post(address("seller_status", product), {"step": "withdraw"}),
        client.post(address("seller_edit", product), posted(product, name="X")),
        client.get(reverse("products:seller_export", args=[product.seller.slug, "csv"])),
    ]

    assert [answer.status_code for answer in answers] == [404] * 4
    product.refresh_from_db(), variant.refresh_from_db()
    assert (product.status, variant.price, ProductChange.objects.count()) == ("listed", 125_000, 0)


def test_a_size_of_another_product_is_404(client, own):
    other = make_product().variants.get()
    price = {"price": "1000", "stock": "1", "seen_stock": "5"}

    assert client.post(address("seller_price", own, other.pk), price).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_queries_for_any_number(
    client, django_assert_max_num_queries, count
):
    seller = make_seller(owner=(owner := make_user()))
    for _ in range(count):
        make_variant(make_product(seller=seller))
    client.force_login(owner)

    with django_assert_max_num_queries(9):
        answer = client.get(reverse("products:seller_list", args=[seller.slug]))

    assert len(answer.context["page"].object_list) == count
    assert "no-store" in answer["Cache-Control"]


def test_six_answers_make_a_product_that_waits(client):
    seller = make_seller(owner=(owner := make_user()))
    client.force_login(owner)
    form = {"name": "Mật ong", "category": make_category().pk, "price": "125.000"}
    form |= {"size": "hũ 500 ml", "stock": "12", "act": "submit", "photos": make_photo()}

    answer = client.post(reverse("products:seller_add", args=[seller.slug]), form)

    product = Product.objects.get()
    variant = product.variants.get()
    assert (answer.status_code, product.status, product.slug) == (302, "waiting", "mat-ong")
    assert (product.unit, variant.label, variant.volume) == ("hũ", "500 ml", 500)
    assert (variant.price, variant.stock, product.price_from) == (125_000, 12, 125_000)
    assert product.cover == product.photos.get()


def test_a_beginning_is_kept_without_the_rest(client):
    seller = make_seller(owner=(owner := make_user()))
    client.force_login(owner)

    client.post(reverse("products:seller_add", args=[seller.slug]), {"name": "M", "act": "save"})

    product = Product.objects.get()
    assert (product.name, product.status, product.category) == ("M", "draft", None)


def test_an_error_keeps_the_photo_and_the_words(client):
    seller = make_seller(owner=(owner := make_user()))
    client.force_login(owner)
    form = {"name": "Mật ong", "price": "nhiều", "act": "save", "photos": make_photo()}

    answer = client.post(reverse("products:seller_add", args=[seller.slug]), form)

    product = Product.objects.get()
    assert (answer.status_code, product.name, product.photos.count()) == (422, "Mật ong", 1)
    page = answer.content.decode()
    assert f'action="{address("seller_edit", product)}"' in page
    assert 'value="nhiều"' in page


def test_what_is_missing_is_named_and_the_rest_kept(client):
    product, owner = make_draft(name="Mật ong")
    ProductPhoto.objects.all().delete()
    client.force_login(owner)
    size = {"price": "90.000", "size": "hũ 1 kg", "stock": "3"}

    answer = client.post(
        address("seller_edit", product), posted(product, act="submit", name="Mật", **size)
    )

    product.refresh_from_db()
    assert (answer.status_code, product.status, product.name) == (422, "draft", "Mật")
    assert product.variants.get().price == 90_000


@pytest.mark.parametrize(
    "file", [uploaded(b"GIF89a/*x*/=1;alert(1)"), uploaded(make_photo().read()[:500])]
)
def test_a_bad_photo_is_refused_with_a_sentence(client, own, file):
    answer = client.post(address("seller_edit", own), posted(own, photos=file))

    assert answer.status_code == 422
    assert len(answer.context["form"].errors["photos"]) == 1
    assert ProductPhoto.objects.count() == 0


def test_new_words_of_a_listed_product_wait(client, own):
    client.post(address("seller_edit", own), posted(own, name="Tên mới"))

    assert ProductChange.objects.get().values == {"name": "Tên mới"}
    assert "Tên mới" in client.get(address("seller_edit", own)).content.decode()
    assert "Tên mới" not in client.get(own.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("step", "expected"), [("first-3", [3, 1, 2]), ("up-3", [1, 3, 2]), ("remove-2", [1, 3])]
)
def test_photos_are_arranged_without_script(client, step, expected):
    product, owner = make_draft()
    first = product.photos.get()
    photos = [
        first,
        make_product_photo(product, position=1),
        make_product_photo(product, position=2),
    ]
    client.force_login(owner)
    act, number = step.split("-")

    client.post(
        address("seller_edit", product),
        posted(product, act=f"photo-{act}-{photos[int(number) - 1].pk}"),
    )

    order = product.photos.order_by("position").values_list("pk", flat=True)
    assert list(order) == [photos[number - 1].pk for number in expected]


def test_photos_of_other_products_cannot_be_taken(client, own):
    foreign = make_product_photo(make_product())

    client.post(address("seller_edit", own), posted(own, photo=[foreign.pk]))

    foreign.refresh_from_db()
    assert foreign.product_id != own.pk


def test_a_very_low_price_is_asked_about_once(client, own):
    variant = own.variants.get()
    price = {"price": "32", "stock": "5", "seen_stock": "5"}
    url = address("seller_price", own, variant.pk)

    first = client.post(url, price)
    assert (first.status_code, "32.000" in first.content.decode()) == (422, True)
    second = client.post(url, price | {"price_is_right": "32"})

    variant.refresh_from_db()
    assert (second.status_code, variant.price) == (302, 32)


@pytest.mark.parametrize("price", ["", "0", "-5", "abc", "9" * 30, "1e9", "\0"])
def test_no_price_is_no_price(client, own, price):
    form = {"price": price, "stock": "1", "seen_stock": "5"}

    answer = client.post(address("seller_price", own, own.variants.get().pk), form)

    assert answer.status_code == 422
    assert own.variants.get().price == 125_000


def test_somebody_bought_meanwhile_is_said(client, own):
    own.variants.update(stock=3)
    form = {"price": "125000", "stock": "9", "seen_stock": "5"}

    answer = client.post(address("seller_price", own, own.variants.get().pk), form)

    assert (answer.status_code, own.variants.get().stock) == (422, 3)
    assert 'name="seen_stock" value="3"' in answer.content.decode()


def test_a_size_is_added_and_not_twice(client, own):
    form = {"size": "1 kg", "price": "200.000", "stock": "4"}
    url = address("seller_sizes", own)

    assert client.post(url, form).status_code == 302
    assert client.post(url, form).status_code == 422
    assert own.variants.filter(label="1 kg", weight=1000).count() == 1


def test_a_price_of_one_more_size_says_what_she_receives(client, own):
    page = client.get(address("seller_sizes", own)).content.decode()

    preview = reverse("orders:money_preview", args=[own.seller.slug])
    found = [page.count(text) for text in (f'hx-get="{preview}"', 'id="id_price"', "/htmx-")]
    assert found == [1, 1, 1]


def test_next_leads_only_to_this_site(client, own):
    form = {"price": "130000", "stock": "5", "seen_stock": "5", "next": "https://evil.example/"}

    answer = client.post(address("seller_price", own, own.variants.get().pk), form)

    assert answer["Location"] == address("seller_sizes", own)


def test_her_list_as_a_file_holds_only_hers(client, own):
    make_product(name="Của người khác")

    file = client.get(reverse("products:seller_export", args=[own.seller.slug, "xlsx"]))

    rows = list(load_workbook(io.BytesIO(file.content)).active.values)
    assert [row[0] for row in rows[1:]] == [own.name]


def test_english_words_are_kept(client):
    product, owner = make_draft()
    client.force_login(owner)

    client.post(address("seller_edit", product), posted(product, name_en="Honey"))

    assert product.texts.get(language="en").name == "Honey"


def test_facts_need_a_colon(client, own):
    answer = client.post(address("seller_edit", own), posted(own, facts="100% mật ong"))

    assert (answer.status_code, "facts" in answer.context["form"].errors) == (422, True)
