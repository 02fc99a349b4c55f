"""The seller's desk: home, words, pictures, delivery, people."""

import io

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from cooperatives import desk, services
from cooperatives.models import Invitation, Membership, SellerText
from tests.cooperatives.builders import make_invitation, make_membership
from tests.factories import make_seller, make_user


@pytest.fixture
def owner():
    return make_user(name="Nguyễn Thị Hiền")


@pytest.fixture
def seller(owner):
    return make_seller(owner=owner, name="Trà sen Tam Cốc")


@pytest.fixture
def at_desk(client, owner):
    client.force_login(owner)
    return client


def url(name, seller, *arguments):
    return reverse(f"cooperatives:{name}", args=[seller.slug, *arguments])


def words(seller, **changes):
    usual = {
        "name": seller.name,
        "quote": "Sen phải hái lúc sớm",
        "story": "Chuyện của tôi",
        "kind": seller.kind,
        "commune": seller.commune.label,
        "commune-code": seller.commune.pk,
        "phone": "0912345678",
        "legal_name": "HTX Sen",
        "tax_code": "2700900017",
        "women_share": 80,
        "women_benefiting": 12,
        "quote_en": "Lotus is picked at dawn",
        "story_en": "",
    }
    return usual | changes


def photo_file(width=1200, height=900):
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "#375").save(buffer, "JPEG")
    return SimpleUploadedFile("anh.jpg", buffer.getvalue(), "image/jpeg")


def test_the_only_stall_opens_at_once(at_desk, seller):
    assert at_desk.get(reverse("cooperatives:desk_choice"))["Location"] == url("desk", seller)


def test_of_several_stalls_one_is_chosen(at_desk, seller, owner):
    other = make_seller(owner=owner, name="Gian hai")

    page = at_desk.get(reverse("cooperatives:desk_choice")).content.decode()

    assert url("desk", seller) in page
    assert url("desk", other) in page


def test_who_has_no_stall_is_invited_to_open_one(client):
    client.force_login(make_user())

    page = client.get(reverse("cooperatives:desk_choice")).content.decode()

    assert reverse("cooperatives:apply") in page


def test_the_home_greets_by_name_and_is_kept_by_no_cache(at_desk, seller):
    answer = at_desk.get(url("desk", seller))

    assert "Hiền" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert "private" in answer["Cache-Control"]


def test_the_checklist_names_the_first_thing_undone(at_desk, seller):
    steps = at_desk.get(url("desk", seller)).context["steps"]
    own = [step for step in steps if "/sellers/" in step.url]

    assert [step.is_done for step in own] == [False] * 5
    assert at_desk.get(url("desk", seller)).context["next_step"] == steps[0]


def test_setting_the_delivery_is_a_step(at_desk, seller):
    services.change_delivery(
        seller=seller, delivery_fee=0, free_delivery_from=None, offers_pickup=True
    )

    steps = at_desk.get(url("desk", seller)).context["steps"]

    assert [step.url for step in steps if step.is_done] == [url("delivery", seller)]


def test_numbers_of_apps_above_stand_in_order(at_desk, seller, monkeypatch):
    monkeypatch.setattr(desk, "_number_builders", [])
    desk.register_numbers(lambda r, s: [desk.Number(7, "món", "/x/", position=20)])
    desk.register_numbers(lambda r, s: [desk.Number(2, "đơn", "/y/", is_urgent=True, position=10)])

    numbers = at_desk.get(url("desk", seller)).context["numbers"]

    assert [number.count for number in numbers] == [2, 7]


@pytest.mark.parametrize("status", ["applied", "refused", "suspended", "closed"])
def test_the_home_says_where_the_application_stands(client, status):
    owner = make_user()
    seller = make_seller(owner=owner, status=status, status_reason="Thiếu ảnh")
    client.force_login(owner)

    answer = client.get(url("desk", seller))

    assert answer.status_code == 200
    assert ("Thiếu ảnh" in answer.content.decode()) == (status in ("refused", "suspended"))
    assert bool(answer.context["what_next"]) == (status == "applied")


