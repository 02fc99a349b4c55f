"""Certificates as PDFs, and codes as pictures."""

import segno
from django.conf import settings
from django.http import HttpResponse

from core.pdf import pdf_response
from training.models import Certificate


def code_of(address: str) -> str:
    """Return a QR code as a data address of an SVG picture."""
    return segno.make(address, error="m", micro=False).svg_data_uri(border=2, scale=4)


def paper_response(certificate: Certificate) -> HttpResponse:
    """Return a certificate of attendance, in the language in which she registered."""
    path = f"/{certificate.language}/training/certificates/{certificate.number}/"
    address = settings.SITE_URL + path
    context = {
        "certificate": certificate,
        "site_name": settings.SITE_NAME,
        "address": address,
        "code": segno.make(address, error="m").svg_data_uri(border=0, scale=4),
        "minutes": certificate.enrolment.minutes,
        "session": certificate.enrolment.session,
    }
    name = f"{certificate.number}.pdf"
    return pdf_response("training/attendance_pdf.html", context, name, certificate.language)
