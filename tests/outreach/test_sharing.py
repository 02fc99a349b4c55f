"""A seller's own post for other places."""

from django.urls import reverse

from tests.factories import make_seller, make_user
from tests.fanpages.builders import make_post


def share_of(post) -> str:
    return reverse("outreach:share", args=[post.key])


def test_seller_copies_texts_of_her_post(client, settings):
    owner = make_user()
    post = make_post(seller=make_seller(owner=owner), text="Mật ong mới quay.\nNgọt lắm.")
    client.force_login(owner)

    texts = {name: text for name, _title, text in client.get(share_of(post)).context["texts"]}

    address = f"{settings.SITE_URL}/s/vi/zalo/post/{post.key}/"
    assert texts["zalo"].startswith("Mật ong mới quay.\n\nNgọt lắm.")
    assert texts["zalo"].endswith(address)
    assert len(texts["zalo_group"]) <= 400


def test_nobody_shares_what_is_not_hers_or_not_published(client):
    seller = make_seller(owner=make_user())
    post, draft = make_post(seller=seller), make_post(seller=seller, live=False)
    page = client.get(share_of(post))
    client.force_login(make_user())

    answers = [client.get(share_of(each)).status_code for each in (post, draft)]

    assert (page.status_code, answers) == (302, [404, 404])
