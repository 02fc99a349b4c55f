"""What people agreed to is on record, and can be taken back."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from accounts import consents
from accounts.exports import everything_about
from accounts.models import Consent, User
from tests.factories import make_user


def test_signing_up_is_noted(client):
    data = {"name": "Lan", "email": "lan@example.org", "password1": "ba-tu-de-nho-lam"}

    client.post(reverse("account_signup"), data)

    row = Consent.objects.get(user=User.objects.get(email="lan@example.org"))
    assert (row.purpose, row.is_given, row.how) == ("account", True, "sign-up")


def test_the_last_word_holds():
    person = make_user()
    consents.note(purpose="newsletter", given=True, how="letter", user=person)
    consents.note(purpose="newsletter", given=False, how="account", user=person)

    [(purpose, row)] = consents.standing(person)

    assert (purpose.name, row.is_given) == ("newsletter", False)
    assert len(everything_about(person)["consents"]) == 2


def test_of_a_guest_only_a_hash_is_kept():
    row = consents.note(purpose="newsletter", given=True, how="letter", contact=" A@x.org ")

    assert row.contact_hash == consents.contact_hash("a@x.org")
    assert "a@x.org" not in row.contact_hash


@pytest.mark.parametrize("statement", ["UPDATE {} SET how = 'x'", "DELETE FROM {}"])
def test_what_was_said_cannot_be_changed(statement):
    consents.note(purpose="account", given=True, how="x", user=make_user())

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement.format(Consent._meta.db_table))


def test_a_consent_is_somebodys():
    with pytest.raises(IntegrityError, match="consent_of_somebody"), transaction.atomic():
        Consent.objects.create(purpose="account", version="1", is_given=True, how="x")


@pytest.mark.parametrize("purpose", ["", "nothing", "account", "\0"])
def test_only_what_can_be_taken_back_is(client, purpose):
    client.force_login(make_user())

    assert client.post(reverse("accounts:consents"), {"purpose": purpose}).status_code == 404
