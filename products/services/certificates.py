"""Certificates, recorded by the Union from the papers it has seen."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q

from accounts.models import User
from products.models import Certificate, Product
from products.services.derived import refresh_ocop_stars
from products.services.errors import MovedOn, RecordedAlready

NIGHTS = 7  # how far back the nightly step looks, should it have been missed


@dataclass(frozen=True)
class Paper:
    """What stands on a certificate."""

    scheme: str
    number: str
    issued_by: str
    issued_on: date
    valid_until: date | None = None  # the last day it holds; None: no end
    stars: int | None = None  # OCOP only


@transaction.atomic
def record_certificate(*, product: Product, paper: Paper, by: User) -> Certificate:
    """Show a certificate with a product, from its first day to its last.

    Raises:
        RecordedAlready: the product has one of this kind and number.
    """
    try:
        with transaction.atomic():
            certificate = product.certificates.create(**vars(paper), recorded_by=by)
    except IntegrityError as error:
        if not product.certificates.filter(scheme=paper.scheme, number=paper.number).exists():
            raise
        raise RecordedAlready from error
    refresh_ocop_stars([product.pk])
    return certificate


@transaction.atomic
def correct_certificate(*, certificate: Certificate, paper: Paper, by: User) -> None:
    """Write down what the paper really says.

    Raises:
        RecordedAlready: the product has another one of this kind and number.
    """
    found = Certificate.objects.filter(pk=certificate.pk)
    same = Certificate.objects.filter(
        product=certificate.product_id, scheme=paper.scheme, number=paper.number
    )
    try:
        with transaction.atomic():
            found.update(**vars(paper), recorded_by=by)
    except IntegrityError as error:
        if not same.exclude(pk=certificate.pk).exists():
            raise
        raise RecordedAlready from error
    refresh_ocop_stars([certificate.product_id])


@transaction.atomic
def end_certificate(*, certificate: Certificate, on: date, by: User) -> None:
    """Let a certificate hold no longer from this day: the issuer took it back.

    Raises:
        MovedOn: it was ended already.
    """
    _set_end(certificate, was_ended=False, ended_on=on, recorded_by=by)


@transaction.atomic
def restore_certificate(*, certificate: Certificate, by: User) -> None:
    """Undo an end: the certificate holds as its dates say.

    Raises:
        MovedOn: it was not ended.
    """
    _set_end(certificate, was_ended=True, ended_on=None, recorded_by=by)


def _set_end(certificate: Certificate, *, was_ended: bool, **values: object) -> None:
    expected = Certificate.objects.filter(pk=certificate.pk, ended_on__isnull=not was_ended)
    if expected.update(**values) != 1:
        raise MovedOn
    refresh_ocop_stars([certificate.product_id])


def refresh_certificates(*, today: date) -> int:
    """Show what begins and hide what has ended by `today`; return how many products it touches.

    Looks a week back, so that a missed night does no harm. Safe to repeat.
    """
    since = today - timedelta(days=NIGHTS)
    begins = Q(issued_on__gt=since, issued_on__lte=today)
    ran_out = Q(valid_until__gte=since, valid_until__lt=today)
    ended = Q(ended_on__gt=since, ended_on__lte=today)
    changed = Certificate.objects.filter(begins | ran_out | ended).order_by().distinct()
    product_ids = list(changed.values_list("product_id", flat=True))
    refresh_ocop_stars(product_ids, on=today)
    return len(product_ids)
