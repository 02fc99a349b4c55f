"""The Union's side of certificates: record them, correct them, end them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from products import services
from products.access import certifiable_products, products_under
from products.forms.certificates import CertificateForm
from products.models import Certificate, Product


@require_safe
def certificate_list(request: HttpRequest, slug: str) -> HttpResponse:
    """All certificates of a product, those in force first to be seen as such."""
    products = products_under(request.user).select_related("seller")
    product = get_object_or_404(products, slug=slug)
    context = {
        "product": product,
        "certificates": product.certificates.select_related("recorded_by").best_first(),
        "may_record": certifiable_products(request.user).filter(pk=product.pk).exists(),
    }
    return render(request, "products/staff/certificate_list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def certificate_new(request: HttpRequest, slug: str) -> HttpResponse:
    """Record a certificate from its paper."""
    product = get_object_or_404(certifiable_products(request.user), slug=slug)
    form = CertificateForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            services.record_certificate(product=product, paper=form.paper(), by=request.user)
        except services.RecordedAlready as error:
            form.add_error("number", str(error))
        else:
            messages.success(request, _("Recorded. Buyers see it while it is valid."))
            return redirect("products_certificates", product.slug)
    return _form_page(request, product, form)


@require_http_methods(["GET", "HEAD", "POST"])
def certificate_edit(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Correct what was copied wrongly."""
    certificate = _own_certificate(request, slug, pk)
    initial = CertificateForm.initial_of(certificate)
    form = CertificateForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            services.correct_certificate(
                certificate=certificate, paper=form.paper(), by=request.user
            )
        except services.RecordedAlready as error:
            form.add_error("number", str(error))
        else:
            messages.success(request, _("Corrected."))
            return redirect("products_certificates", slug)
    return _form_page(request, certificate.product, form, certificate)


@require_POST
def certificate_end(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Let a certificate hold no longer from today, or undo that."""
    certificate = _own_certificate(request, slug, pk)
    try:
        if request.POST.get("act") == "restore":
            services.restore_certificate(certificate=certificate, by=request.user)
            messages.success(request, _("It holds again, as its dates say."))
        else:
            services.end_certificate(certificate=certificate, on=localdate(), by=request.user)
            messages.success(request, _("Ended. Buyers no longer see it."))
    except services.MovedOn as error:
        messages.warning(request, str(error))
    return redirect("products_certificates", slug)


def _own_certificate(request: HttpRequest, slug: str, pk: int) -> Certificate:
    """Return a certificate this officer may change. Else 404."""
    certificates = Certificate.objects.filter(product__in=certifiable_products(request.user))
    return get_object_or_404(certificates.select_related("product"), product__slug=slug, pk=pk)


def _form_page(
    request: HttpRequest,
    product: Product,
    form: CertificateForm,
    certificate: Certificate | None = None,
) -> HttpResponse:
    context = {"product": product, "form": form, "certificate": certificate}
    template = "products/staff/certificate_form.html"
    return render(request, template, context, status=422 if form.errors else 200)
