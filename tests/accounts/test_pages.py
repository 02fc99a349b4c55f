import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from accounts import services
from accounts.models import Address, User
from accounts.signals import person_anonymised, person_leaving
from tests.factories import make_commune, make_user

NOBODY = "/vi/me/addresses/aaaaaaaaaaaaaaaaaaaaaa/"


@pytest.fixture
def user(client):
    user = make_user(name="Trần Thị Hoa", email="hoa@example.org")
    client.force_login(user)
    return user


def make_address(user, street="Thôn Đông", **fields):
    fields = {"name": user.name, "phone": "+84912345678", "commune": make_commune()} | fields
    return services.save_address(user=user, street=street, **fields)


def address_fields(place, **fields):
    typed = {"name": "Hoa", "phone": "0912345678", "street": "Thôn Đông"}
    return typed | {"commune": place.label, "commune-code": place.pk} | fields


PAGES = ["profile", "addresses", "address_new", "export", "deletion"]


@pytest.mark.parametrize("name", PAGES)
def test_pages_of_an_account_ask_strangers_to_sign_in(client, name):
    response = client.get(reverse(f"accounts:{name}"))

    assert response.url.startswith(f"{reverse('account_login')}?next=")


@pytest.mark.parametrize("name", PAGES)
def test_pages_of_an_account_are_stored_nowhere(client, user, name):
    response = client.get(reverse(f"accounts:{name}"))

    assert (response.status_code, "private" in response["Cache-Control"]) == (200, True)
    assert "no-store" in response["Cache-Control"]


def save(client, **fields):
    fields = {"name": "Hoa", "phone": "", "language": "en"} | fields
    return client.post(reverse("accounts:profile"), fields)


def test_profile_is_saved_and_shown_in_the_chosen_language(client, user):
    response = save(client, phone="0912 345 678")

    user.refresh_from_db()
    assert (user.name, user.phone, user.language) == ("Hoa", "+84912345678", "en")
    assert response.url == "/en/me/profile/"


def test_profile_refuses_a_phone_number_of_somebody_else(client, user):
    make_user(phone="+84912345678")

    response = save(client, phone="0912345678")

    user.refresh_from_db()
    assert (response.status_code, user.phone, user.name) == (422, "", "Trần Thị Hoa")


def test_profile_keeps_the_phone_of_who_has_nothing_else_to_sign_in_with(client):
    user = make_user(email="", phone="+84912345678")
    client.force_login(user)

    response = save(client, phone="")

    user.refresh_from_db()
    assert (response.status_code, user.phone) == (422, "+84912345678")


def test_new_phone_number_is_not_verified(user):
    User.objects.filter(pk=user.pk).update(phone="+84912345678", phone_verified_at=timezone.now())
    user.refresh_from_db()

    services.save_profile(user=user, name="Hoa", phone="+84987654321", language="vi")

    user.refresh_from_db()
    assert (user.phone, user.phone_verified_at) == ("+84987654321", None)


def test_person_can_be_reached_in_the_database():
    with pytest.raises(IntegrityError, match="user_can_be_reached"):
        make_user(email="", phone="")


def test_address_is_added_and_the_first_is_the_usual_one(client, user):
    commune = make_commune("Phát Diệm")

    response = client.post(reverse("accounts:address_new"), address_fields(commune))

    address = Address.objects.get()
    assert response.url == reverse("accounts:addresses")
    assert (address.user, address.commune, address.phone) == (user, commune, "+84912345678")
    assert address.is_default is True


def test_address_needs_a_commune(client, user):
    fields = address_fields(make_commune(), **{"commune": "Không đâu", "commune-code": ""})

    response = client.post(reverse("accounts:address_new"), fields)

    assert (response.status_code, Address.objects.count()) == (422, 0)


def test_address_is_changed_and_made_the_usual_one(client, user):
    first, second = make_address(user), make_address(user)
    fields = address_fields(second.commune, street="Thôn Đoài", is_default="on")

    client.post(reverse("accounts:address_edit", args=[second.key]), fields)

    first.refresh_from_db()
    second.refresh_from_db()
    assert (second.street, second.is_default, first.is_default) == ("Thôn Đoài", True, False)


