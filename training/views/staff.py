"""Certificates on the staff desk: found, listed as a file, taken back."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from core.spreadsheets import KINDS, table_response
from training import services
from training.access import certificates_under, withdrawable_certificates
from training.forms import WithdrawalForm
from training.models import Certificate, CertificateQuerySet
from union.access import is_officer

PER_PAGE = 50
MOST_EXPORTED = 20_000  # rows


@require_safe
def certificate_list(request: HttpRequest) -> HttpResponse:
    """Certificates of her units' courses, newest first."""
    papers, asked = _asked(request)
    page = Paginator(papers, PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "statuses": Certificate.Status.choices, **asked}
    return render(request, "training/staff/certificate_list.html", context)


@require_safe
def certificate_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if kind not in KINDS:
        raise Http404
    papers, _asked_for = _asked(request)
    headings = [_("Number"), _("Name"), _("Course"), _("Given on"), _("Status"), _("Why?")]
    rows = [
        (
            paper.number,
            paper.name,
            paper.course_title,
            localtime(paper.issued_at).date(),
            paper.get_status_display(),
            paper.reason,
        )
        for paper in papers[:MOST_EXPORTED]
    ]
    return table_response(kind, "certificates", headings, rows)


@require_http_methods(["GET", "HEAD", "POST"])
def certificate_withdrawal(request: HttpRequest, number: str) -> HttpResponse:
    """Take a certificate back, with a reason."""
    paper = get_object_or_404(withdrawable_certificates(request.user), number=number)
    form = WithdrawalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.withdraw_certificate(
                certificate=paper, by=request.user, now=now(), **form.cleaned_data
            )
        except services.CertificateError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The certificate is withdrawn."))
        return redirect("training_certificates")
    context = {"certificate": paper, "form": form}
    status = 422 if form.errors else 200
    return render(request, "training/staff/certificate_withdrawal.html", context, status=status)


def _asked(request: HttpRequest) -> tuple[CertificateQuerySet, dict[str, str]]:
    """Return what the address asks for, of what she may see; nonsense is ignored."""
    if not is_officer(request.user):
        raise Http404
    papers = certificates_under(request.user).order_by("-issued_at", "-pk")
    text = request.GET.get("q", "").strip().replace("\0", "")[:100]
    status = request.GET.get("status", "")
    if status in Certificate.Status.values:
        papers = papers.filter(status=status)
    else:
        status = ""
    if text:
        papers = papers.filter(
            Q(number__icontains=text) | Q(name__icontains=text) | Q(course_title__icontains=text)
        )
    return papers, {"text": text, "status": status}
