"""Giving, renaming and taking back certificates."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.pagecache import touch
from training.certificate_letters import tell_withdrawn
from training.models import Certificate, CoursePage, Learning


class CertificateError(Exception):
    """A certificate can't be given or changed; the sentence says why."""


@transaction.atomic
def issue_certificate(
    *, learner: User, course: CoursePage, name: str, shown: str, now: datetime
) -> Certificate:
    """Give `learner` the certificate of a course she completed; the same one when asked twice.

    Raises:
        CertificateError: something of the course is missing, or hers was withdrawn.
    """
    key = course.translation_key
    learning = _completed(learner, key)
    before = Certificate.objects.filter(learner=learner, course_key=key)
    if paper := before.valid().first():
        return paper
    if before.filter(status=Certificate.Status.WITHDRAWN).exists():
        raise CertificateError(_("The Union has withdrawn this certificate. Please ask there."))
    paper = Certificate.objects.create(
        learner=learning.learner,
        course_key=key,
        course_title=course.title,
        unit=course.unit,
        name=name,
        name_shown=shown,
        language=course.locale.language_code,
        issued_at=now,
    )
    touch(_stamp(paper))
    return paper


@transaction.atomic
def rename_certificate(
    *, certificate: Certificate, name: str, shown: str, now: datetime
) -> Certificate:
    """Give a new certificate in another name; the old number then says that it was replaced.

    Raises:
        CertificateError: it is valid no more.
    """
    _end(certificate, Certificate.Status.REPLACED, now)
    paper = Certificate.objects.create(
        learner_id=certificate.learner_id,
        course_key=certificate.course_key,
        course_title=certificate.course_title,
        unit_id=certificate.unit_id,
        name=name,
        name_shown=shown,
        language=certificate.language,
        issued_at=now,
        replaces=certificate,
    )
    touch(_stamp(certificate), _stamp(paper))
    return paper


@transaction.atomic
def withdraw_certificate(*, certificate: Certificate, reason: str, by: User, now: datetime) -> None:
    """Take a certificate back; its check page says so.

    Raises:
        CertificateError: it is valid no more.
    """
    _end(certificate, Certificate.Status.WITHDRAWN, now, reason=reason, withdrawn_by=by)
    tell_withdrawn(certificate)
    touch(_stamp(certificate))


def _end(certificate: Certificate, status: str, now: datetime, **fields: object) -> None:
    valid = Certificate.objects.valid().filter(pk=certificate.pk)
    if valid.update(status=status, ended_at=now, **fields) != 1:
        raise CertificateError(_("This certificate is valid no more."))


def _completed(learner: User, key: UUID) -> Learning:
    learnings = Learning.objects.filter(learner=learner, course_key=key)
    # Held: a second tap waits here, and then finds the paper of the first.
    learning = learnings.exclude(completed_at=None).select_for_update().first()
    if learning is None:
        raise CertificateError(_("Read every lesson and pass the questions first."))
    return learning


def _stamp(certificate: Certificate) -> str:
    return f"certificate:{certificate.number}"
