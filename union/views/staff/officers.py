from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from union import access, services
from union.forms import AppointmentForm, EndForm
from union.models import Officer


@require_http_methods(["GET", "HEAD", "POST"])
def officer_new(request: HttpRequest) -> HttpResponse:
    """Appoint somebody who has an account."""
    if not access.is_leader(request.user):
        raise Http404
    asked = access.units_for(request.user).filter(slug=request.GET.get("unit", "")).first()
    initial = {"unit": asked}
    form = AppointmentForm(request.POST or None, user=request.user, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            officer = services.appoint(**form.cleaned_data)
        except services.Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            words = {"name": officer.user, "unit": officer.unit}
            messages.success(request, _("%(name)s now works for %(unit)s.") % words)
            return redirect("unit_detail", officer.unit.slug)
    back = reverse("officer_index")
    context = {"form": form, "title": _("Appoint an officer"), "icon": "group", "back": back}
    return render(request, "union/staff/form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def officer_end(request: HttpRequest, slug: str, person: str, role: str) -> HttpResponse:
    """End the open term of one person at one unit."""
    terms = Officer.objects.filter(unit__in=access.units_for(request.user), to_date=None)
    terms = terms.select_related("user", "unit")
    officer = get_object_or_404(terms, unit__slug=slug, user__public_id=person, role=role)
    if not access.may_appoint(request.user, officer.unit):
        raise Http404
    form = EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.end_term(officer=officer, **form.cleaned_data)
        except services.Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The term ends then. Thank her for her work."))
            return redirect("unit_detail", slug)
    title = _("End the term of %(name)s") % {"name": officer.user}
    context = {"form": form, "title": title, "icon": "group", "back": officer.unit_url}
    return render(request, "union/staff/form.html", context, status=422 if form.errors else 200)
