from datetime import date

import pytest
from django.utils.timezone import localdate

from accounts import exports, services
from tests.factories import make_officer, make_unit


def test_officer_in_office_stays():
    officer = make_officer()

    with pytest.raises(services.MustStay):
        services.anonymise(user=officer.user)

    officer.user.refresh_from_db()
    assert officer.user.anonymised_at is None


def test_officer_whose_term_has_ended_may_leave():
    officer = make_officer(to_date=localdate())

    services.anonymise(user=officer.user)

    officer.refresh_from_db()
    assert officer.user.anonymised_at is not None


def test_export_holds_terms_of_office():
    officer = make_officer(make_unit(name="Xã một"), title="Chủ tịch", from_date=date(2026, 1, 1))

    assert exports.everything_about(officer.user)["offices"] == [
        {
            "unit": "Xã một",
            "role": "officer",
            "title": "Chủ tịch",
            "from": date(2026, 1, 1),
            "until": None,
        }
    ]
