"""Who must not see or touch a stall. Strangers get 404, visitors are asked to sign in."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils import timezone

from cooperatives.models import Seller
from tests.cooperatives.builders import make_invitation, make_membership
from tests.factories import make_seller, make_user

DESK_PAGES = ["desk", "profile", "delivery", "member_list", "closure"]
DESK_POSTS = ["apply_again", "closure", "profile", "delivery", "member_list"]


def desk_urls(seller):
    urls = [reverse(f"cooperatives:{name}", args=[seller.slug]) for name in DESK_PAGES]
    return urls + [reverse("cooperatives:picture", args=[seller.slug, "logo"])]


def post_urls(seller):
    urls = [reverse(f"cooperatives:{name}", args=[seller.slug]) for name in DESK_POSTS]
    arguments = [seller.slug, "cover"]
    urls.append(reverse("cooperatives:picture_removal", args=arguments))
    member = make_membership(seller=seller)
    urls.append(reverse("cooperatives:membership_end", args=[seller.slug, member.pk]))
    key = make_invitation(seller=seller).key
    return [*urls, reverse("cooperatives:invitation_withdrawal", args=[seller.slug, key])]


def test_managed_by_is_empty_for_a_visitor_even_if_a_seller_has_no_member():
    make_seller()

    assert list(Seller.objects.managed_by(AnonymousUser())) == []


def test_managed_by_leaves_out_memberships_that_ended():
    owner = make_user()
    make_seller(owner=owner).memberships.update(ended_at=timezone.now())

    assert list(Seller.objects.managed_by(owner)) == []


def test_managed_by_is_empty_for_a_person_who_was_switched_off():
    owner = make_user(is_active=False)
    make_seller(owner=owner)

    assert list(Seller.objects.managed_by(owner)) == []


def test_owned_by_leaves_out_stalls_where_one_only_works():
    member = make_membership()

    assert list(Seller.objects.managed_by(member.user)) == [member.seller]
    assert list(Seller.objects.owned_by(member.user)) == []


def test_another_seller_finds_no_page_of_the_desk(client):
    seller = make_seller(owner=make_user())
    stranger = make_user()
    make_seller(owner=stranger)
    client.force_login(stranger)

    assert {client.get(url).status_code for url in desk_urls(seller)} == {404}


def test_another_seller_changes_nothing_on_the_desk(client):
    seller = make_seller(owner=make_user())
    client.force_login(make_user())
    before = Seller.objects.filter(pk=seller.pk).values().get()

    assert {client.post(url).status_code for url in post_urls(seller)} == {404}
    assert Seller.objects.filter(pk=seller.pk).values().get() == before
    assert seller.memberships.current().count() == 2


def test_a_visitor_is_asked_to_sign_in_on_every_page_of_the_desk(client):
    seller = make_seller(owner=make_user())

    answers = [client.get(url) for url in desk_urls(seller)]

    assert {answer.status_code for answer in answers} == {302}
    assert {answer["Location"].split("?")[0] for answer in answers} == {reverse("account_login")}


def test_staff_of_the_stall_neither_close_it_nor_change_who_works_there(client):
    seller = make_seller(owner=make_user())
    member = make_membership(seller=seller)
    owner = seller.memberships.owners().get()
    client.force_login(member.user)
    arguments = [seller.slug, owner.pk]

    answers = [
        client.post(reverse("cooperatives:closure", args=[seller.slug])),
        client.post(reverse("cooperatives:member_list", args=[seller.slug]), {"name": "A"}),
        client.post(reverse("cooperatives:membership_end", args=arguments)),
    ]

    assert [answer.status_code for answer in answers] == [404, 404, 404]
    seller.refresh_from_db()
    assert (seller.status, seller.memberships.current().count()) == ("approved", 2)


def test_staff_do_not_see_the_links_that_make_owners(client):
    seller = make_seller(owner=make_user())
    invitation = make_invitation(seller=seller, role="owner")
    client.force_login(make_membership(seller=seller).user)

    answer = client.get(reverse("cooperatives:member_list", args=[seller.slug]))

    assert invitation.key not in answer.content.decode()


def test_a_member_of_another_stall_is_not_ended_through_mine(client):
    owner = make_user()
    mine = make_seller(owner=owner)
    theirs = make_membership()
    client.force_login(owner)

    url = reverse("cooperatives:membership_end", args=[mine.slug, theirs.pk])

    assert client.post(url).status_code == 404
    theirs.refresh_from_db()
    assert theirs.ended_at is None


@pytest.mark.parametrize("status", ["applied", "refused", "suspended", "closed"])
def test_the_storefront_of_a_stall_that_is_not_open_is_not_there(client, status):
    seller = make_seller(status=status, status_reason="thiếu giấy", owner=make_user())

    answer = client.get(reverse("cooperatives:storefront", args=[seller.slug]))

    assert answer.status_code == 404
    assert seller.name not in client.get(reverse("cooperatives:list")).content.decode()
