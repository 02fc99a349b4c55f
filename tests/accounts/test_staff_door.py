import time

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.urls import reverse
from django.utils.timezone import localdate

from tests.factories import make_unit, make_user
from union import services

SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture
def officer():
    user = make_user(email="oanh@example.org")
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
    services.appoint(user=user, unit=make_unit(), role="officer", from_date=localdate())
    return user


def sign_in(client, login="oanh@example.org"):
    return client.post(reverse("account_login"), {"login": login, "password": "secret-word"})


def test_staff_area_sends_the_unknown_to_the_sites_own_sign_in(client):
    response = client.get("/staff/")

    assert response.url == f"{reverse('account_login')}?next=/staff/"


@pytest.mark.parametrize("path", ["/staff/", "/staff/pages/", "/staff/nonsense/"])
def test_staff_area_is_not_there_for_a_buyer(client, path):
    client.force_login(make_user())

    assert client.get(path).status_code == 404


def test_officer_enters(client, officer):
    sign_in(client)

    assert client.get("/staff/").status_code == 200


@pytest.mark.parametrize("language", ["vi", "en"])
def test_staff_area_speaks_the_language_of_the_officer(client, officer, language):
    officer.language = language
    officer.save(update_fields=["language"])
    sign_in(client)

    page = client.get("/staff/", headers={"Accept-Language": "de"}).content.decode()

    assert f'<html lang="{language}"' in page


def test_password_alone_does_not_open_the_staff_area(client, officer, settings):
    settings.STAFF_NEEDS_SECOND_FACTOR = True
    sign_in(client)

    response = client.get("/staff/pages/")

    assert response.url == reverse("mfa_index")


def test_session_older_than_the_second_factor_must_prove_itself(client, officer, settings):
    settings.STAFF_NEEDS_SECOND_FACTOR = True
    sign_in(client)
    TOTP.activate(officer, SECRET)

    response = client.get("/staff/pages/")

    assert response.url == f"{reverse('mfa_reauthenticate')}?next=%2Fstaff%2Fpages%2F"


def test_second_factor_opens_the_staff_area(client, officer, settings):
    settings.STAFF_NEEDS_SECOND_FACTOR = True
    TOTP.activate(officer, SECRET)

    first = sign_in(client)
    client.post(first.url, {"code": hotp(SECRET)})

    assert first.url == reverse("mfa_authenticate")
    assert client.get("/staff/").status_code == 200


def test_officer_sets_up_a_second_factor_and_goes_on(client, officer, settings, monkeypatch):
    settings.STAFF_NEEDS_SECOND_FACTOR = True
    sign_in(client)
    advice = client.get("/staff/", follow=True).content.decode()
    client.post(reverse("account_reauthenticate"), {"password": "secret-word"})
    page = client.get(reverse("mfa_activate_totp"))
    secret = page.context["form"].secret

    # allauth says so on commit, with the request at hand.
    monkeypatch.setattr("django.db.transaction.on_commit", lambda say, **rest: say())
    client.post(reverse("mfa_activate_totp"), {"code": hotp(secret)})

    assert 'class="wrap messages"' in advice
    assert client.get("/staff/").status_code == 200


def test_wrong_second_factor_opens_nothing(client, officer, settings):
    settings.STAFF_NEEDS_SECOND_FACTOR = True
    TOTP.activate(officer, SECRET)

    client.post(sign_in(client).url, {"code": "000000"})

    assert client.get("/staff/").url == f"{reverse('account_login')}?next=/staff/"


def test_officer_whose_term_ended_stays_outside(client, officer):
    sign_in(client)
    officer.offices.update(from_date="2020-01-01", to_date=localdate())
    services.sync_terms(today=localdate())

    assert client.get("/staff/").status_code == 404


@pytest.mark.parametrize(
    ("path", "leads_to"),
    [
        ("/staff/login/?next=/staff/", "/account/login/?next=/staff/"),
        ("/staff/password_reset/", "/account/password/reset/"),
        ("/staff/password_reset/confirm/MQ/set-password/", "/account/password/reset/"),
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_wagtails_own_ways_in_lead_to_ours(client, officer, method, path, leads_to):
    secret = {"username": "oanh@example.org", "password": "secret-word"}

    response = getattr(client, method)(path, secret if method == "post" else None)

    assert response.url.endswith(leads_to)
    assert "_auth_user_id" not in client.session


def test_wagtails_account_page_changes_neither_password_nor_email(client, officer):
    sign_in(client)

    page = client.get(reverse("wagtailadmin_account")).content.decode()

    assert 'name="password-' not in page
    assert 'name="name_email-email"' not in page


def hotp(secret):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))