def test_usual_address_deleted_makes_the_newest_the_usual_one(client, user):
    first, _second, third = (make_address(user) for _ in range(3))

    client.post(reverse("accounts:address_deletion", args=[first.key]))

    assert list(user.addresses.filter(is_default=True)) == [third]
    assert user.addresses.count() == 2


@pytest.mark.parametrize("name", ["address_edit", "address_deletion"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_address_of_somebody_else_is_not_found(client, user, name, method):
    other = make_address(make_user(), street="Nhà người khác")

    response = getattr(client, method)(reverse(f"accounts:{name}", args=[other.key]))

    assert response.status_code == 404
    assert Address.objects.get().street == "Nhà người khác"


def test_addresses_of_others_are_not_listed(client, user):
    make_address(make_user(), street="Nhà người khác")

    assert "Nhà người khác" not in client.get(reverse("accounts:addresses")).content.decode()


def test_address_list_takes_the_same_queries_for_any_number(client, user):
    counts = []
    for number in (1, 2):
        for _ in range(number):  # one address, then three
            make_address(user)
        client.get(reverse("accounts:addresses"))  # fills the caches of header and footer
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("accounts:addresses"))
        counts.append(len(queries))

    assert counts[0] == counts[1] <= 7  # one counts what is unread, for the bell


def test_one_usual_address_in_the_database(user):
    make_address(user)

    rule = "address_one_default|UNIQUE.*user_id"
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Address.objects.create(
            user=user, commune=make_commune(), street="x", name="x", phone="x", is_default=True
        )


def test_deletion_forgets_the_person_and_ends_her_sessions(client, user):
    make_address(user)
    heard = []
    person_anonymised.connect(lambda user, **rest: heard.append(user.pk), weak=False)

    client.post(reverse("accounts:deletion"), {"password": "secret-word", "is_sure": "on"})

    user.refresh_from_db()
    assert (user.name, user.email, user.phone, user.is_active) == ("", "", "", False)
    assert (user.has_usable_password(), user.addresses.count()) == (False, 0)
    assert user.anonymised_at is not None
    assert heard == [user.pk]
    assert client.get(reverse("accounts:profile")).status_code == 302


@pytest.mark.parametrize(
    "fields", [{"password": ""}, {"password": "wrong", "is_sure": "on"}, {"password": "x"}]
)
def test_deletion_needs_the_password_and_a_yes(client, user, fields):
    response = client.post(reverse("accounts:deletion"), fields)

    user.refresh_from_db()
    assert (response.status_code, user.anonymised_at) == (422, None)


def test_deletion_waits_while_somebody_depends_on_her(client, user):
    def stay(user, **rest):
        return "Her honey still stands on the shelf."

    person_leaving.connect(stay)
    response = client.post(
        reverse("accounts:deletion"), {"password": "secret-word", "is_sure": "on"}
    )
    person_leaving.disconnect(stay)

    user.refresh_from_db()
    assert user.anonymised_at is None
    assert "Her honey still stands on the shelf." in response.content.decode()


def test_greeting_comes_with_sign_in_and_goes_with_sign_out(client):
    make_user(name="Trần Thị Thúy", email="thuy@example.org")

    fields = {"login": "thuy@example.org", "password": "secret-word"}
    client.post(reverse("account_login"), fields)
    greeting = client.cookies["greeting"]
    seen = (greeting.value, greeting["samesite"], greeting["httponly"])
    client.post(reverse("account_logout"))

    assert seen == ("Th%C3%BAy", "Lax", "")
    assert client.cookies["greeting"].value == ""


def test_greeting_follows_a_new_name(client, user):
    client.get(reverse("accounts:profile"))
    save(client, name="Trần Thị Huệ")

    assert client.cookies["greeting"].value == "Hu%E1%BB%87"


def test_public_page_sets_no_greeting(client):
    response = client.get(reverse("union:unit_list"))

    assert response.status_code == 200
    assert response.cookies == {}


def test_somebody_who_has_left_still_has_something_to_be_called():
    person = make_user()

    services.anonymise(user=person)

    with translation.override("en"):
        assert str(person) == "Former member"
