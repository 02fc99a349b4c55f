"""A person who leaves: what she takes with her, and what may keep her."""

import pytest
from django.utils import timezone

from accounts import exports
from accounts.services import anonymise, reasons_to_stay
from tests.cooperatives.builders import make_invitation, make_membership
from tests.factories import make_seller, make_user


def test_her_own_copy_holds_her_stalls_and_nobody_elses():
    owner = make_user()
    make_seller(owner=owner, name="Của tôi", phone="+84912000001", tax_code="2700900017")
    make_membership(user=owner, seller=make_seller(name="Nơi làm", phone="+84912000002"))
    make_seller(owner=make_user(), name="Người khác")

    own, works = exports.everything_about(owner)["stalls"]

    assert (own["name"], own["phone"], own["tax_code"]) == (
        "Của tôi",
        "+84912000001",
        "2700900017",
    )
    assert (works["name"], works["role"], "phone" in works) == ("Nơi làm", "staff", False)


@pytest.mark.parametrize(
    ("status", "stays"),
    [("applied", True), ("approved", True), ("suspended", True)]
    + [("refused", False), ("closed", False)],
)
def test_the_only_owner_of_an_open_stall_stays(status, stays):
    owner = make_user()
    make_seller(owner=owner, status=status, status_reason="cũ", name="Trà sen")

    assert any("Trà sen" in reason for reason in reasons_to_stay(owner)) == stays


def test_one_of_two_owners_and_staff_may_leave():
    owner = make_user()
    seller = make_seller(owner=owner)
    make_membership(seller=seller, role="owner")
    staff = make_membership(seller=seller).user

    assert reasons_to_stay(owner) == []
    assert reasons_to_stay(staff) == []


def test_a_co_owner_who_left_does_not_count():
    owner = make_user()
    seller = make_seller(owner=owner)
    make_membership(seller=seller, role="owner", ended_at=timezone.now())

    assert len(reasons_to_stay(owner)) == 1


def test_who_left_works_nowhere_and_her_invitations_are_useless():
    member = make_membership()
    invitation = make_invitation(seller=member.seller, invited_by=member.user)

    anonymise(user=member.user)

    member.refresh_from_db()
    invitation.refresh_from_db()
    assert member.ended_at is not None
    assert invitation.withdrawn_at is not None
