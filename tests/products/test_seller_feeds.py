"""The page of the desk with the addresses for other shops."""

from tests.factories import make_product, make_seller, make_user


def page(client, slug):
    return client.get(f"/vi/products/desk/{slug}/elsewhere/")


def test_a_seller_finds_addresses_to_copy(client):
    user = make_user()
    make_seller(slug="ong", owner=user)
    client.force_login(user)

    html = page(client, "ong").content.decode()

    for name in ("google.xml", "facebook.csv", "zalo.csv"):
        assert f"http://testserver/feeds/ong/{name}" in html


def test_her_list_leads_there(client):
    user = make_user()
    seller = make_seller(slug="ong", owner=user)
    make_product(seller=seller)
    client.force_login(user)

    assert (
        "/vi/products/desk/ong/elsewhere/" in client.get("/vi/products/desk/ong/").content.decode()
    )


def test_a_strangers_page_is_not_there(client):
    make_seller(slug="ong", owner=make_user())
    client.force_login(make_user())

    assert page(client, "ong").status_code == 404
