"""How the offices of her units are reached."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_safe

from cms import services
from cms.forms import ContactForm
from cms.models import UnitContact
from core.spreadsheets import KINDS, table_response
from core.typed import typed_text
from union.access import is_officer, may_approve
from union.models import Unit
from union.selectors import units_found

PER_PAGE = 50


@require_safe
def contact_list(request: HttpRequest) -> HttpResponse:
    """Her units, each with what visitors see of its office."""
    text = typed_text(request.GET)
    page = Paginator(_units(request, text), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "cms/staff/contacts.html", {"page": page, "text": text})


@require_safe
def contact_export(request: HttpRequest, kind: str) -> HttpResponse:
    """The same as a file."""
    if kind not in KINDS:
        raise Http404
    headings = [
        _("Unit"),
        _("Phone"),
        _("E-mail"),
        _("Where it is"),
        pgettext("office hours", "Open"),
    ]
    empty = UnitContact()
    rows = [
        [unit.name, *(getattr(shown, name) for name in ContactForm.Meta.fields)]
        for unit in _units(request, "")
        for shown in [getattr(unit, "contact", empty)]
    ]
    return table_response(kind, "offices", headings, rows)


@require_http_methods(["GET", "HEAD", "POST"])
def contact_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change what visitors see of one office."""
    unit = get_object_or_404(_units(request, ""), slug=slug)
    if not may_approve(request.user, unit):
        raise Http404
    contact = UnitContact.objects.filter(unit=unit).first()
    form = ContactForm(request.POST if request.method == "POST" else None, instance=contact)
    if form.is_bound and form.is_valid():
        services.save_contact(unit=unit, **form.cleaned_data)
        messages.success(request, _("Saved: %s.") % unit)
        return redirect("cms_contacts")
    context = {"form": form, "title": _("The office"), "what": unit.name}
    context["back"] = reverse("cms_contacts")
    status = 422 if form.errors else 200
    return render(request, "cms/staff/form.html", context, status=status)


def _units(request: HttpRequest, text: str) -> object:
    if not is_officer(request.user):
        raise Http404
    units: object = units_found(request.user, text)
    return units.in_force(localdate()).exclude(kind=Unit.Kind.BRANCH).select_related("contact")
