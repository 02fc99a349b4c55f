"""Answers that units give often: officers keep them for their own units."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from tickets.access import answers_questions
from tickets.models import ReplyTemplate
from union.access import APPROVERS, units_for


class ReplyForm(forms.ModelForm):
    class Meta:
        model = ReplyTemplate
        fields = ("unit", "title", "text")


def _units(request: HttpRequest) -> object:
    if not answers_questions(request.user):
        raise Http404
    return units_for(request.user, roles=APPROVERS).in_force(localdate()).in_order()


@require_safe
def reply_list(request: HttpRequest) -> HttpResponse:
    """Ready answers of an officer's units."""
    replies = ReplyTemplate.objects.filter(unit__in=_units(request)).select_related("unit")
    context = {"replies": replies.order_by("unit__sort_key", "title")}
    return render(request, "tickets/staff/replies.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def reply_edit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Write a ready answer, change it, or throw it away."""
    units = _units(request)
    reply = get_object_or_404(ReplyTemplate, pk=pk, unit__in=units) if pk else None
    if reply and request.POST.get("act") == "delete":
        reply.delete()
        messages.success(request, _("Thrown away."))
        return redirect("ticket_replies")
    form = ReplyForm(request.POST if request.method == "POST" else None, instance=reply)
    form.fields["unit"].queryset = units
    if form.is_bound and form.is_valid():
        form.save()
        messages.success(request, _("Kept."))
        return redirect("ticket_replies")
    status = 422 if form.errors else 200
    return render(
        request, "tickets/staff/reply.html", {"form": form, "reply": reply}, status=status
    )