def test_words_are_saved_in_both_languages(at_desk, seller):
    answer = at_desk.post(url("profile", seller), words(seller, name="Sen Tam Cốc"))

    seller.refresh_from_db()
    assert answer["Location"] == url("profile", seller)
    assert (seller.name, seller.quote) == ("Sen Tam Cốc", "Sen phải hái lúc sớm")
    assert (seller.tax_code, seller.women_share) == ("2700900017", 80)
    assert seller.search_text.startswith("sen tam coc htx sen")
    assert seller.texts.get().quote == "Lotus is picked at dawn"


def test_english_left_as_it_was_is_older_until_she_looks_at_it(at_desk, seller):
    at_desk.post(url("profile", seller), words(seller, name="Sen"))
    at_desk.post(url("profile", seller), words(seller, name="Sen", quote="Sen hái chiều"))
    assert SellerText.objects.get().is_older() is True
    said = at_desk.get(url("profile", seller)).content.decode()
    assert '<details class="fold" open>' in said

    at_desk.post(url("profile", seller), words(seller, name="Sen", quote="Sen hái chiều"))

    assert SellerText.objects.get().is_older() is False


@pytest.mark.parametrize(
    "wrong",
    [
        {"tax_code": "2700900018"},
        {"women_share": 101},
        {"women_benefiting": -1},
        {"phone": "1"},
        {"kind": "x"},
        {"name": " "},
        {"story": "x" * 4001},
        {"quote": "x" * 251},
        {"commune": "Không đâu cả", "commune-code": ""},
    ],
)
def test_a_wrong_word_changes_nothing_and_the_rest_stays(at_desk, seller, wrong):
    answer = at_desk.post(url("profile", seller), words(seller, legal_name="HTX Mới", **wrong))

    seller.refresh_from_db()
    assert (answer.status_code, seller.legal_name) == (422, "")
    assert "HTX Mới" in answer.content.decode()


@pytest.mark.parametrize(
    ("typed", "stored"), [("30000", 30_000), ("25.000", 25_000), ("25 000 ₫", 25_000), ("0", 0)]
)
def test_delivery_is_saved(at_desk, seller, typed, stored):
    answers = {"delivery_fee": typed, "free_delivery_from": "500.000", "offers_pickup": "on"}

    at_desk.post(url("delivery", seller), answers)

    seller.refresh_from_db()
    assert (seller.delivery_fee, seller.free_delivery_from) == (stored, 500_000)
    assert seller.offers_pickup is True


@pytest.mark.parametrize("typed", ["", "-1", "1e9", "99999999999999999999", "hai", "²", "\0"])
def test_a_wrong_fee_changes_nothing(at_desk, seller, typed):
    answer = at_desk.post(url("delivery", seller), {"delivery_fee": typed})

    seller.refresh_from_db()
    assert (answer.status_code, seller.delivery_fee) == (422, 30_000)


@pytest.mark.parametrize("place", ["logo", "cover"])
def test_a_picture_takes_its_place_and_the_old_one_goes(
    at_desk, seller, place, django_capture_on_commit_callbacks
):
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            at_desk.post(url("picture", seller, place), {"picture": photo_file(), "alt": "Tôi"})

    seller.refresh_from_db()
    photo = seller.photos.get()
    assert getattr(seller, place) == photo
    assert (photo.width, photo.height, photo.alt, photo.is_ready) == (1200, 900, "Tôi", True)
    assert default_storage.exists(f"{photo.key}-400.webp")


def test_a_file_that_is_no_picture_is_refused(at_desk, seller):
    file = SimpleUploadedFile("anh.jpg", b"<script>", "image/jpeg")

    answer = at_desk.post(url("picture", seller, "logo"), {"picture": file})

    assert (answer.status_code, seller.photos.count()) == (422, 0)


def test_a_picture_is_taken_away(at_desk, seller):
    at_desk.post(url("picture", seller, "cover"), {"picture": photo_file()})

    at_desk.post(url("picture_removal", seller, "cover"))

    seller.refresh_from_db()
    assert (seller.cover, seller.photos.count()) == (None, 0)


def test_there_is_no_third_picture(at_desk, seller):
    assert at_desk.get(url("picture", seller, "name")).status_code == 404
    assert at_desk.post(url("picture_removal", seller, "unit")).status_code == 404


def test_an_owner_closes_her_stall(at_desk, seller):
    at_desk.post(url("closure", seller))

    seller.refresh_from_db()
    assert (seller.status, seller.events.get().to_status) == ("closed", "closed")


