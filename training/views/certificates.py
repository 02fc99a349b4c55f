"""A certificate: asked for, printed, renamed, and checked by whoever holds the paper."""

import re
from uuid import UUID

import segno
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from core.pagecache import public_page, show
from core.pdf import pdf_response
from training import services
from training.converters import CertificateNumber
from training.forms import CertificateForm
from training.models import Certificate
from training.papers import paper_response
from training.selectors import latest_certificate, progress_of
from training.views.frame import course_or_404


@require_safe
@public_page
def lookup(request: HttpRequest) -> HttpResponse:
    """Ask for a number, and lead to its page."""
    number = "".join(request.GET.get("number", "").replace("\0", "").split()).upper()[:20]
    is_possible = re.fullmatch(CertificateNumber.regex, number)
    if is_possible and Certificate.objects.filter(number=number).exists():
        return redirect("training:certificate", number)
    return render(request, "training/certificate_lookup.html", {"number": number})


@require_safe
@public_page
def check(request: HttpRequest, number: str) -> HttpResponse:
    """Say whether a certificate is valid, and as much of whose it is as she wishes."""
    paper = get_object_or_404(Certificate, number=number)
    show(request, f"certificate:{paper.number}")
    return render(request, "training/certificate_check.html", {"certificate": paper})


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
def own_certificate(request: HttpRequest, key: UUID) -> HttpResponse:
    """Her certificate of a course; before that, what is missing or how she wants it."""
    course = course_or_404(request, key)
    progress = progress_of(request.user, course)
    paper = latest_certificate(request.user, key)
    form = CertificateForm(request.POST or None, initial={"name": request.user.name})
    if request.method == "POST" and form.is_valid():
        try:
            services.issue_certificate(
                learner=request.user, course=course, now=now(), **form.cleaned_data
            )
        except services.CertificateError as error:
            messages.error(request, str(error))
        return redirect("training:own_certificate", key)
    context = {"course": course, "progress": progress, "certificate": paper, "form": form}
    status = 422 if form.errors else 200
    return render(request, "training/own_certificate.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@never_cache
def renaming(request: HttpRequest, number: str) -> HttpResponse:
    """Write her name anew: a new certificate with a new number."""
    of_courses = Certificate.objects.valid().filter(kind=Certificate.Kind.COURSE)
    paper = get_object_or_404(of_courses, number=number, learner=request.user)
    initial = {"name": paper.name, "shown": paper.name_shown}
    form = CertificateForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            services.rename_certificate(certificate=paper, now=now(), **form.cleaned_data)
        except services.CertificateError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Here is the new certificate. The old number is void."))
        return redirect("training:own_certificate", paper.course_key)
    context = {"certificate": paper, "form": form}
    status = 422 if form.errors else 200
    return render(request, "training/certificate_name.html", context, status=status)


@require_safe
@login_required
@never_cache
def paper_pdf(request: HttpRequest, number: str) -> HttpResponse:
    """Her certificate to print, in the language in which she learned."""
    paper = get_object_or_404(Certificate.objects.valid(), number=number, learner=request.user)
    if paper.is_of_attendance:
        return paper_response(paper)
    address = f"{settings.SITE_URL}/{paper.language}/training/certificates/{paper.number}/"
    context = {
        "certificate": paper,
        "site_name": settings.SITE_NAME,
        "address": address,
        "code": segno.make(address, error="m").svg_data_uri(border=0, scale=4),
    }
    name = f"{paper.number}.pdf"
    return pdf_response("training/certificate_pdf.html", context, name, paper.language)
