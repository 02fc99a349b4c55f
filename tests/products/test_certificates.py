"""Certificates: recorded once, shown from the first day to the last."""

from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from core.pagecache import stamps
from products import services
from products.models import Certificate
from products.services import Paper
from tests.factories import make_certificate, make_product, make_user

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)


def paper(**fields: object) -> Paper:
    usual = {
        "scheme": "ocop",
        "stars": 4,
        "number": "2210/QĐ-UBND",
        "issued_by": "UBND tỉnh Ninh Bình",
        "issued_on": date(2025, 12, 1),
        "valid_until": date(2028, 12, 1),
    }
    return Paper(**usual | fields)


def stars_of(product) -> int:
    product.refresh_from_db()
    return product.ocop_stars


@pytest.mark.parametrize(
    ("fields", "holds"),
    [
        ({"issued_on": TODAY, "valid_until": TODAY}, True),
        ({"issued_on": TODAY + timedelta(1)}, False),
        ({"valid_until": TODAY - timedelta(1)}, False),
        ({"valid_until": None}, True),
        ({"ended_on": TODAY}, False),
        ({"ended_on": TODAY + timedelta(1)}, True),
    ],
)
def test_a_certificate_holds_from_its_first_day_to_its_last(fields, holds):
    certificate = make_certificate(**fields)

    in_force = Certificate.objects.in_force(TODAY)

    assert (in_force.exists(), certificate.is_in_force(TODAY)) == (holds, holds)


def test_recording_shows_the_stars_and_correcting_changes_them():
    product, officer = make_product(), make_user()

    certificate = services.record_certificate(product=product, paper=paper(), by=officer)
    assert (stars_of(product), product.search_document.stars) == (4, 4)

    services.correct_certificate(certificate=certificate, paper=paper(stars=3), by=officer)
    assert stars_of(product) == 3


def test_the_best_certificate_in_force_counts():
    product, officer = make_product(), make_user()
    make_certificate(product=product, stars=5, valid_until=date(2025, 12, 31))
    make_certificate(product=product, scheme="vietgap")

    services.record_certificate(product=product, paper=paper(stars=3), by=officer)

    assert stars_of(product) == 3


def test_the_same_paper_is_recorded_once():
    product, officer = make_product(), make_user()
    services.record_certificate(product=product, paper=paper(), by=officer)
    other = make_certificate(product=product)

    with pytest.raises(services.RecordedAlready):
        services.record_certificate(product=product, paper=paper(stars=5), by=officer)
    with pytest.raises(services.RecordedAlready):
        services.correct_certificate(certificate=other, paper=paper(stars=5), by=officer)

    assert (product.certificates.count(), stars_of(product)) == (2, 4)


def test_an_end_hides_the_stars_and_can_be_undone_once_each():
    certificate, officer = make_certificate(), make_user()
    product, today = certificate.product, timezone.localdate()

    services.end_certificate(certificate=certificate, on=today, by=officer)
    assert stars_of(product) == 0
    with pytest.raises(services.MovedOn):
        services.end_certificate(certificate=certificate, on=today, by=officer)

    services.restore_certificate(certificate=certificate, by=officer)
    assert stars_of(product) == 4
    with pytest.raises(services.MovedOn):
        services.restore_certificate(certificate=certificate, by=officer)


def test_stars_come_and_go_by_themselves_at_night():
    ending = make_certificate(valid_until=TODAY).product
    coming = make_certificate(issued_on=TODAY + timedelta(1), stars=3).product
    services.refresh_ocop_stars([ending.pk, coming.pk], on=TODAY)
    assert (stars_of(ending), stars_of(coming)) == (4, 0)

    looked_at = services.refresh_certificates(today=TODAY + timedelta(1))

    assert (looked_at, stars_of(ending), stars_of(coming)) == (2, 0, 3)


def test_the_command_can_be_repeated():
    make_certificate(valid_until=timezone.localdate() - timedelta(1))
    out = StringIO()

    call_command("refresh_certificates", stdout=out)
    call_command("refresh_certificates", stdout=out)

    assert out.getvalue() == "1 products looked at.\n" * 2


def test_pages_that_show_the_product_are_made_anew(django_capture_on_commit_callbacks):
    product = make_product()
    names = ("catalogue", f"product:{product.pk}", f"seller:{product.seller_id}")
    before = stamps().newest(names)

    with django_capture_on_commit_callbacks(execute=True):
        services.record_certificate(product=product, paper=paper(), by=make_user())

    assert min(stamps().times_of(names).values()) > before