def test_an_invitation_makes_a_member_once(client, at_desk, seller):
    at_desk.post(url("member_list", seller), {"name": "Lan", "email": "", "role": "staff"})
    invitation = Invitation.objects.get()
    lan, thief = make_user(), make_user()

    client.force_login(lan)
    client.post(invitation.get_absolute_url())
    client.force_login(thief)

    assert client.post(invitation.get_absolute_url()).status_code == 404
    assert [m.user for m in seller.memberships.filter(role="staff")] == [lan]


def test_an_invitation_is_mailed(at_desk, seller, mailoutbox, django_capture_on_commit_callbacks):
    answers = {"name": "Lan", "email": "lan@example.org", "role": "staff"}

    with django_capture_on_commit_callbacks(execute=True):
        at_desk.post(url("member_list", seller), answers)

    (letter,) = mailoutbox
    assert letter.to == ["lan@example.org"]
    assert Invitation.objects.get().key in letter.body


@pytest.mark.parametrize("spoilt", ["withdrawn_at", "expires_at"])
def test_an_old_invitation_is_not_there(client, seller, spoilt):
    invitation = make_invitation(seller=seller, **{spoilt: timezone.now()})
    client.force_login(make_user())

    assert client.get(invitation.get_absolute_url()).status_code == 404
    assert client.post(invitation.get_absolute_url()).status_code == 404
    assert seller.memberships.count() == 1


def test_two_persons_with_one_link_make_one_member(seller):
    invitation = make_invitation(seller=seller)
    services.accept_invitation(invitation=invitation, by=make_user())

    with pytest.raises(services.InvitationGone):
        services.accept_invitation(invitation=invitation, by=make_user())

    assert seller.memberships.count() == 2


def test_an_invitation_raises_staff_to_owner_and_never_lowers(seller, owner):
    staff = make_membership(seller=seller)
    up = make_invitation(seller=seller, role="owner")
    down = make_invitation(seller=seller, role="staff")

    services.accept_invitation(invitation=up, by=staff.user)
    services.accept_invitation(invitation=down, by=owner)

    assert set(seller.memberships.values_list("role", flat=True)) == {"owner"}
    assert seller.memberships.count() == 2


def test_the_last_owner_stays(at_desk, seller, owner):
    make_membership(seller=seller)
    membership = seller.memberships.owners().get()

    at_desk.post(url("membership_end", seller, membership.pk))

    membership.refresh_from_db()
    assert membership.ended_at is None


def test_one_of_two_owners_may_leave(at_desk, seller):
    make_membership(seller=seller, role="owner")
    membership = seller.memberships.owners().order_by("pk").first()

    at_desk.post(url("membership_end", seller, membership.pk))

    assert at_desk.get(url("desk", seller)).status_code == 404
    assert seller.memberships.current().count() == 1


def test_ten_open_invitations_are_enough(seller, owner):
    for _ in range(10):
        make_invitation(seller=seller)

    with pytest.raises(services.TooManyInvitations):
        services.invite_member(seller=seller, by=owner, name="Lan", email="", role="staff")

    assert Invitation.objects.count() == 10


def test_a_person_is_a_member_once(seller, owner):
    rule = "membership_once|UNIQUE.*seller_id.*user_id"
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Membership.objects.create(seller=seller, user=owner)

    assert seller.memberships.count() == 1


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("invitation_accepted_by_somebody", {"accepted_at": timezone.now()}),
        (
            "invitation_accepted_or_withdrawn",
            {"withdrawn_at": timezone.now(), "accepted": True},
        ),
    ],
)
def test_an_invitation_ends_in_one_way(seller, owner, name, wrong):
    invitation = make_invitation(seller=seller)
    if wrong.pop("accepted", False):
        wrong |= {"accepted_at": timezone.now(), "accepted_by": owner}

    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Invitation.objects.filter(pk=invitation.pk).update(**wrong)

    invitation.refresh_from_db()
    assert invitation.accepted_at is None


def test_people_take_the_same_queries_for_one_and_three(at_desk, seller, count_queries):
    make_membership(seller=seller)
    make_invitation(seller=seller)
    with_one = count_queries(url("member_list", seller))

    for _ in range(2):
        make_membership(seller=seller)
        make_invitation(seller=seller)

    assert count_queries(url("member_list", seller)) == with_one
