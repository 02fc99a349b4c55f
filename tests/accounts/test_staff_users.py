import pytest
from django.urls import reverse

from accounts.models import User
from tests.factories import make_user

NEW = "/staff/users/new/"


@pytest.fixture(autouse=True)
def _as_administrator(client):
    client.force_login(make_user(is_superuser=True, is_staff=True))


def typed(**fields):
    usual = {"email": "hoa@example.org", "name": "Trần Thị Hoa", "phone": "", "language": "vi"}
    return usual | fields


def test_new_person_gets_no_password_from_others(client):
    client.post(NEW, typed(phone="0912 345 678"))

    user = User.objects.get(email="hoa@example.org")
    assert (user.name, user.phone) == ("Trần Thị Hoa", "+84912345678")
    assert not user.has_usable_password()


@pytest.mark.parametrize("fields", [{"email": ""}, {"phone": "0912"}, {"language": ""}])
def test_new_person_must_be_reachable(client, fields):
    client.post(NEW, typed(**fields))

    assert User.objects.count() == 1


def test_person_is_changed_and_keeps_her_password(client):
    user = make_user()
    url = reverse("wagtailusers_users:edit", args=[user.pk])

    client.post(url, typed(email="", phone="0912345678", is_active="on"))

    user.refresh_from_db()
    assert (user.name, user.email, user.phone) == ("Trần Thị Hoa", "", "+84912345678")
    assert user.check_password("secret-word")


@pytest.mark.parametrize("name", ["index", "add", "edit"])
def test_pages_show(client, name):
    args = [make_user().pk] if name == "edit" else []

    assert client.get(reverse(f"wagtailusers_users:{name}", args=args)).status_code == 200
