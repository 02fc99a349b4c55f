import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.urls import reverse
from django.utils.translation import get_language

from accounts.adapter import AccountAdapter
from accounts.models import User
from tests.factories import make_user

PASSWORD = "ba-chiec-non-la"
WRONG = "belong together"


@pytest.fixture(autouse=True)
def _letters_go_out_at_once(monkeypatch):
    monkeypatch.setattr("django.db.transaction.on_commit", lambda send, **rest: send())


def sign_up(client, **fields):
    fields = {"name": "Trần Thị Hoa", "email": "", "phone": "", "password1": PASSWORD} | fields
    return client.post("/en/account/signup/", fields)


def sign_in(client, login, password="secret-word"):
    return client.post("/en/account/login/", {"login": login, "password": password})


def is_signed_in(client):
    return "_auth_user_id" in client.session


def test_sign_up_by_email(client):
    response = sign_up(client, email="Hoa@Example.org")

    user = User.objects.get()
    assert response.status_code == 302
    assert (user.name, user.email, user.phone, user.language) == (
        "Trần Thị Hoa",
        "hoa@example.org",
        "",
        "en",
    )
    assert is_signed_in(client)
    assert [letter.to for letter in mail.outbox] == [["hoa@example.org"]]


def test_sign_up_by_phone_alone(client):
    sign_up(client, phone="0912 345 678")

    user = User.objects.get()
    assert (user.email, user.phone, user.phone_verified_at) == ("", "+84912345678", None)
    assert is_signed_in(client)
    assert mail.outbox == []


def test_sign_up_needs_email_or_phone(client):
    response = sign_up(client)

    assert "Write your e-mail or your phone number." in response.content.decode()
    assert User.objects.count() == 0


@pytest.mark.parametrize("typed", ["0912345678", "+84 912 345 678", "84912345678"])
def test_sign_up_never_takes_over_a_phone_number(client, typed):
    owner = make_user(phone="+84912345678")

    response = sign_up(client, email="other@example.org", phone=typed)

    assert "already exists" in response.content.decode()
    assert not is_signed_in(client)
    assert User.objects.get() == owner


def test_sign_up_with_a_taken_email_makes_no_second_account(client):
    make_user(email="hoa@example.org")

    sign_up(client, email="HOA@example.org")

    assert not is_signed_in(client)
    assert User.objects.count() == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "x" * 121},
        {"email": "not-an-address"},
        {"phone": "0912"},
        {"password1": "short"},
        {"name": "\0", "email": "\0@x", "phone": "'; --"},
    ],
)
def test_sign_up_with_nonsense_is_refused(client, fields):
    response = sign_up(client, **({"email": "hoa@example.org"} | fields))

    assert response.status_code == 200
    assert User.objects.count() == 0


@pytest.mark.parametrize("login", ["hoa@example.org", "HOA@example.org"])
def test_sign_in_by_email(client, login):
    make_user(email="hoa@example.org")

    sign_in(client, login)

    assert is_signed_in(client)


@pytest.mark.parametrize("login", ["0912345678", "0912 345 678", "+84912345678", "84 912.345.678"])
def test_sign_in_by_phone_however_it_is_written(client, login):
    make_user(phone="+84912345678")

    sign_in(client, login)

    assert is_signed_in(client)


@pytest.mark.parametrize("login", ["hoa@example.org", "0912345678", "hoa", "0999999999", "a@b.vn"])
def test_sign_in_with_a_wrong_password_says_the_same_to_all(client, login):
    make_user(email="hoa@example.org", phone="+84912345678")

    response = sign_in(client, login, "wrong-words")

    assert WRONG in response.content.decode()
    assert not is_signed_in(client)


def test_sign_in_of_an_inactive_person_is_refused(client):
    make_user(email="hoa@example.org", is_active=False)

    sign_in(client, "hoa@example.org")

    assert not is_signed_in(client)


def test_failures_lock_one_phone_number_and_no_other(client, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "2/5m/key", "login": None}
    make_user(phone="+84912345678")
    make_user(phone="+84987654321")
    for _ in range(2):
        sign_in(client, "0912345678", "wrong-words")

    sign_in(client, "0912345678")
    locked = not is_signed_in(client)
    sign_in(client, "0987654321")

    assert locked
    assert is_signed_in(client)


def test_sign_in_from_one_address_is_limited(client, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login": "2/m/ip"}

    answers = [sign_in(client, "a@example.org").status_code for _ in range(3)]

    assert answers == [200, 200, 429]


def ask_for_code(client, email):
    client.post("/en/account/login/code/", {"email": email})
    return re.search(r"^\s*([0-9]{6})\s*$", mail.outbox[-1].body, re.M)


def test_one_time_code_lets_her_in(client):
    user = make_user(email="hoa@example.org")
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)

    code = ask_for_code(client, "hoa@example.org")[1]
    client.post("/en/account/login/code/confirm/", {"code": code})

    user.refresh_from_db()
    assert is_signed_in(client)
    assert user.has_usable_password()


def test_one_time_code_for_a_stranger_makes_no_account(client):
    ask_for_code(client, "nobody@example.org")

    assert [letter.to for letter in mail.outbox] == [["nobody@example.org"]]
    assert User.objects.count() == 0


def test_one_time_code_form_asks_for_no_phone(client):
    page = client.get("/en/account/login/code/").content.decode()

    assert 'name="email"' in page
    assert 'name="phone"' not in page


def test_password_of_somebody_who_signed_up_with_her_address_is_dropped(client):
    user = make_user(email="hoa@example.org")
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=False)

    code = ask_for_code(client, "hoa@example.org")[1]
    client.post("/en/account/login/code/confirm/", {"code": code})

    user.refresh_from_db()
    assert not user.has_usable_password()
    assert client.get(reverse("accounts:profile")).status_code == 200


@pytest.mark.parametrize(("language", "word"), [("vi", "Chợ Chị Em"), ("en", "Chợ Chị Em")])
def test_letters_name_the_site(client, language, word):
    make_user(email="hoa@example.org", language=language)

    client.post("/en/account/password/reset/", {"email": "hoa@example.org"})

    assert word in mail.outbox[0].body


def test_letters_are_in_the_language_of_who_gets_them(client, monkeypatch):
    make_user(email="hoa@example.org", language="vi")
    spoken = []
    monkeypatch.setattr(AccountAdapter, "format_email_subject", lambda self, s: say(spoken))

    client.post("/en/account/password/reset/", {"email": "hoa@example.org"})

    assert spoken == ["vi"]


def say(spoken):
    spoken.append(get_language())
    return "subject"


def test_mail_server_that_fails_breaks_no_sign_up(client, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    response = sign_up(client, email="hoa@example.org")

    assert response.status_code == 302
    assert User.objects.count() == 1


@pytest.mark.parametrize("page", ["login", "signup", "inactive", "confirm-email"])
def test_what_is_no_address_leads_nowhere(client, page):
    assert client.get(f"/vi/account/{page}/?next=http%3A%2F%2F%5Bx").status_code == 200
